import { line, type Point, ring } from '../../art/primitives.ts';
import { inPlace } from '../../art/scene.ts';
import { ACT, type Act } from '../act.ts';
import { between, landing, part } from '../moving.ts';

/** Faces on a rope, one after the other. */
export const chainAct: Act<'chain'> = ({ seats }, { t, tint, face }) => {
  const radius = seats.length > 4 ? 38 : 48;
  const places: Point[] = seats.map((_, i) => [
    between(radius + 20, ACT.width - radius - 20, seats.length > 1 ? i / (seats.length - 1) : 0.5),
    ACT.height / 2 + (i % 2 === 0 ? 56 : -56),
  ]);
  const step = 0.7 / seats.length;
  const shown = places.filter((_, i) => t >= i * step);
  return [
    inPlace(...(shown.length > 1 ? [line(shown, 22, tint.mark), line(shown, 8, tint.other)] : [])),
    ...seats.flatMap((seat, i) => {
      const [x, y] = places[i] ?? [0, 0];
      const size = radius * landing(t, i * step, i * step + 0.2);
      const halo = part(t, i * step, i * step + 0.3);
      return [inPlace(...(halo > 0 ? [ring(x, y, size + 8 * halo, 4, tint.mark)] : [])), ...face(seat, x, y, size)];
    }),
  ];
};
