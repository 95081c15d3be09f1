import { COIN_PX, coinOf } from '../../art/coin.ts';
import { line } from '../../art/primitives.ts';
import { inPlace, type Layer } from '../../art/scene.ts';
import { ACT, type Act } from '../act.ts';
import { between, landing, part } from '../moving.ts';

const COINS = 3;

/** Coins that fly from one face to the other. */
export const stealAct: Act<'steal'> = ({ seat, over }, { t, tint, face }) => {
  const y = ACT.height / 2 + 20;
  const [from, to] = [318, 110];
  const coins = Array.from({ length: COINS }, (_, i): Layer => {
    const along = part(t, 0.25 + 0.1 * i, 0.6 + 0.1 * i);
    const rise = 150 * 4 * along * (1 - along);
    const x = between(from, to, along);
    return { list: coinOf(), x: x - COIN_PX / 2, y: y - 60 - rise - COIN_PX / 2, scale: 1 };
  });
  return [
    inPlace(
      line(
        [
          [to, y + 96],
          [from, y + 96],
        ],
        8,
        tint.dim,
      ),
    ),
    ...face(over, from, y, between(66, 54, part(t, 0.4, 0.8))),
    ...coins.filter(() => t < 0.85),
    ...face(seat, to, y, between(58, 78, landing(t, 0.5, 0.9))),
  ];
};
