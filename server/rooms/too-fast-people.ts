import type { TooFastPerson } from '#shared/protocol/notices.ts';
import type { MatchHost } from '../match/match-host.ts';

/** So many are named. */
const TOO_FAST_PEOPLE_MAX = 24;

/** Of a public match, whose answers were too fast for a human (FP3), the most first; of a show its host is told (`FairPlayDesk`). */
export function tooFastPeople({ match, tooFast }: Pick<MatchHost, 'match' | 'tooFast'>): TooFastPerson[] {
  if (match.opener !== null || match.show) return [];
  return [...tooFast]
    .flatMap(([number, answers]) => {
      const seat = match.seats[number];
      return seat && seat.presence !== 'gone' ? [{ seat: number, name: seat.name, avatar: seat.avatar, answers }] : [];
    })
    .sort((a, b) => b.answers - a.answers || a.seat - b.seat)
    .slice(0, TOO_FAST_PEOPLE_MAX);
}
