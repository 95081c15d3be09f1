import { line, type Primitive, rect } from '../../art/primitives.ts';
import { inPlace } from '../../art/scene.ts';
import { ACT, type Act } from '../act.ts';
import { between, landing } from '../moving.ts';

const STEPS_MAX = 8;

/** Stairs of right answers, and a face that hops up them. */
export const streakAct: Act<'streak'> = ({ seat, count }, { t, tint, face }) => {
  const steps = Math.min(STEPS_MAX, count);
  const width = ACT.width / steps;
  const topOf = (step: number): number => between(320, 170, steps > 1 ? step / (steps - 1) : 1);
  const hop = Math.min(1, t / 0.8) * (steps - 1);
  const stairs = Array.from({ length: steps }, (_, i): Primitive[] => {
    const y = topOf(i);
    const isReached = hop >= i - 0.2;
    return [
      rect(i * width + 3, y, width - 6, ACT.height - y, isReached ? tint.mark : tint.dim, 8),
      ...(isReached ? tick(i * width + width / 2, y + 30, Math.min(13, width * 0.24), tint.ground) : []),
    ];
  }).flat();
  const step = Math.floor(hop);
  const rest = hop - step;
  const x = between(step, Math.min(steps - 1, step + 1), rest) * width + width / 2;
  const y = between(topOf(step), topOf(Math.min(steps - 1, step + 1)), rest) - 58 - 44 * 4 * rest * (1 - rest);
  const radius = 54 * landing(t, 0, 0.15);
  return [inPlace(...stairs), ...face(seat, Math.min(ACT.width - 64, Math.max(64, x)), y, radius)];
};

function tick(x: number, y: number, size: number, fill: string): Primitive[] {
  return [
    line(
      [
        [x - size, y],
        [x - size * 0.25, y + size * 0.75],
        [x + size, y - size * 0.75],
      ],
      size * 0.5,
      fill,
    ),
  ];
}
