import { type OwnPlace, RANKING_ROWS, type RankingAnswer, type RankingRow } from '#shared/protocol/rankings.ts';
import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { Avatar, Icon } from '../panels/art.tsx';
import { quickPlay } from '../panels/lobby.tsx';
import type { ChosenRanking } from './chosen-ranking.ts';

/** A page of a list. One's own row is always in sight: where it is not on the page, it stands below it with its neighbours. */
export function RankingList({
  answer: { rows, total, from, you },
  chosen,
  onPage,
}: {
  answer: RankingAnswer;
  chosen: ChosenRanking;
  onPage: (from: number) => void;
}) {
  const isRating = chosen.kind === 'rating';
  const isOnPage = rows.some(({ isYou }) => isYou);
  const below = you?.isPlaced && !isOnPage ? you : null;
  const mayPage = total > RANKING_ROWS;
  return (
    <section class="rankings-list" aria-label={t.rankings.kinds[chosen.kind]}>
      {total === 0 && (
        <div class="rankings-empty matte">
          <Icon name="trophy" size="huge" />
          <p class="head">{t.rankings.empty[chosen.isAmongFriends ? 'friends' : chosen.kind]}</p>
          <button
            type="button"
            class="button primary big"
            onClick={() => void quickPlay(chosen.topic ?? undefined, chosen.mode)}
          >
            <Icon name="play" />
            {t.rankings.play}
          </button>
        </div>
      )}
      {you && !you.isPlaced && total > 0 && <Unplaced you={you} />}
      {total > 0 && (
        <ol class="ranking matte">
          {rows.map((row, i) => (
            <Row key={from + i} row={row} isRating={isRating} />
          ))}
          {below && (
            <li class="gap" aria-hidden="true">
              …
            </li>
          )}
          {below?.around.map((row, i) => (
            <Row key={`around ${i}`} row={row} isRating={isRating} />
          ))}
        </ol>
      )}
      {mayPage && (
        <nav class="rankings-pages" aria-label={t.rankings.title}>
          <button
            type="button"
            class="button"
            disabled={from === 0}
            onClick={() => onPage(Math.max(0, from - RANKING_ROWS))}
          >
            <Icon name="up" />
            {t.rankings.earlier}
          </button>
          <button
            type="button"
            class="button"
            disabled={from + RANKING_ROWS >= total}
            onClick={() => onPage(from + RANKING_ROWS)}
          >
            <Icon name="down" />
            {t.rankings.later}
          </button>
          {below && (
            <button
              type="button"
              class="button"
              onClick={() => onPage(Math.floor(below.row / RANKING_ROWS) * RANKING_ROWS)}
            >
              <Icon name="target" />
              {t.rankings.toMe}
            </button>
          )}
          {rows.length > 0 && <p class="label second-voice">{t.rankings.rows(from + 1, from + rows.length, total)}</p>}
        </nav>
      )}
    </section>
  );
}

function Row({ row: { place, name, avatar, points, isYou }, isRating }: { row: RankingRow; isRating: boolean }) {
  return (
    <li class={isYou ? 'you' : ''}>
      <span class="rank">
        <span class="unseen">{t.rankings.place(place)}</span>
        <span aria-hidden="true">{figure(place)}</span>
      </span>
      <Avatar seed={avatar} size="small" />
      <bdi class="clip">{name}</bdi>
      {isYou && <span class="micro">{t.rankings.you}</span>}
      <span class="score">
        {figure(points)}
        {!isRating && <small> {t.rankings.xp}</small>}
      </span>
    </li>
  );
}

/** Why one is not in the list, and what would change that. */
function Unplaced({ you }: { you: Extract<OwnPlace, { isPlaced: false }> }) {
  const words = you.why === 'provisional' ? t.rankings.provisional(you.toGo ?? 0) : t.rankings.why[you.why];
  return <p class="rankings-unplaced">{words}</p>;
}
