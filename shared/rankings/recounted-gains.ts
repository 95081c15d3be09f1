import type { HistoryEntry } from '../people/history-entry.ts';
import { dayOf } from '../people/profile.ts';
import { type Gains, gainsAfter, NO_GAINS } from './gains.ts';

/** The gains of a player from all of their matches, in any order: for profiles from before they were kept. */
export function recountedGains(history: Iterable<HistoryEntry>): Gains {
  let gains = NO_GAINS;
  let lastDay = 0;
  for (const { mode, topic, at, progress } of history) {
    const day = dayOf(at);
    gains = gainsAfter(gains, { mode, topic, at, day, xp: progress.xp, isRated: progress.elo !== null }, lastDay);
    lastDay = Math.max(lastDay, day);
  }
  return gains;
}
