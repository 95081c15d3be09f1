import { ACHIEVEMENTS } from '#shared/people/achievements.ts';
import { figure, signed } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { told } from '../i18n/told.ts';
import { type LevelFill, levelFill } from '../model/level-fill.ts';
import type { OwnProgress } from '../model/own-progress.ts';
import { achievementIcon } from '../theme/achievement-icons.ts';
import { Icon } from './art.tsx';
import { me } from './progress-store.ts';

/** What a match was worth, as the card at the podium shows it. */

/** How far the bar is; before the match's worth is known, where this person stood. */
export function standing(worth: OwnProgress | null, share: number): LevelFill | null {
  if (worth) return levelFill(worth, share);
  return me.value && levelFill({ xp: 0, xpAfter: me.value.xp });
}

export function LevelBar({ fill }: { fill: LevelFill | null }) {
  if (!fill) return <div class="level-bar" />;
  return (
    <div class="level-bar" role="img" aria-label={t.progress.levelPart(fill.level, fill.into, fill.of)}>
      {/* Another bar for another level: it begins empty instead of running backwards. */}
      <i key={fill.level} style={{ width: `${100 * fill.part}%` }} />
    </div>
  );
}

/** Level 14 +480 XP. It keeps its room while nothing is known. */
export function LevelLine({ fill }: { fill: LevelFill | null }) {
  if (!fill) return <p class="label level-line" />;
  return (
    <p class="label level-line second-voice">
      <b key={fill.level} class={fill.isUp ? 'level-up' : ''}>
        {fill.isUp && <Icon name="star" size="small" />}
        {t.progress.level(fill.level)}
      </b>
      {fill.gained > 0 && <span class="gain number">{t.progress.gained(fill.gained)}</span>}
    </p>
  );
}

/** Rating 1,012 +12; no change where it stayed, nothing where the match was not rated. */
export function RatingLine({ worth }: { worth: OwnProgress | null }) {
  if (!worth?.elo) return null;
  const change = worth.elo.after - worth.elo.before;
  return (
    <p class="label rating-line second-voice">
      {t.progress.rating} <b class="number">{figure(worth.elo.after)}</b>{' '}
      {change !== 0 && <span class={`number ${change > 0 ? 'in-right' : ''}`}>{signed(change)}</span>}
    </p>
  );
}

/** A level reached and achievements earned; they grow into the card, and it without them is as if they never were. */
export function NewThings({ worth }: { worth: OwnProgress | null }) {
  if (!worth) return null;
  const isUp = worth.levelAfter > worth.levelBefore;
  const earned = ACHIEVEMENTS.filter(({ id }) => worth.achievements.includes(id));
  if (!isUp && earned.length === 0) return null;
  return (
    <div class={`new-things ${worth.isNews ? 'comes' : ''}`}>
      <ul class="chips" aria-label={t.progress.fresh}>
        {isUp && (
          <li class="chip chosen">
            <Icon name="star" />
            {t.progress.reached(worth.levelAfter)}
          </li>
        )}
        {earned.map(({ id, name, how }) => (
          <li key={id} class="chip earned" title={told(how)}>
            <Icon name={achievementIcon(id)} />
            {told(name)}
            <span class="unseen">: {told(how)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
