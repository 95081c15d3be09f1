import { type Tried, timeOf } from './tried.ts';

/** Whoever was best on the day before, to race against. Of a person nothing else is told (V4). */
export interface Ghost extends Tried {
  readonly name: string;
  /** The seed of the avatar's drawing. */
  readonly avatar: string;
}

/** How a race stands after the questions that both have behind them. */
export interface Race {
  readonly questions: number;
  readonly ownMs: number;
  readonly ghostMs: number;
  /** By how much the own time is shorter, ms; below 0: behind. */
  readonly aheadMs: number;
}

/** A try against the ghost, after so many questions. A ghost that had fewer stops where it ended, and the race with it. */
export function raceOf(own: Pick<Tried, 'costs'>, ghost: Pick<Tried, 'costs'>): Race {
  const questions = Math.min(own.costs.length, ghost.costs.length);
  const ownMs = timeOf(own, questions);
  const ghostMs = timeOf(ghost, questions);
  return { questions, ownMs, ghostMs, aheadMs: ghostMs - ownMs };
}
