import type { Tried } from '#shared/daily/tried.ts';
import type { Question } from '#shared/questions/question.ts';
import type { LuckKey } from '#shared/rules/keyed-luck.ts';

/** The questions of a day, and the key that fixed them. Nothing of it leaves the server before it is asked. */
export interface DailyDeck {
  /** `dayOf` of people/profile.ts. */
  readonly day: number;
  readonly key: LuckKey;
  /** Whole, so that an import in the middle of the day changes nothing for those who come later. */
  readonly deck: readonly Question[];
}

/** One person's try at the questions of one day. */
export interface DailyTry {
  readonly day: number;
  readonly playerId: string;
  /** The match it is played in. */
  readonly matchId: string;
  /** Server ms. */
  readonly begunAt: number;
  /** Whether it is compared with others. */
  readonly counts: boolean;
  /** Null: it is not over. */
  readonly result: DailyResult | null;
}

export interface DailyResult extends Tried {
  /** Of whoever played, as the match knew them. */
  readonly name: string;
  readonly avatar: string;
  readonly score: number;
  /** How many questions were answered, right or wrong. */
  readonly answered: number;
  readonly timeMs: number;
  /** Server ms. */
  readonly endedAt: number;
}

export interface DailyStore {
  /** Fixes the questions of a day, once: resolves to those that are fixed, which may be another's. */
  fix(deck: DailyDeck): Promise<DailyDeck>;
  deck(day: number): Promise<DailyDeck | null>;
  /** Ids of the questions of the last `days` days that had some, before a day. */
  asked(args: { before: number; days: number }): Promise<string[]>;

  /** Begins a try. False, and nothing changes, where that player has one of that day; with `instead`, where it is not that match's, or is over. */
  begin(one: Omit<DailyTry, 'result'>, instead?: string): Promise<boolean>;
  find(args: { day: number; playerId: string }): Promise<DailyTry | null>;
  /** Ends the try of a match, once; where there is none, nothing happens. */
  finish(matchId: string, result: DailyResult): Promise<void>;
  /** Forgets the try of a match, unless it is over. */
  release(matchId: string): Promise<void>;

  /** A player's tries that are over, the latest day first, of days before `before`. */
  played(args: { playerId: string; before: number; limit: number }): Promise<DailyTry[]>;
  /** How many tries of a day are over and count, and how many of them took less time, and more. */
  among(args: { day: number; timeMs: number }): Promise<{ all: number; quicker: number; slower: number }>;
  /** The quickest of those; of equal ones the one that was over first. */
  best(day: number): Promise<DailyTry | null>;
}
