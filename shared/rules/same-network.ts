import type { Match } from './match.ts';

/** More people than this from one network are a school, an office or a hall: that says nothing of any two of them. */
const PEOPLE_MAX = 4;

/**
 * Seats of a public match whose people may sit at one device: two to four who come from one network, each group in the
 * order of its seats. It may as well be a family. More cannot be known: a browser keeps one pass, another browser of the
 * same device another one, and nothing is read of a device that would tell it apart from others (FP1).
 */
export function sameNetwork({ seats, opener, show }: Pick<Match, 'seats' | 'opener' | 'show'>): number[][] {
  if (opener !== null || show) return [];
  const groups = new Map<string, number[]>();
  for (const { seat, kind, presence, network } of seats) {
    if (kind !== 'human' || presence === 'gone' || network === null) continue;
    const group = groups.get(network);
    if (group) group.push(seat);
    else groups.set(network, [seat]);
  }
  return [...groups.values()].filter(({ length }) => length > 1 && length <= PEOPLE_MAX);
}
