import type { AnsweredMatch, ItemStatistics } from '#shared/questions/item-statistics.ts';
import type { Decision, Standing, VoteTotals } from '#shared/questions/quality.ts';
import type { Vote } from '#shared/questions/vote.ts';

/** A player's last word on a question; `none` takes an earlier one back. */
export interface VoteRecord {
  readonly questionId: string;
  readonly playerId: string;
  readonly vote: Vote | 'none';
  readonly note?: string;
  /** Server ms. */
  readonly at: number;
}

export interface QuestionFeedback extends VoteTotals {
  readonly questionId: string;
  readonly statistics: ItemStatistics;
  /** 0 to 100. */
  readonly quality: number;
  readonly standing: Standing;
  readonly decision: Decision;
}

export interface FeedbackStore {
  /** Keeps each vote in place of that player's earlier one and recomputes the questions' quality. What is older than what is kept changes nothing, so a list may be handed in again. */
  vote(votes: readonly VoteRecord[]): Promise<void>;
  voteOf(args: { questionId: string; playerId: string }): Promise<VoteRecord | null>;
  /** Everything known about a question; zeros where nobody said anything. */
  of(questionId: string): Promise<QuestionFeedback>;
  /** Adds a finished match's answers to the statistics of its questions. Once a match, however often it is called. */
  addMatch(match: AnsweredMatch & { readonly id: string }): Promise<void>;
  /** Questions of the bank that wait for a reviewer, the worst first, with players' notes, newest first. Retired ones are not among them. */
  review(args: { limit: number }): Promise<(QuestionFeedback & { readonly notes: readonly string[] })[]>;
  /** A reviewer's word. `keep` settles the flags there are: they do not count any more. */
  decide(args: { questionId: string; decision: 'keep' | 'retire' }): Promise<void>;
}
