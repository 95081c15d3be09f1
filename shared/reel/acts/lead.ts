import { rect } from '../../art/primitives.ts';
import { inPlace } from '../../art/scene.ts';
import { ACT, type Act } from '../act.ts';
import { between, landing } from '../moving.ts';

const HIGH_PX = 170;
const LOW_PX = 270;

/** Two blocks: the one behind rises past the other. */
export const leadAct: Act<'lead'> = ({ seat, over }, { t, tint, face }) => {
  const turn = landing(t, 0.25, 0.75);
  const mine = between(LOW_PX, HIGH_PX, turn);
  const theirs = between(HIGH_PX, LOW_PX, turn);
  return [
    inPlace(
      rect(52, mine, 140, ACT.height - mine, tint.mark, 12),
      rect(228, theirs, 140, ACT.height - theirs, tint.dim, 12),
    ),
    ...face(over, 298, theirs - 58, 52),
    ...face(seat, 122, mine - 68, 62),
  ];
};
