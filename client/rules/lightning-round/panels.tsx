import { t } from '../../i18n/t.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { Icon } from '../../panels/art.tsx';
import { useModel } from '../../panels/room-model.ts';
import { ChargedPanel } from '../charged-panel.tsx';
import { chargeOf, lightningOf } from './charge.ts';

export function ChargedLightning({ model }: { model: MatchModel }) {
  useModel(model, (seen) => seen.room);
  return <ChargedPanel charge={chargeOf(model)} />;
}

/** Between questions: the bolt is on its way. */
export function NextLightning({ model }: { model: MatchModel }) {
  useModel(model, (seen) => seen.room);
  if (!lightningOf(model)?.isNext) return null;
  return (
    <p class="charge-next">
      <Icon name="bolt" size="small" /> {t.lightningRound.comes}
    </p>
  );
}
