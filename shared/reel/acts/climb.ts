import { line, type Point, type Primitive, rect } from '../../art/primitives.ts';
import { inPlace } from '../../art/scene.ts';
import { ACT, type Act } from '../act.ts';
import { between, part } from '../moving.ts';

/** So many bars are told apart. */
const BARS_MAX = 9;
const TOP_PX = 110;
const FOOT_PX = 330;

/** Bars as high as the places were good, a line over them, and a face that goes along it. */
export const climbAct: Act<'climb'> = ({ seat, ranks }, { t, tint, face }) => {
  const shown = thinned(ranks);
  const [worst = 1] = shown;
  const best = shown.at(-1) ?? 1;
  const lowest = Math.max(worst, ...shown);
  const width = ACT.width / shown.length;
  const tops: Point[] = shown.map((rank, i) => [
    width * (i + 0.5),
    between(TOP_PX, FOOT_PX, lowest === best ? 0 : Math.max(0, rank - best) / (lowest - best)),
  ]);
  const gone = part(t, 0.05, 0.8) * (shown.length - 1);
  const bars: Primitive[] = tops.map(([x, y], i) => {
    const height = (ACT.height - y) * part(t, 0.06 * i, 0.06 * i + 0.3);
    return rect(x - width * 0.34, ACT.height - height, width * 0.68, height, i % 2 ? tint.other : tint.dim, 8);
  });
  const here = pointAt(tops, gone);
  const path: Point[] = [...tops.slice(0, Math.floor(gone) + 1), here];
  return [inPlace(...bars, line(path, 12, tint.mark)), ...face(seat, here[0], here[1] - 20, 56)];
};

/** At most so many of them, the first and the last among them. */
function thinned(ranks: readonly number[]): number[] {
  if (ranks.length <= BARS_MAX) return [...ranks];
  return Array.from({ length: BARS_MAX }, (_, i) => ranks[Math.round((i * (ranks.length - 1)) / (BARS_MAX - 1))] ?? 0);
}

function pointAt(points: readonly Point[], along: number): Point {
  const [x, y] = points[Math.floor(along)] ?? [0, 0];
  const [toX, toY] = points[Math.floor(along) + 1] ?? [x, y];
  const rest = along - Math.floor(along);
  return [Math.min(ACT.width - 66, Math.max(66, between(x, toX, rest))), between(y, toY, rest)];
}
