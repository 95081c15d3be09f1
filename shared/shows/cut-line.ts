import { tieBreaker } from '../rules/ladder.ts';
import type { Match } from '../rules/match.ts';
import { compareKeys, type Key } from './key.ts';
import type { ShowState } from './show-part.ts';

/** Round one of a cut: the score that the last who stays has, and which of those with it (1: the best of them). */
export interface LineAt {
  readonly score: number;
  readonly nth: number;
}

/**
 * Where the line falls when so many of a field stay.
 *
 * @param scores as in Summary
 * @param stay 1 or more
 */
export function lineAt(scores: readonly number[], stay: number): LineAt | null {
  let above = 0;
  for (let i = 0; i < scores.length; i += 2) {
    const [score = 0, count = 0] = [scores[i], scores[i + 1]];
    if (above + count >= stay) return { score, nth: stay - above };
    above += count;
  }
  return null;
}

/** What an arena answers to round one: the keys of its people with just this score, flat: time, hash, time, hash. */
export function keysAt(match: Match, score: number): number[] {
  const tieOf = tieBreaker(match);
  return match.seats.flatMap((seat) =>
    seat.plays && seat.presence !== 'gone' && seat.score === score ? [seat.rightMs, tieOf(seat.seat)] : [],
  );
}

/** Round two: the last key that stays, from the keys of all arenas together. */
export function lineOf({ score, nth }: LineAt, flat: readonly number[]): Key {
  const keys: Key[] = [];
  for (let i = 0; i < flat.length; i += 2) keys.push([score, flat[i] ?? 0, flat[i + 1] ?? 0]);
  keys.sort(compareKeys);
  // Somebody may have left since the count: then the last of those who are there.
  return keys[Math.min(nth, keys.length) - 1] ?? [score, Number.MAX_SAFE_INTEGER, 1];
}

/** What the director asks of all arenas before a cut; null: nothing, just now. */
export function lineWanted({ awaits, scores, field, leaving }: ShowState): LineAt | null {
  return awaits === 'line' ? lineAt(scores, field.playing - leaving) : null;
}
