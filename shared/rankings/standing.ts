import { FIRST_MATCHES } from '../people/elo.ts';
import { dayOf, type PlayerProfile } from '../people/profile.ts';
import { EVERYTHING, type Field, fieldKey, NO_GAINS } from './gains.ts';
import { weekOf } from './week.ts';

/** Today, this week, all time; and the rating of a mode. */
export const RANKING_KINDS = ['today', 'week', 'ever', 'rating'] as const;
export type RankingKind = (typeof RANKING_KINDS)[number];

/** Whoever has not played for so many days fades from the lists that have no end (RK4). */
export const FADE_DAYS = 56;

/** Of a profile what its places follow from. */
export type RankedPlayer = Pick<
  PlayerProfile,
  'playerId' | 'name' | 'avatar' | 'xp' | 'day' | 'dayXp' | 'dayAt' | 'elo' | 'gains'
>;

/** A player's place to be in one list. */
export interface Standing {
  /** `listKey`. */
  readonly list: string;
  /** Experience, or a rating. */
  readonly points: number;
  /** Since when they have had them, server ms: of equal ones it says who is named first. */
  readonly at: number;
  /** The last day on which it is in the list; Infinity where the list itself ends. */
  readonly until: number;
}

/** One list: of this day or week (`dayOf`, `weekOf`) where it has one. */
export function listKey(kind: RankingKind, field: Field, today: number): string {
  const of = kind === 'today' ? `/${today}` : kind === 'week' ? `/${weekOf(today)}` : '';
  return `${kind}${of} ${fieldKey(field)}`;
}

/** Where a player stands: every list of today, of this week and without an end that they have points in. */
export function standingsOf(player: RankedPlayer, today: number): Standing[] {
  const { xp, day, dayXp, dayAt, elo, gains = NO_GAINS } = player;
  const all = fieldKey(EVERYTHING);
  const standings: Standing[] = [];
  const put = (list: string, points: number, at: number, until = Number.POSITIVE_INFINITY): void => {
    if (points > 0) standings.push({ list, points, at, until });
  };
  const until = day + FADE_DAYS;
  put(`ever ${all}`, xp, dayAt, until);
  for (const [field, [points, at]] of Object.entries(gains.ever)) put(`ever ${field}`, points, at, until);
  // A clock of another process may be a moment ahead: tomorrow's are kept for tomorrow.
  if (gains.week >= weekOf(today))
    for (const [field, [points, at]] of Object.entries(gains.ofWeek)) put(`week/${gains.week} ${field}`, points, at);
  if (day >= today) {
    put(`today/${day} ${all}`, dayXp, dayAt);
    for (const [field, [points, at]] of Object.entries(gains.ofDay)) put(`today/${day} ${field}`, points, at);
  }
  for (const [mode, { rating, matches }] of Object.entries(elo)) {
    const field = fieldKey({ kind: 'mode', id: mode });
    const at = gains.ratedAt[field] ?? 0;
    if (matches >= FIRST_MATCHES) put(`rating ${field}`, rating, at, dayOf(at) + FADE_DAYS);
  }
  return standings;
}

/** Whose name comes first: the better one, of equal ones who had it first (X8). Who has equal points has the same place all the same (RK3). */
export function compareStandings(a: Placed, b: Placed): number {
  return b.points - a.points || a.at - b.at || (a.playerId < b.playerId ? -1 : a.playerId > b.playerId ? 1 : 0);
}

export interface Placed {
  readonly playerId: string;
  readonly points: number;
  readonly at: number;
}
