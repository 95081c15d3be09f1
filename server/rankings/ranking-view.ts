import { type OwnPlace, RANKING_ROWS, type RankingRow } from '#shared/protocol/rankings.ts';
import type { Entry, Lists } from './lists.ts';

/** So many rows before one's own and behind it. */
const NEIGHBOUR_ROWS = 2;

export interface RankingViewArgs {
  readonly lists: Lists;
  /** `listKey`. */
  readonly list: string;
  /** Ids of those who are compared; null: everybody. */
  readonly among: readonly string[] | null;
  readonly from: number;
  /** Whose place is told; null: nobody's. */
  readonly playerId: string | null;
}

/** What is told of a list: names, faces, points and places, and of nobody an id (V4). */
export interface RankingView {
  readonly total: number;
  readonly rows: readonly RankingRow[];
  readonly you: OwnPlace | null;
}

export function rankingView({ lists, list, among, from, playerId }: RankingViewArgs): RankingView {
  const ranking = among ? lists.among(list, among) : lists.ranking(list);
  const rowsOf = (entries: readonly Entry[]): RankingRow[] =>
    entries.flatMap((entry) => {
      const player = lists.player(entry.playerId);
      if (!player) return [];
      const { name, avatar } = player;
      const { points } = entry;
      return [{ place: ranking.placeOf(points), name, avatar, points, isYou: entry.playerId === playerId }];
    });
  return {
    total: ranking.size,
    rows: rowsOf(ranking.page(from, RANKING_ROWS)),
    you: playerId === null ? null : ownPlace(playerId),
  };

  function ownPlace(own: string): OwnPlace {
    const player = lists.player(own);
    const entry = player?.entries.find((one) => one.list === list);
    if (player?.out) return { isPlaced: false, why: player.out };
    if (!entry) return { isPlaced: false, why: 'nothing-yet' };
    if (entry.isFaded) return { isPlaced: false, why: 'faded' };
    const row = ranking.rowOf(entry);
    const first = Math.max(0, row - NEIGHBOUR_ROWS);
    return { isPlaced: true, row, around: rowsOf(ranking.page(first, row - first + 1 + NEIGHBOUR_ROWS)) };
  }
}
