import { z } from 'zod';
import type { PackHead } from '../drafts/pack.ts';
import type { ItemStatistics } from '../questions/item-statistics.ts';
import type { Decision, Standing, VoteTotals } from '../questions/quality.ts';
import type { Question } from '../questions/question.ts';
import type { ReviewReason } from '../questions/review-reasons.ts';
import type { Difference } from './imports.ts';

/**
 * The desk of whoever looks after a server (JSON, errors as everywhere). Every request brings the header
 * `quizcade-desk`, whatever it says, and the cookie of a session, or `Authorization: Bearer` and the operator key.
 *
 * GET  /api/desk                                -> DeskAnswer       whether there is a desk, and whether one is signed in
 * POST /api/desk/session           {key}        -> DeskAnswer       signs in: sets the cookie
 * POST /api/desk/session/end                    -> DeskAnswer       signs out
 * GET  /api/desk/questions?REVIEW_QUERY         -> ReviewAnswer     questions that wait, that are retired, or all of them
 * GET  /api/desk/questions/:id                  -> QuestionAnswer   all that is known of one
 * POST /api/desk/questions/:id/decide {decision} -> QuestionAnswer
 * POST /api/desk/questions/:id/fix {question}   -> FixAnswer        its next revision, checked as an import is
 * GET  /api/desk/packs                          -> PacksAnswer      packs that want to be on the wall, or are held
 * GET  /api/desk/packs/:id                      -> PackFileAnswer   one with its questions
 * POST /api/desk/packs/:id/move    {from, to, publishedAt} -> PacksAnswer  409 pack/changed: it is not what was looked at any more
 * /api/desk/imports/...                                             files of questions: imports.ts
 */
export const DESK_HEADER = 'quizcade-desk';

export interface DeskAnswer {
  /** `off`: this server has no operator key. */
  readonly state: 'off' | 'out' | 'in';
}

/** `open`: those that wait for a reviewer, the worst first, then those in play that somebody flagged. */
export const REVIEW_OF = ['open', 'retired', 'bank'] as const;
export type ReviewOf = (typeof REVIEW_OF)[number];

export const REVIEW_QUERY = z.object({
  of: z.enum(REVIEW_OF).default('open'),
  topic: z.string().max(80).optional(),
  kind: z.string().max(40).optional(),
  /** Only those of a lower quality. */
  below: z.coerce.number().min(0).max(100).optional(),
  /** Only those with a flag that nobody has settled. */
  flagged: z.stringbool().default(false),
  /** Words of the question, or its id. */
  words: z.string().max(200).optional(),
  /** The `next` of the page before. */
  after: z.string().max(80).optional(),
});
export type ReviewQuery = z.output<typeof REVIEW_QUERY>;

/** A question and what has come of it, in numbers; `up`, `down` and `flag` are voices (F9). */
export interface ReviewCard extends VoteTotals {
  readonly question: Question;
  readonly quality: number;
  readonly standing: Standing;
  readonly decision: Decision;
  readonly statistics: ItemStatistics;
  /** People by their last vote, without flags that are settled, and from how many addresses. */
  readonly said: VoteTotals & { readonly addresses: number };
  readonly reasons: readonly ReviewReason[];
}

export interface ReviewAnswer {
  readonly cards: readonly ReviewCard[];
  /** For `after` of the next page; null after the last one. */
  readonly next: string | null;
}

/** A question as it was, beside the one before. */
export interface RevisionCard extends Pick<ReviewCard, 'question' | 'said' | 'statistics' | 'quality'> {
  /** Server ms; null for the present one. */
  readonly replacedAt: number | null;
  readonly differences: readonly Difference[];
  /** What was said and answered of the one before counts for it too (F14). */
  readonly readsTheSame: boolean;
}

export interface QuestionAnswer extends ReviewCard {
  /** What players wrote, newest first. */
  readonly notes: readonly string[];
  /** Flags that nobody has settled: how many, of which of people who have hardly played. */
  readonly flags: { readonly all: number; readonly newcomers: number };
  /** The present first. */
  readonly history: readonly RevisionCard[];
}

/** `problem`: why it cannot be asked so, and nothing has changed. */
export type FixAnswer = { readonly problem: string } | { readonly problem: null; readonly file: QuestionAnswer };

export interface PacksAnswer {
  readonly packs: readonly Omit<PackHead, 'playerId'>[];
}

export interface PackFileAnswer {
  readonly pack: Omit<PackHead, 'playerId'>;
  readonly questions: readonly Question[];
}
