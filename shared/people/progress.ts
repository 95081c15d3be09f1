import type { PlayerResult } from './played-match.ts';

/** Experience a level asks for is this much more than the level before asked for. */
const LEVEL_STEP_XP = 100;
const PER_RIGHT_XP = 10;
const TO_THE_END_XP = 20;
const PLACE_BONUS: readonly number[] = [50, 30, 20];
/** X10: rules of a match give at most so much besides. */
const EXTRA_MAX_XP = 50;

export interface Level {
  /** From 1. */
  readonly level: number;
  /** Experience gained within this level, and what the next one asks for. */
  readonly into: number;
  readonly of: number;
}

/** Experience at which a level begins: 0, 100, 300, 600 ... (X4). */
export function xpAtLevel(level: number): number {
  return (LEVEL_STEP_XP / 2) * level * (level - 1);
}

/** Where so much experience stands. */
export function levelOf(xp: number): Level {
  let level = Math.floor((1 + Math.sqrt(1 + (8 * Math.max(0, xp)) / LEVEL_STEP_XP)) / 2);
  while (xpAtLevel(level + 1) <= xp) level++; // where the root was rounded
  while (level > 1 && xpAtLevel(level) > xp) level--;
  return { level, into: xp - xpAtLevel(level), of: LEVEL_STEP_XP * level };
}

/** What a match is worth to a player (X1 to X3, X9). */
export function xpOf(
  result: PlayerResult,
  match: { readonly people: number; readonly rounds: number; readonly isFull: boolean },
): number {
  if (result.answered === 0) return 0;
  if (result.hasLeft) return result.right * PER_RIGHT_XP;
  const place = isContest(match) ? (PLACE_BONUS[result.rankAmongPeople - 1] ?? 0) : 0;
  const extra = Math.min(result.extraXp ?? 0, EXTRA_MAX_XP);
  return result.right * PER_RIGHT_XP + (result.answered * 2 >= match.rounds ? TO_THE_END_XP : 0) + place + extra;
}

/** Whether there was something to win: two people or more, and a match that was long enough. */
export function isContest({ people, isFull }: { readonly people: number; readonly isFull: boolean }): boolean {
  return people >= 2 && isFull;
}
