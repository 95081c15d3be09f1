import type { Difficulty } from '../../questions/question.ts';

/** What is remembered of the stakes. Plain JSON. */
export interface Stakes {
  /** The round they are for, 0-based; -1: none yet. */
  round: number;
  /** How many have said theirs. */
  count: number;
  /** What became of them; null before the reveal. */
  told: Told[] | null;
}

/** A stake that was won or lost. */
export interface Told {
  readonly seat: number;
  /** Signed. */
  readonly points: number;
}

/** The stake of one seat. */
export interface OwnStake {
  /** The round it is for; -1: none. */
  round: number;
  points: number;
}

/** What everybody sees. How much anybody staked is sealed until the reveal. */
export interface WagerView {
  /** While stakes are taken: what is known of the question; null otherwise. */
  readonly next: { readonly topic: string; readonly difficulty: Difficulty; readonly isLast: boolean } | null;
  /** The largest part of one's points that may be staked, whole per cent. */
  readonly mostPercent: number;
  readonly staked: number;
  readonly stakers: number;
  /** The biggest stakes, from the reveal of their question until the next. */
  readonly told: readonly Told[];
}

/** What one alone sees of their own. */
export interface OwnWager {
  /** The most they may stake; 0 after the stakes are closed. */
  readonly purse: number;
  /** Their stake on the question to come, or that is asked; null: they have said nothing. */
  readonly stake: number | null;
  /** Questions of this topic and difficulty so far, and how many of them were right. */
  readonly asked: number;
  readonly right: number;
}
