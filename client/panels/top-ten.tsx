import { useState } from 'preact/hooks';
import { sharedPlaces } from '#shared/rankings/shared-places.ts';
import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { RankingsLink } from '../rankings/rankings-link.tsx';
import { Avatar, Icon } from './art.tsx';
import { best, isBestAway, refreshBest } from './progress-store.ts';
import { Scrolls } from './scrolls.tsx';

const PLACES = 10;
/** While only so many have played, the panel is as low as a card: a long list of empty places tells nobody anything. */
const FEW = 3;
/** Places with the free ones, by size. */
const SHOWN: Readonly<Record<Size, number>> = { empty: 0, few: FEW + 1, all: PLACES };

/** How much of the wall the panel takes. */
type Size = 'empty' | 'few' | 'all';

/** What is not known yet has room for a few: more of them scroll. */
function sizeFor(players: number | undefined): Size {
  if (players === undefined) return 'few';
  return players > FEW ? 'all' : players === 0 ? 'empty' : 'few';
}

/**
 * Today's ten best. Its size is what is known when the wall is laid out, and stays, for the cards beside it may be about
 * to be pressed. Places that are free yet are shown beside taken ones, where the panel keeps its height anyhow.
 */
export function TopTen() {
  const [size] = useState(() => sizeFor(best.peek()?.players.length));
  const players = best.value?.players ?? null;
  const places = sharedPlaces((players ?? []).map(({ dayXp }) => dayXp));
  const free = players ? Math.max(0, SHOWN[size] - players.length) : 0;
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
        <Scrolls as="ol" class="ranking">
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
        </Scrolls>
      )}
    </section>
  );
}
