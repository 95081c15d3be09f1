import { INK } from '../../art/ink.ts';
import { line, type Primitive, polygon, rect } from '../../art/primitives.ts';
import { inPlace } from '../../art/scene.ts';
import { ACT, type Act } from '../act.ts';
import { between, part } from '../moving.ts';

const CELL = 12;
const LINE_X = 326;
/** Lanes of the first, second and third: the winner runs in the middle. */
const LANES = [
  { y: 196, radius: 66 },
  { y: 312, radius: 48 },
  { y: 84, radius: 44 },
] as const;

/** Three lanes and a chequered line: who is first touches it. */
export const finishAct: Act<'finish'> = ({ seats, byMs }, { t, tint, face }) => {
  const run = part(t, 0.05, 0.75);
  const behind = 34 + byMs * 0.5;
  const lanes = LANES.map(({ y }) =>
    line(
      [
        [0, y],
        [LINE_X, y],
      ],
      3,
      tint.dim,
    ),
  );
  const runners = seats.slice(0, LANES.length).flatMap((seat, place) => {
    const { y, radius } = LANES[place] ?? LANES[0];
    const end = LINE_X - LANES[0].radius - behind * place;
    const x = between(-radius * 2, end, run);
    const trail = polygon(
      [
        [Math.max(0, x - radius - 190 * run), y],
        [x - radius * 0.6, y - radius * 0.55],
        [x - radius * 0.6, y + radius * 0.55],
      ],
      place === 0 ? tint.mark : tint.other,
    );
    return [inPlace(trail), ...face(seat, x, y, radius)];
  });
  return [inPlace(...lanes, ...chequer()), ...runners];
};

function chequer(): Primitive[] {
  const cells: Primitive[] = [rect(LINE_X, 0, 3 * CELL, ACT.height, '#FFFFFF')];
  for (let row = 0; row * CELL < ACT.height; row++)
    for (let column = row % 2; column < 3; column += 2)
      cells.push(rect(LINE_X + column * CELL, row * CELL, CELL, CELL, INK));
  return cells;
}
