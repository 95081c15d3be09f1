import { disc, type Point, polygon } from '../../art/primitives.ts';
import { inPlace } from '../../art/scene.ts';
import { shapeOutline } from '../../art/shapes.ts';
import { ACT, type Act } from '../act.ts';
import { landing, part } from '../moving.ts';

const COLUMNS = 6;
const ROWS = 5;
/** Where others stand, clockwise: around the face, never behind it, nor behind the number of the question. */
const PLACES: readonly Point[] = Array.from(
  { length: COLUMNS * ROWS },
  (_, i): Point => [i % COLUMNS, Math.floor(i / COLUMNS)],
)
  .filter(([column, row]) => row === 0 || row === ROWS - 1 || column === 0 || column === COLUMNS - 1)
  .slice(1)
  .map(([column, row]): Point => [((column + 0.5) * ACT.width) / COLUMNS, 42 + row * 75])
  .sort((a, b) => turnOf(a) - turnOf(b));

function turnOf([x, y]: Point): number {
  return Math.atan2(y - ACT.height / 2, x - ACT.width / 2);
}

/** A crowd in the dark, and one face that lights up. */
export const loneAct: Act<'lone'> = ({ seat, players }, { t, tint, face }) => {
  const count = Math.min(PLACES.length, players - 1);
  const others = Array.from({ length: count }, (_, i) => {
    const [x, y] = PLACES[Math.floor((i * PLACES.length) / count)] ?? [0, 0];
    return disc(x, y, 24 * landing(t, 0, 0.25), tint.dim);
  });
  const lit = part(t, 0.3, 0.6);
  const rays = lit > 0 ? [polygon(shapeOutline('spark', ACT.width / 2, ACT.height / 2, 178 * lit), tint.mark)] : [];
  return [inPlace(...others, ...rays), ...face(seat, ACT.width / 2, ACT.height / 2, 84 * landing(t, 0.25, 0.6))];
};
