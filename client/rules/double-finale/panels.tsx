import { t } from '../../i18n/t.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { Icon } from '../../panels/art.tsx';
import { useModel } from '../../panels/room-model.ts';
import { ChargedPanel } from '../charged-panel.tsx';
import { chargeOf, finaleOf } from './charge.ts';

export function ChargedFinale({ model }: { model: MatchModel }) {
  useModel(model, (seen) => seen.room);
  return <ChargedPanel charge={chargeOf(model)} />;
}

/** Before the last question: it counts double. */
export function NextFinale({ model }: { model: MatchModel }) {
  useModel(model, (seen) => seen.room);
  if (!finaleOf(model)?.isNext) return null;
  return (
    <p class="charge-next">
      <Icon name="trophy" size="small" /> {t.doubleFinale.comes}
    </p>
  );
}
