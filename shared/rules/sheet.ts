import type { AnswerValue } from './answers/answer-kind.ts';

/** What a seat that plays did in the round that is judged. */
export interface SheetRow {
  readonly seat: number;
  /** null: no answer. */
  readonly answer: AnswerValue | null;
  /** 0 (wrong, or no answer) to 1 (fully right). */
  readonly credit: number;
  /** Answer time after latency credit, ms; the length of the window where there is no answer, or one faster than a human (Q12). */
  readonly ms: number;
  /** Right answers in a row, this one included; 0 when it was not right. */
  readonly streak: number;
}

/**
 * The points of one round, before they are given. Additions of all rules come before multiplications of all rules,
 * whatever their order, and flat points after both; every line says why, and the player reads it ("+50 streak, x2 lightning, -120 stolen").
 */
export interface Sheet {
  /** Everybody who plays, in order of seat. */
  readonly rows: readonly SheetRow[];
  /** The fully right ones, the fastest first; equal times in the order of a keyed hash. */
  readonly right: readonly SheetRow[];
  /** Length of the answer window, ms. */
  readonly windowMs: number;
  /** Whole points, which may be below 0. `why`: a word or two in lower case, e.g. `streak`; empty: no need to say. */
  add(seat: number, points: number, why: string): void;
  /** Whole points that no multiplication touches, e.g. a stake that is won or lost: they come last. */
  flat(seat: number, points: number, why: string): void;
  /** Multiplies all that is added, e.g. by 2; the result is rounded to whole points. */
  times(seat: number, factor: number, why: string): void;
}

/** One line of a verdict: how much, why, and whose rule gave it. */
export interface Why {
  readonly rule: string;
  readonly why: string;
  /** 0: a remark, about points that did not come. */
  readonly points: number;
  /** Where the points came from a multiplication. */
  readonly factor?: number;
}
