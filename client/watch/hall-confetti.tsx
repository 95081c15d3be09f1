import { useMemo } from 'preact/hooks';
import { artLuck } from '../theme/art-luck.ts';
import { confettiColours } from '../theme/confetti.ts';
import { topicLook } from '../theme/topic-look.ts';

const PIECES = 120;

/** Confetti over the whole wall, once: strips and squares that fall and are gone. Without motion there is none (CSS). */
export function HallConfetti({ seed, topic }: { seed: string; topic: string }) {
  const pieces = useMemo(() => {
    const luck = artLuck(`hall-confetti:${seed}`);
    const colours = confettiColours(topicLook(topic));
    return Array.from({ length: PIECES }, (_, i) => ({
      key: i,
      left: luck.next() * 100,
      delay: luck.next() * 900,
      lasts: 2600 + luck.next() * 2200,
      turn: Math.round(luck.next() * 1440 - 720),
      sway: Math.round(luck.next() * 160 - 80),
      isStrip: luck.next() < 0.4,
      fill: luck.pick(colours),
    }));
  }, [seed, topic]);
  return (
    <div class="h-confetti" aria-hidden="true">
      {pieces.map(({ key, left, delay, lasts, turn, sway, isStrip, fill }) => (
        <i
          key={key}
          data-strip={isStrip || undefined}
          style={{
            left: `${left}%`,
            background: fill,
            animationDelay: `${delay}ms`,
            animationDuration: `${lasts}ms`,
            '--turn': `${turn}deg`,
            '--sway': sway,
          }}
        />
      ))}
    </div>
  );
}
