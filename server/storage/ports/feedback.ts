import type { AnsweredMatch, ItemStatistics } from '#shared/questions/item-statistics.ts';
import type { Decision, Standing, VoteTotals } from '#shared/questions/quality.ts';
import type { Vote } from '#shared/questions/vote.ts';

/** A player's last vote on a question; `none` takes an earlier one back. */
export interface VoteRecord {
  readonly questionId: string;
  readonly playerId: string;
  readonly vote: Vote | 'none';
  readonly note?: string;
  /** Server ms. */
  readonly at: number;
}

/** A vote as it counts. */
export interface WeighedVote extends VoteRecord {
  /** What it weighs where it is a flag: `flagWeightOf`. */
  readonly weight: number;
  /** A keyed hash of the address it came from (`server/people/origins.ts`); null where that is not known. Votes of one origin are one voice, and so are all of none. */
  readonly origin: string | null;
}

/** A flag that no reviewer has settled. */
export interface FlagRecord extends Pick<WeighedVote, 'playerId' | 'weight' | 'origin' | 'at'> {}

/** A question that waits for a reviewer, or that somebody flagged. */
export interface QuestionToReview extends QuestionFeedback {
  /** What players wrote, newest first. */
  readonly notes: readonly string[];
  /** The newest, newest first. */
  readonly flags: readonly FlagRecord[];
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
  vote(votes: readonly WeighedVote[]): Promise<void>;
  voteOf(args: { questionId: string; playerId: string }): Promise<VoteRecord | null>;
  /** Everything known about a question; zeros where nobody said anything. */
  of(questionId: string): Promise<QuestionFeedback>;
  /** Adds a finished match's answers to the statistics of its questions. Once a match, however often it is called. */
  addMatch(match: AnsweredMatch & { readonly id: string }): Promise<void>;
  /** Questions of the bank that wait for a reviewer, the worst first, then those in play that somebody flagged. Retired ones are not among them. */
  review(args: { limit: number }): Promise<QuestionToReview[]>;
  /** A reviewer's decision. `keep` settles the flags there are: they do not count any more. */
  decide(args: { questionId: string; decision: 'keep' | 'retire' }): Promise<void>;
}
