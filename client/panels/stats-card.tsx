import { useEffect, useState } from 'preact/hooks';
import { topicById } from '#shared/questions/topics.ts';
import { en } from '../i18n/en.ts';
import type { MatchModel } from '../model/match-model.ts';
import { Avatar, Icon } from './art.tsx';
import { useModel } from './room-model.ts';
import { hasLessMotion } from './settings-store.ts';
import { say } from './store.ts';
import { linkOf } from './waiting-room.tsx';

const COUNT_MS = 700;

/** My match in numbers, and the two things one wants after it: again, and to tell somebody. */
export function StatsCard({ model, onHome }: { model: MatchModel; onHome: () => void }) {
  const room = useModel(model, (view) => view.room);
  const you = useModel(model, (view) => view.you);
  const counted = useCount();
  if (!room || !you?.stats) return null;
  const { right, rounds, bestStreak, fasterThan } = you.stats;
  const topic = topicById(room.topic)?.title ?? room.topic;
  const text = en.podium.shareText(right, rounds, topic);
  const answered = [...you.results].filter((letter) => letter === 'r' || letter === 'w').length;
  const share = (n: number): number => Math.round(n * counted);
  return (
    <aside class="stats glass" aria-label={en.podium.place(you.rank)}>
      <div class="row wide-only">
        <Avatar seed={you.avatar} size="medium" />
        <div class="grow">
          <b class="head clip" dir="auto">
            {you.name}
          </b>
          <p class="label second-voice">{en.podium.place(you.rank)}</p>
        </div>
        <span class="number stats-score">{share(you.score).toLocaleString('en')}</span>
      </div>
      <dl class="stats-numbers">
        <div>
          <dd class="number">
            {share(right)}
            <small>/{rounds}</small>
          </dd>
          <dt>{en.podium.right}</dt>
        </div>
        {fasterThan !== null && (
          <div>
            <dd class="number">
              {share(fasterThan)}
              <small>%</small>
            </dd>
            <dt>{en.podium.fasterThan}</dt>
          </div>
        )}
        <div>
          <dd class="number">{bestStreak}</dd>
          <dt>{en.podium.bestStreak}</dt>
        </div>
        {answered > 0 && (
          <div class="wide-only">
            <dd class="number">
              {share((100 * right) / answered)}
              <small>%</small>
            </dd>
            <dt>{en.podium.accuracy}</dt>
          </div>
        )}
      </dl>
      <div class="stats-actions">
        <button type="button" class="button primary big" onClick={() => model.wish('again', {})}>
          <Icon name="replay" size="large" />
          {en.podium.again}
        </button>
        <button
          type="button"
          class="button"
          aria-label={en.podium.share}
          onClick={() => void tell(text, linkOf(room.code))}
        >
          <Icon name="share" size="large" />
          <span class="wide-only">{en.podium.share}</span>
        </button>
      </div>
      <button type="button" class="button ghost wide wide-only" onClick={onHome}>
        {en.podium.home}
      </button>
      <p class="label second-voice wide-only share-text">“{text}”</p>
    </aside>
  );
}

/** 0 to 1 once, over the first 700 ms; at once with less motion. */
function useCount(): number {
  const [part, setPart] = useState(hasLessMotion() ? 1 : 0);
  useEffect(() => {
    if (hasLessMotion()) return;
    const began = performance.now();
    let frame = requestAnimationFrame(function step(at) {
      const t = Math.min(1, (at - began) / COUNT_MS);
      setPart(1 - (1 - Math.max(0, t)) ** 3);
      if (t < 1) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return part;
}

async function tell(text: string, url: string): Promise<void> {
  try {
    if (navigator.share) return await navigator.share({ text, url });
    await navigator.clipboard.writeText(`${text} ${url}`);
    say(en.podium.shared);
  } catch (error) {
    if ((error as Error).name !== 'AbortError') say(`${text} ${url}`); // nowhere to copy to: show it
  }
}
