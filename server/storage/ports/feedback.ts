import type { AnsweredMatch, ItemStatistics } from '#shared/questions/item-statistics.ts';
import type { Decision, Standing, VoteTotals } from '#shared/questions/quality.ts';
import type { Vote } from '#shared/questions/vote.ts';

/** A player's last vote on a question; `none` takes an earlier one back. */
export interface VoteRecord {
  readonly questionId: string;
  readonly playerId: string;
  readonly vote: Vote | 'none';
  readonly note?: string;
  /** Of the question, as it was read. */
  readonly revision: number;
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

/** A question that waits for a reviewer, that somebody flagged, or that is retired. */
export interface QuestionToReview extends QuestionFeedback {
  /** What players wrote, newest first. */
  readonly notes: readonly string[];
  /** The newest, newest first. */
  readonly flags: readonly FlagRecord[];
}

/**
 * Everything known about a question as it reads now (F14), in numbers. `up`, `down` and `flag` are voices: one an
 * address, flags by what they weigh. Why it stands where it stands: `reasonsOf` of shared/questions/review-reasons.ts.
 */
export interface QuestionFeedback extends VoteTotals {
  readonly questionId: string;
  /** Who said it: people by their last vote, without flags that a reviewer has settled, and from how many addresses. */
  readonly said: SaidBy;
  readonly statistics: ItemStatistics;
  /** 0 to 100. */
  readonly quality: number;
  readonly standing: Standing;
  readonly decision: Decision;
}

export interface SaidBy {
  readonly up: number;
  readonly down: number;
  readonly flag: number;
  /** All who came from where nobody knows are one. */
  readonly addresses: number;
}

/** A vote as it was handed in, which stays though its player changes it later. */
export interface LoggedVote
  extends Pick<WeighedVote, 'questionId' | 'playerId' | 'vote' | 'revision' | 'weight' | 'at'> {
  /** 1, 2, 3 ... without a gap, in the order in which they were kept. */
  readonly number: number;
}

/** A match that is over, as far as statistics look at it. */
export interface SettledMatch extends AnsweredMatch {
  readonly id: string;
  /** `revision`: of the question, as it was read. */
  readonly answers: readonly (AnsweredMatch['answers'][number] & { readonly revision: number })[];
}

export interface FeedbackStore {
  /** Keeps each vote in place of that player's earlier one and recomputes the questions' quality. What is older than what is kept changes nothing, so a list may be handed in again. A vote on an earlier reading of the question is kept and does not count (F14). */
  vote(votes: readonly WeighedVote[]): Promise<void>;
  voteOf(args: { questionId: string; playerId: string }): Promise<VoteRecord | null>;
  /** Everything known about a question; zeros where nobody said anything. */
  of(questionId: string): Promise<QuestionFeedback>;
  /** Pages through every vote that was ever handed in, each once, in order of its number. */
  log(args: { after: number; limit: number }): Promise<LoggedVote[]>;
  /** Adds a finished match's answers to the statistics of its questions. Once a match, however often it is called; answers to an earlier reading of a question are left out (F14). */
  addMatch(match: SettledMatch): Promise<void>;
  /** The same, with what players wrote and their flags. */
  heard(questionId: string): Promise<QuestionToReview>;
  /** `open` (the default): questions of the bank that wait for a reviewer, the worst first, then those in play that somebody flagged. `retired`: those a reviewer has ended, the worst first. */
  review(args: { limit: number; of?: 'open' | 'retired' }): Promise<QuestionToReview[]>;
  /** A reviewer's decision. `keep` settles the flags there are: they do not count any more. `none` takes an earlier decision back. */
  decide(args: { questionId: string; decision: Decision }): Promise<void>;
}
