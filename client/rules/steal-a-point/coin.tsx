import { COIN_PX, coinOf } from '#shared/art/coin.ts';
import { svgPicture } from '../../theme/svg.ts';

const MARKUP = { __html: svgPicture(coinOf(), COIN_PX, COIN_PX) };

export function Coin() {
  return <span class="coin" aria-hidden="true" dangerouslySetInnerHTML={MARKUP} />;
}
