import { COIN_SIZE, coinOf } from '#shared/art/coin.ts';
import { svgPicture } from '../../theme/svg.ts';

const MARKUP = { __html: svgPicture(coinOf(), COIN_SIZE, COIN_SIZE) };

export function Coin() {
  return <span class="coin" aria-hidden="true" dangerouslySetInnerHTML={MARKUP} />;
}
