import type { Cut } from './memory.ts';

/** What everybody sees of a royale. */
export interface RoyaleView {
  readonly alive: number;
  /** Who played when the first question was asked; 0 before. */
  readonly startedWith: number;
  /** Seats that watch, but for whoever leads. */
  readonly crowd: number;
  readonly isSudden: boolean;
  /** Questions until the next cut, the open one included. */
  readonly untilCut: number;
  /** How many will be left after the next cut; 0 in sudden death, where nobody can know. */
  readonly nextAlive: number;
  readonly cut: Cut | null;
  /** The crowd's calls, whole per cent per option in the order shown: from the bell on. */
  readonly calls: readonly number[];
  /** The three whom most of the crowd back. */
  readonly backers: readonly { readonly seat: number; readonly count: number }[];
}

/** What one of the crowd sees of itself. */
export interface CrowdView {
  /** Whom it backs; -1: nobody. */
  readonly backs: number;
  /** Its call for the open question; '': none. */
  readonly call: string;
  readonly calledRight: number;
  readonly crowdPoints: number;
}
