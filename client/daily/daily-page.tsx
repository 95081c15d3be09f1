import { useEffect } from 'preact/hooks';
import type { DailyAnswer } from '#shared/protocol/http.ts';
import { MIX } from '#shared/questions/topics.ts';
import { t } from '../i18n/t.ts';
import { api } from '../net/api.ts';
import { Icon } from '../panels/art.tsx';
import { Message } from '../panels/message.tsx';
import { toHome } from '../panels/message-keys.ts';
import { go, guest } from '../panels/store.ts';
import { useAnswer } from '../panels/use-answer.ts';
import { paintTopic } from '../theme/topic-look.ts';
import './daily.css';
import { DailyResult } from './daily-result.tsx';
import { startDaily } from './daily-store.ts';
import { StreakCalendar } from './streak-calendar.tsx';

/** The daily ten of a day: begun from here, or how it went. */
export function DailyPage({ day }: { day: number | null }) {
  const { answer, why, retry } = useAnswer(() => api.daily(guest.value?.pass ?? '', day ?? undefined), [day]);
  useEffect(() => {
    document.title = `${t.daily.title} · ${t.brand}`;
  }, []);
  const home = (): void => go('/');
  if (why !== null) return <Message title={t.daily.title} text={why} keys={[toHome(), ...retry]} />;
  if (!answer)
    return (
      <p class="unseen" role="status">
        {t.daily.loading}
      </p>
    );
  if (answer.result)
    return (
      <main class="page daily-page enters" ref={(element) => void (element && paintTopic(element, MIX.id))}>
        <DailyResult answer={answer} result={answer.result} onHome={home} />
      </main>
    );
  return (
    <main class="page daily-page enters" ref={(element) => void (element && paintTopic(element, MIX.id))}>
      <div class="daily-result">
        <Opening answer={answer} />
        <div class="daily-side">
          <StreakCalendar answer={answer} />
          <button type="button" class="button wide" onClick={home}>
            {t.connection.home}
          </button>
        </div>
      </div>
    </main>
  );
}

/** Before a try: what it is, and the key that begins it. */
function Opening({ answer: { day, today, questions, state } }: { answer: DailyAnswer }) {
  const isToday = day === today;
  return (
    <section class="daily-card-result glass">
      <p class="label second-voice">{t.daily.date(day)}</p>
      <h1 class="hero">{t.daily.title}</h1>
      <p class="head">{questions > 0 ? t.daily.blurb(questions) : t.daily.none}</p>
      <ul class="daily-rules second-voice">
        {t.daily.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {!isToday && <p class="second-voice">{t.daily.over(day)}</p>}
      {questions > 0 && (
        <div class="daily-actions">
          <button type="button" class="button primary big" onClick={() => void startDaily(day)}>
            <Icon name="play" />
            {state === 'underway' ? t.daily.back : isToday ? t.daily.start : t.daily.startDay(day)}
          </button>
          {!isToday && (
            <button type="button" class="button big" onClick={() => go('/daily')}>
              {t.daily.today}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
