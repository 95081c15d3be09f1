import { figure } from '../../i18n/figures.ts';
import { t } from '../../i18n/t.ts';
import { Icon } from '../../panels/art.tsx';
import { cellsOf } from './slots.ts';

/** Its name, its health as cells, and the exact number beside. */
export function HealthBar({
  name,
  health,
  full,
  damage = 0,
  most,
}: {
  name: string;
  health: number;
  full: number;
  damage?: number;
  most: number;
}) {
  const { count, left, hit } = cellsOf(full, health, damage, most);
  return (
    <div class="boss-bar">
      <p class="boss-name">
        <b class="full-panel-title">{name}</b>
        <span class="number boss-left">
          <Icon name="heart" size="small" /> {figure(health)}{' '}
          <span class="second-voice">{damage > 0 && t.miniBoss.of(full)}</span>
        </span>
      </p>
      <meter class="unseen" aria-label={t.miniBoss.health} min={0} max={full} value={health} />
      <div class="boss-cells" aria-hidden="true">
        {Array.from({ length: count }, (_, i) => (
          <i
            key={`${i}`}
            class={i < left ? '' : i < left + hit ? 'hit' : 'gone'}
            style={{ '--i': i, '--from-end': count - 1 - i }}
          />
        ))}
      </div>
    </div>
  );
}
