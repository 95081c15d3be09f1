import { INK } from '../../art/ink.ts';
import { line, type Primitive, polygon, rect } from '../../art/primitives.ts';
import { inPlace } from '../../art/scene.ts';
import { ACT, type Act } from '../act.ts';
import { between, part } from '../moving.ts';

const CELL_PX = 12;
const LINE_PX = 326;
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
        [LINE_PX, y],
      ],
      3,
      tint.dim,
    ),
  );
  const runners = seats.slice(0, LANES.length).flatMap((seat, place) => {
    const { y, radius } = LANES[place] ?? LANES[0];
    const end = LINE_PX - LANES[0].radius - behind * place;
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
  const cells: Primitive[] = [rect(LINE_PX, 0, 3 * CELL_PX, ACT.height, '#FFFFFF')];
  for (let row = 0; row * CELL_PX < ACT.height; row++)
    for (let column = row % 2; column < 3; column += 2)
      cells.push(rect(LINE_PX + column * CELL_PX, row * CELL_PX, CELL_PX, CELL_PX, INK));
  return cells;
}
