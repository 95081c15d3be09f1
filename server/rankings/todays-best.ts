import { EVERYTHING } from '#shared/rankings/gains.ts';
import { listKey } from '#shared/rankings/standing.ts';
import type { Lists } from './lists.ts';

export interface TodaysBestPlayer {
  readonly playerId: string;
  readonly name: string;
  readonly avatar: string;
  /** Experience of the day, and of all days. */
  readonly dayXp: number;
  readonly xp: number;
}

const BEST_PEOPLE_LISTED = 10;

/** The head of today's list (X8), as rooms and the wall show it. */
export function todaysBest(lists: Lists): TodaysBestPlayer[] {
  const ever = listKey('ever', EVERYTHING, lists.day);
  const today = lists.ranking(listKey('today', EVERYTHING, lists.day));
  return today.page(0, BEST_PEOPLE_LISTED).flatMap(({ playerId, points: dayXp }) => {
    const player = lists.player(playerId);
    if (!player) return [];
    const { name, avatar, entries } = player;
    return [{ playerId, name, avatar, dayXp, xp: entries.find(({ list }) => list === ever)?.points ?? dayXp }];
  });
}
