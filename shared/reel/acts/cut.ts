import { disc, rect } from '../../art/primitives.ts';
import { inPlace } from '../../art/scene.ts';
import { ACT, type Act } from '../act.ts';
import { between, landing, part } from '../moving.ts';

const LINE_PX = 236;
const FALLEN_FACES_MAX = 7;

/** A line that holds one face, while those below it fall. */
export const cutAct: Act<'cut'> = ({ seat, from, to }, { t, tint, face }) => {
  const fallen = Math.min(FALLEN_FACES_MAX, from - to);
  const fall = part(t, 0.35, 0.9);
  const discs = Array.from({ length: fallen }, (_, i) => {
    const x = ((i + 0.5) * ACT.width) / fallen;
    return disc(x, between(LINE_PX + 44, ACT.height + 60 + 30 * (i % 3), fall), 24, tint.dim);
  });
  const dashes = Array.from({ length: 11 }, (_, i) => rect(8 + i * 38, LINE_PX, 26, 10, tint.mark, 5));
  const y = between(-90, LINE_PX - 82, landing(t, 0, 0.4));
  return [inPlace(...discs, ...dashes), ...face(seat, ACT.width / 2, y, 76)];
};
