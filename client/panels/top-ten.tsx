import { useEffect } from 'preact/hooks';
import { sharedPlaces } from '#shared/rankings/shared-places.ts';
import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { RankingsLink } from '../rankings/rankings-link.tsx';
import { Avatar, Icon } from './art.tsx';
import { best, isBestAway, refreshBest } from './progress-store.ts';

const PLACES = 10;
/** While only so many have played, the panel is as low as a card: a long list of empty places tells nobody anything. */
const FEW = 3;

/** Today's ten best. Places that are free yet are shown beside taken ones, where the panel keeps its height anyhow. */
export function TopTen() {
  useEffect(() => void refreshBest(), []);
  const players = best.value?.players ?? null;
  const places = sharedPlaces((players ?? []).map(({ dayXp }) => dayXp));
  const size = players === null || players.length > FEW ? '' : players.length === 0 ? 'empty' : 'few';
  const free = players ? (size === 'few' ? FEW + 1 : PLACES) - players.length : 0;
  return (
    <section class={`top-ten matte ${size}`} aria-labelledby="top-ten">
      <h2 id="top-ten" class="head">
        <Icon name="trophy" />
        {t.top.title}
      </h2>
      <RankingsLink />
      {isBestAway.value && (
        <div class="top-note">
          <p class="label second-voice">{t.top.away}</p>
          <button type="button" class="button" onClick={() => void refreshBest()}>
            {t.connection.retry}
          </button>
        </div>
      )}
      {players?.length === 0 && <p class="label second-voice top-note">{t.top.nobody}</p>}
      {players && players.length > 0 && (
        <ol class="ranking">
          {players.map(({ name, avatar, level, dayXp, isYou }, i) => (
            <li key={i} class={isYou ? 'you' : ''}>
              <span class="rank">{places[i]}</span>
              <Avatar seed={avatar} size="small" />
              <span class="top-who">
                <bdi class="clip">{name}</bdi>
                <span class="micro second-voice">{isYou ? t.top.you(level) : t.progress.level(level)}</span>
              </span>
              <span class="score">
                {figure(dayXp)} <small>XP</small>
              </span>
            </li>
          ))}
          {Array.from({ length: free }, (_, i) => (
            <li key={players.length + i} class="free desktop-only" aria-hidden="true">
              <span class="rank">{players.length + i + 1}</span>
              <i />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
