import type { Vote } from '#shared/questions/vote.ts';
import type { AnswerValue } from './answers/answer-kind.ts';

/** One seat's answer to the question of a round. */
export interface Given {
  readonly seat: number;
  readonly answer: AnswerValue;
  /** When it was read from the socket, server ms. */
  readonly at: number;
  /** From the opening of the window, less the latency credit, never below 0 (Q6, Q7). */
  readonly ms: number;
  readonly creditMs: number;
}

/** What became of a seat's answer at the reveal. */
export interface Verdict {
  readonly seat: number;
  readonly credit: number;
  readonly points: number;
  readonly bonus: number;
  readonly ms: number;
  readonly creditMs: number;
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
  /** 0-based; also the index into `match.deck`. */
  readonly index: number;
  /** Option ids in the order shown, the same for everybody (L1). */
  readonly optionOrder: readonly string[];
  /** Length of the answer window, ms. */
  readonly windowMs: number;
  /** When the window opens, server ms; moved by pauses. */
  opensAt: number;
  /** By seat number; JSON object keys. */
  readonly given: Record<number, Given>;
  answeredCount: number;
  /** Seats that are here and have not answered. */
  awaited: number;
  /** Answers per shown option, in `optionOrder`. */
  readonly leans: number[];
  /** The bots' moves in order of `afterMs`, and how many are done. */
  readonly botMoves: readonly { readonly seat: number; readonly afterMs: number; readonly answer: AnswerValue }[];
  botsDone: number;
  /** By seat number, once revealed. */
  verdicts: Record<number, Verdict> | null;
  /** Seats of the three fastest right answers, once revealed. */
  fastest: readonly number[];
  /** By seat number: each one's last word. */
  readonly votes: Record<number, GivenVote>;
}
