import { INK } from '../../art/ink.ts';
import { rounded } from '../../art/outline.ts';
import { disc, type Point, type Primitive, polygon, rect } from '../../art/primitives.ts';
import { inPlace, type Layer } from '../../art/scene.ts';
import { ACT, type Act } from '../act.ts';
import { between, landing, part } from '../moving.ts';

const RADIUS = 100;
const BALLOTS_MAX = 12;

/** Ballots come in, and a mask slides off a face. */
export const unmaskingAct: Act<'unmasking'> = ({ seat, votes }, { t, tint, face }) => {
  const [x, y] = [ACT.width / 2, 168];
  const ballots = Math.min(BALLOTS_MAX, votes);
  const cards = Array.from({ length: ballots }, (_, i) =>
    rect(
      x + (i - (ballots - 1) / 2) * 30 - 11,
      between(ACT.height + 20, 316, part(t, 0.03 * i, 0.03 * i + 0.25)),
      22,
      32,
      tint.mark,
      4,
    ),
  );
  const off = part(t, 0.45, 0.85);
  return [
    inPlace(...cards),
    ...face(seat, x, y, RADIUS * landing(t, 0, 0.25)),
    mask(x + 320 * off, y - 14 - 170 * off),
  ];
};

function mask(x: number, y: number): Layer {
  const at = (across: number, down: number): Point => [x + across, y + down];
  const brow: Primitive = polygon(
    rounded([at(-112, -44), at(0, -26), at(112, -44), at(96, 34), at(30, 40), at(0, 18), at(-30, 40), at(-96, 34)], 22),
    INK,
  );
  return inPlace(brow, disc(x - 46, y - 2, 19, '#FFFFFF'), disc(x + 46, y - 2, 19, '#FFFFFF'));
}
