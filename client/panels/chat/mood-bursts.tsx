import { useEffect, useState } from 'preact/hooks';
import type { MatchModel } from '../../model/match-model.ts';
import { hasLessMotion } from '../settings-store.ts';
import { type Burst, burstsOf, merged } from './bursts.ts';
import { MoodFace } from './mood-face.tsx';

/** As long as a stream and its last face take. */
const LIFE_MS = 1750;
const MOOD_MS = 2400;

/** Faces that people send rise over the canvas, in a lane beside the words; what most people feel comes once, and large. */
export function MoodBursts({ model }: { model: MatchModel }) {
  const [bursts, setBursts] = useState<readonly Burst[]>([]);
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const undo = model.subscribe((cues) => {
      const news = cues.flatMap((cue) =>
        cue.kind === 'emotes' ? burstsOf(cue.counts, cue.mood, hasLessMotion()) : [],
      );
      if (news.length === 0) return;
      setBursts((all) => merged([...all, ...news]));
      const timer = setTimeout(
        () => {
          timers.delete(timer);
          setBursts((all) => all.filter((one) => !news.includes(one) && one.key > (news.at(-1)?.key ?? 0) - 200));
        },
        news.some(({ isMood }) => isMood) ? MOOD_MS : LIFE_MS,
      );
      timers.add(timer);
    });
    return () => {
      undo();
      for (const timer of timers) clearTimeout(timer);
    };
  }, [model]);
  if (bursts.length === 0) return null;
  return (
    <div class="mood-lane" aria-hidden="true">
      {bursts.map(({ key, mood, count, isMood, place, delayMs }) => (
        <span
          key={key}
          class={isMood ? 'mood-burst is-mood' : 'mood-burst'}
          style={{ '--place': place, animationDelay: `${delayMs}ms` }}
          data-many={count > 1 || undefined}
        >
          <MoodFace mood={mood} />
          {count > 1 && <b class="number">{count}</b>}
        </span>
      ))}
    </div>
  );
}
