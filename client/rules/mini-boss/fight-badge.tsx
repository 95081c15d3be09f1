import { figure } from '../../i18n/figures.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { Icon } from '../../panels/art.tsx';
import { useModel } from '../../panels/room-model.ts';
import { useViewport } from '../../panels/use-viewport.ts';
import { matchLayoutOf } from '../../views/match-layout.ts';
import { placedAt } from '../../views/placed-at.ts';
import type { Charge } from '../define-view.ts';
import './boss.css';
import { t } from '../../i18n/t.ts';
import { BossFace } from './boss-face.tsx';
import { bossNow, moodOf } from './slots.ts';

/**
 * While its question is played the boss sits in the place of the cover's label, in the mood of its health. Where that
 * label says what a charged question is worth, it sits at its foot.
 */
export function FightBadge({ model, charge }: { model: MatchModel; charge: Charge | null }) {
  const room = useModel(model, (view) => view.room);
  const { width, height } = useViewport();
  const boss = bossNow(model);
  if (!room?.question || !boss || boss.question === 0 || boss.outcome !== 'fights') return null;
  const { label } = matchLayoutOf(model, { width, height, isCharged: charge !== null });
  const style = label && placedAt(label);
  return (
    <aside
      class={`boss-badge ${style ? '' : 'bare'} ${charge ? 'beside' : ''}`}
      aria-label={boss.name}
      {...(style ? { style } : {})}
    >
      <BossFace name={boss.name} topic={room.topic} mood={moodOf(boss)} />
      <b class="number" role="img" aria-label={`${t.miniBoss.health} ${boss.health} ${t.miniBoss.of(boss.full)}`}>
        <Icon name="heart" size="small" /> {figure(boss.health)}
      </b>
    </aside>
  );
}
