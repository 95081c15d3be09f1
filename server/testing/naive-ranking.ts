import type { HistoryEntry } from '#shared/people/history-entry.ts';
import { dayOf } from '#shared/people/profile.ts';
import type { Field } from '#shared/rankings/gains.ts';
import type { RankingKind } from '#shared/rankings/standing.ts';

/** As RULES.md says it, and not as it is kept: eight weeks, ten rated matches, Monday. */
const FADE_DAYS = 56;
const PROVISIONAL_MATCHES = 10;
const A_MONDAY = dayOf(Date.UTC(2024, 0, 1));

export interface NaiveRow {
  readonly playerId: string;
  readonly place: number;
  readonly points: number;
}

/** A list counted from all matches of everybody who may be in it, with no sum kept: what the rankings must come to. */
export function naiveRanking(
  histories: ReadonlyMap<string, readonly HistoryEntry[]>,
  { kind, field, today }: { kind: RankingKind; field: Field; today: number },
): NaiveRow[] {
  const all: { playerId: string; points: number; at: number }[] = [];
  for (const [playerId, history] of histories) {
    const own = history.filter(
      ({ mode, topic }) =>
        field.kind === 'everything' || (field.kind === 'mode' ? mode === field.id : topic === field.id),
    );
    const counted = own.filter(({ at }) => isIn(kind, dayOf(at), today));
    const rated = own.filter(({ progress }) => progress.elo);
    const points =
      kind === 'rating'
        ? rated.reduce((sum, { progress: { elo } }) => sum + (elo ? elo.after - elo.before : 0), 1000)
        : counted.reduce((sum, { progress }) => sum + progress.xp, 0);
    const lastOf = (list: readonly HistoryEntry[]) => Math.max(0, ...list.map(({ at }) => at));
    const isFaded = today - dayOf(lastOf(kind === 'rating' ? rated : history)) > FADE_DAYS;
    if (kind === 'rating' && rated.length < PROVISIONAL_MATCHES) continue;
    if (points === 0 || (isFaded && (kind === 'ever' || kind === 'rating'))) continue;
    all.push({ playerId, points, at: lastOf(kind === 'rating' ? rated : counted) });
  }
  all.sort((a, b) => b.points - a.points || a.at - b.at || (a.playerId < b.playerId ? -1 : 1));
  return all.map(({ playerId, points }) => ({
    ...{ playerId, points },
    place: 1 + all.filter((other) => other.points > points).length,
  }));
}

function isIn(kind: RankingKind, day: number, today: number): boolean {
  if (kind === 'today') return day === today;
  return kind !== 'week' || mondayOf(day) === mondayOf(today);
}

function mondayOf(day: number): number {
  return day - ((((day - A_MONDAY) % 7) + 7) % 7);
}
