import { useEffect, useState } from 'preact/hooks';
import type { DailyAnswer } from '#shared/protocol/http.ts';
import type { MatchModel } from '../model/match-model.ts';
import { api } from '../net/api.ts';
import { guest } from '../panels/store.ts';
import '../rules/mode-screen.css';
import { t } from '../i18n/t.ts';
import { DailyResult } from './daily-result.tsx';

/** What has just been played is kept within a moment; until then it is asked for again, ms. */
const AGAIN_MS = 1500;

/** The end of a try: it lies over the podium, for alone there is nobody to stand on it. */
export function DailyEnd({ model, onHome }: { model: MatchModel; onHome: () => void }) {
  // Every daily mode may show its day; of one that does not it is today's.
  const day = (model.rules[model.room?.mode ?? ''] as { readonly day?: number } | undefined)?.day;
  const [answer, setAnswer] = useState<DailyAnswer | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = (): void => {
      if (!isOver) timer = setTimeout(() => setAsked(asked + 1), AGAIN_MS);
    };
    api.daily(guest.value?.pass ?? '', day).then((one) => {
      if (isOver) return;
      if (one.result) setAnswer(one);
      else again();
    }, again);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [day, asked]);
  return (
    <section class="mode-screen daily-end" aria-label={t.daily.title}>
      {answer?.result ? (
        <DailyResult answer={answer} result={answer.result} onHome={onHome} />
      ) : (
        <p class="title" role="status">
          {t.daily.loading}
        </p>
      )}
    </section>
  );
}
