import type { Vote } from '#shared/questions/vote.ts';
import type { AnswerValue } from './answers/answer-kind.ts';
import type { Why } from './sheet.ts';

/** One seat's answer to the question of a round. */
export interface Given {
  readonly seat: number;
  readonly answer: AnswerValue;
  /** When it was read from the socket, server ms. */
  readonly at: number;
  /** From the opening of the window, less the latency credit, never below 0 (Q6, Q7). */
  readonly ms: number;
  readonly creditMs: number;
  /** Came faster than a human can: it counts as if it had come with the bell (Q12). */
  readonly isTooFast: boolean;
}

/** What became of a seat at the reveal. */
export interface Verdict {
  readonly seat: number;
  readonly credit: number;
  readonly points: number;
  /** The part of `points` that does not come from the mode. */
  readonly bonus: number;
  /** Where they come from, in the order they were counted. */
  readonly whys: readonly Why[];
  /** The time that counts: the length of the window for one that was too fast. */
  readonly ms: number;
  readonly creditMs: number;
  readonly isTooFast: boolean;
}

/** What a seat said of the question after its reveal (F1). */
export interface GivenVote {
  readonly vote: Vote | 'none';
  readonly note?: string;
  /** Server ms. */
  readonly at: number;
  /** How often this seat has spoken of this question. */
  readonly times: number;
}

/** One question being played: from the reading beat to the scoreboard. */
export interface Round {
  /** 0-based: how many were asked before. */
  readonly index: number;
  /** Its question, by the index into `match.deck`. */
  readonly question: number;
  /** Option ids in the order shown, the same for everybody (L1). */
  readonly optionOrder: readonly string[];
  /** Length of the answer window, ms. */
  windowMs: number;
  /** When the window opens, server ms; moved by pauses. */
  opensAt: number;
  /** When its options could first be seen, server ms; null before. No pause moves it. */
  shownAt: number | null;
  /** By seat number; JSON object keys. */
  readonly given: Record<number, Given>;
  answeredCount: number;
  /** Seats that are here and have not answered. */
  awaited: number;
  /** Answers per shown option, in `optionOrder`, once revealed. */
  leans: readonly number[];
  /** Points that rules gave while it was open; they are paid at the reveal. */
  readonly owed: { readonly rule: string; readonly seat: number; readonly points: number; readonly why: string }[];
  /** By seat number, once revealed: of everybody who answered or got points. */
  verdicts: Record<number, Verdict> | null;
  /** Of a show: what it came to in all arenas is known. */
  isConcluded?: boolean;
  /** Seats of the three fastest right answers, once revealed. */
  fastest: readonly number[];
  /** How many answers were wholly right, in a show of all arenas together; -1: not counted yet. */
  rightAnswers: number;
  /** By seat number: each one's last word. */
  readonly votes: Record<number, GivenVote>;
}
