import { useEffect, useMemo } from 'preact/hooks';
import { reelMs } from '#shared/reel/reel.ts';
import type { Recap } from '#shared/story/recap.ts';
import { t } from '../i18n/t.ts';
import { api } from '../net/api.ts';
import { HomeKey } from '../panels/home-key.tsx';
import { Message } from '../panels/message.tsx';
import { toHome } from '../panels/message-keys.ts';
import { useAnswer } from '../panels/use-answer.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { inPageWords, recapTopic, reelWords } from './captions.ts';
import { RecapKeys } from './recap-keys.tsx';
import { ReelStrip } from './reel-strip.tsx';
import './recap.css';

/** The best moments of a finished match, as a film strip, and ways to take them along. */
export function RecapPage({ matchId }: { matchId: string }) {
  const { answer: recap, why, retry } = useAnswer(() => api.recap(matchId).then(inPageWords), [matchId]);
  useEffect(() => {
    document.title = `${t.recap.reel} · ${t.brand}`;
  }, []);
  if (why !== null) return <Message title={t.recap.missing} text={why} keys={[toHome(), ...retry]} />;
  if (!recap)
    return (
      <p class="unseen" role="status">
        {t.recap.loading}
      </p>
    );
  return <Reel recap={recap} />;
}

function Reel({ recap }: { recap: Recap }) {
  const words = useMemo(() => reelWords(recap), [recap]);
  const title = recapTopic(recap);
  return (
    <main class="recap enters" ref={(element) => void (element && paintTopic(element, recap.topic))}>
      <header class="recap-head page">
        <HomeKey />
        <span class="chip recap-topic">{title}</span>
        <span class="label second-voice recap-made wide-only">{t.recap.made(reelMs(recap) / 1000)}</span>
        <h1 class="hero">{t.recap.title(recap.moments.length)}</h1>
      </header>
      <ReelStrip recap={recap} words={words} />
      <RecapKeys recap={recap} words={words} />
    </main>
  );
}
