import { useMemo } from 'preact/hooks';
import { CONFETTI_GRAVITY, confettiAt, confettiColours, throwConfetti } from '../theme/confetti.ts';
import { svgParts } from '../theme/svg.ts';
import { MOTION } from '../theme/tokens.ts';
import { topicLook } from '../theme/topic-look.ts';
import './confetti.css';

/**
 * Confetti on the page, behind what is said: thrown once from the middle of its box, and gone. Where motion is reduced
 * there is none. `reach` is about how high it flies, px.
 */
export function Confetti({
  seed,
  topic,
  count,
  reach,
  ms = MOTION.confetti,
  className = '',
}: {
  readonly seed: string;
  readonly topic: string;
  readonly count: number;
  readonly reach: number;
  readonly ms?: number;
  readonly className?: string;
}) {
  const pieces = useMemo(
    () =>
      throwConfetti(seed, count, confettiColours(topicLook(topic)), { reach }).map((piece) => ({
        piece,
        markup: { __html: svgParts(confettiAt([piece], 0, 0, 0)) },
      })),
    [seed, topic, count, reach],
  );
  const seconds = ms / 1000;
  const fall = (CONFETTI_GRAVITY / 2) * seconds * seconds;
  return (
    <span class={`confetti ${className}`} aria-hidden="true" style={{ '--ms': `${ms}ms`, '--fall': `${fall}px` }}>
      <svg width="1" height="1" role="presentation">
        {pieces.map(({ piece: { velocity, spin }, markup }, i) => (
          // Where a throw would take it, how far it falls meanwhile, and how it turns: together, a parabola.
          <g
            key={`${i}`}
            class="confetti-throw"
            style={{ '--x': `${velocity[0] * seconds}px`, '--y': `${velocity[1] * seconds}px` }}
          >
            <g class="confetti-fall">
              <g class="confetti-turn" style={{ '--turn': `${spin * seconds}rad` }} dangerouslySetInnerHTML={markup} />
            </g>
          </g>
        ))}
      </svg>
    </span>
  );
}
