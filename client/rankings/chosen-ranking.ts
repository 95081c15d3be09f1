import type { RankingAsk } from '#shared/protocol/rankings.ts';
import { RANKING_KINDS, type RankingKind } from '#shared/rankings/standing.ts';

/** Which list is looked at, as its address says it. */
export interface ChosenRanking {
  readonly kind: RankingKind;
  readonly topic: string | null;
  readonly mode: string | null;
  readonly isAmongFriends: boolean;
  /** The first row of the page, from 0. */
  readonly from: number;
}

/** What an address asks for; what makes no sense in it is as if it were not there. */
export function chosenRanking(query: URLSearchParams): ChosenRanking {
  const kind = RANKING_KINDS.find((one) => one === query.get('list')) ?? 'today';
  const mode = query.get('mode') || null;
  const from = Number(query.get('from') ?? 0);
  return {
    kind,
    topic: kind === 'rating' || mode !== null ? null : query.get('topic') || null,
    mode,
    isAmongFriends: query.get('among') === 'friends',
    from: Number.isSafeInteger(from) && from >= 0 && from <= 10_000_000 ? from : 0,
  };
}

/** The address of a list: what is as usual is not in it. */
export function rankingPath({ kind, topic, mode, isAmongFriends, from }: ChosenRanking): string {
  const query = new URLSearchParams({
    ...(kind === 'today' ? {} : { list: kind }),
    ...(topic === null ? {} : { topic }),
    ...(mode === null ? {} : { mode }),
    ...(isAmongFriends ? { among: 'friends' } : {}),
    ...(from === 0 ? {} : { from: String(from) }),
  }).toString();
  return query ? `/rankings?${query}` : '/rankings';
}

/** What the server is asked. A rating is always of a mode: where none is chosen, of the first one. */
export function askOf(chosen: ChosenRanking, pass: string | undefined, firstMode: string | undefined): RankingAsk {
  const { kind, topic, isAmongFriends, from } = chosen;
  const mode = chosen.mode ?? (kind === 'rating' ? (firstMode ?? null) : null);
  return {
    ...(pass === undefined ? {} : { pass }),
    kind,
    ...(topic === null ? {} : { topic }),
    ...(mode === null ? {} : { mode }),
    ...(isAmongFriends ? { among: 'friends' } : {}),
    from,
  };
}
