import type { SlowPerson } from '#shared/protocol/notices.ts';
import type { Match } from '#shared/rules/match.ts';
import type { Speakers } from './speakers.ts';

/** A line that takes this long there and back is a bad one, ms. */
const SLOW_TRIP_MS = 300;
/** So many are named. */
const SLOW_PEOPLE_MAX = 24;

/** For whom a room may be waiting (H13), the slowest first. */
export function slowest(match: Match, speakers: Pick<Speakers, 'of'>): SlowPerson[] {
  const slow: SlowPerson[] = [];
  for (const { seat, name, avatar, kind, presence, plays, results } of match.seats) {
    if (kind === 'bot' || presence === 'gone') continue;
    const missed = plays ? missedOf(results) : 0;
    const tripMs = speakers.of(seat)?.userData?.latency.tripMs() ?? 0;
    if (missed > 0 || tripMs >= SLOW_TRIP_MS)
      slow.push({ seat, name, avatar, missed, tripMs: tripMs >= SLOW_TRIP_MS ? Math.round(tripMs) : 0 });
  }
  return slow.sort((a, b) => b.missed - a.missed || b.tripMs - a.tripMs || a.seat - b.seat).slice(0, SLOW_PEOPLE_MAX);
}

/** The questions without an answer at the end of somebody's progress. */
function missedOf(results: string): number {
  let missed = 0;
  while (results[results.length - 1 - missed] === 'n') missed++;
  return missed;
}
