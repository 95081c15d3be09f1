import type { Vote } from './memory.ts';
import { NOBODY } from './memory.ts';

/**
 * Counts the ballots of a vote. Somebody is named when more than half of all who may vote accuse them: silence and
 * "nobody yet" speak for everybody.
 */
export function countBallots(args: {
  readonly round: number;
  readonly ballots: Readonly<Record<number, number>>;
  readonly voters: readonly number[];
  readonly isSaboteur: (seat: number) => boolean;
}): Vote {
  const counted = new Map<number, number>();
  for (const voter of args.voters) {
    const accused = args.ballots[voter];
    if (accused !== undefined && accused !== NOBODY) counted.set(accused, (counted.get(accused) ?? 0) + 1);
  }
  const counts = [...counted]
    .map(([seat, count]) => ({ seat, count }))
    .sort((a, b) => b.count - a.count || a.seat - b.seat);
  const first = counts[0];
  const isNamed = first !== undefined && first.count * 2 > args.voters.length;
  return {
    round: args.round,
    counts,
    voters: args.voters.length,
    named: isNamed ? { ...first, isSaboteur: args.isSaboteur(first.seat) } : null,
  };
}
