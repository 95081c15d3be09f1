import type { ItemStatistics } from './item-statistics.ts';
import {
  type Decision,
  FLAGS_TO_REVIEW,
  POOR_BELOW_QUALITY,
  type QualityParts,
  qualityPartsOf,
  REVIEW_BELOW_QUALITY,
  type Standing,
  type VoteTotals,
} from './quality.ts';

/** One thing that keeps a question from being drawn as others are, in numbers; how it is said is the reader's matter. */
export type ReviewReason =
  /** A reviewer has ended it. */
  | { readonly reason: 'retired' }
  /** What its flags weigh together, and how much takes a question out of play (F7). */
  | { readonly reason: 'flags'; readonly weight: number; readonly limit: number }
  /** Its quality, and the limit it has fallen under (F6). */
  | { readonly reason: 'quality'; readonly quality: number; readonly limit: number }
  /** What pulls its quality down, by how many points; the strongest first. */
  | { readonly reason: keyof QualityParts; readonly points: number };

/** What is known of a question, as far as reasons follow from it. */
export interface Judged extends VoteTotals {
  readonly statistics: ItemStatistics;
  readonly quality: number;
  readonly standing: Standing;
  readonly decision: Decision;
}

/** Why a question stands where it stands, what weighs most first. Nothing for a good one that nobody flagged. */
export function reasonsOf(judged: Judged): ReviewReason[] {
  const { flag, quality, decision } = judged;
  const limit = quality < REVIEW_BELOW_QUALITY ? REVIEW_BELOW_QUALITY : POOR_BELOW_QUALITY;
  const reasons: ReviewReason[] = [];
  if (decision === 'retire') reasons.push({ reason: 'retired' });
  if (flag > 0) reasons.push({ reason: 'flags', weight: flag, limit: FLAGS_TO_REVIEW });
  if (quality < limit) reasons.push({ reason: 'quality', quality, limit }, ...downwards(judged));
  return reasons;
}

function downwards({ statistics, ...votes }: Judged): ReviewReason[] {
  const parts = Object.entries(qualityPartsOf(votes, statistics)) as [keyof QualityParts, number][];
  return parts
    .filter(([, points]) => points < 0)
    .sort(([, a], [, b]) => a - b)
    .map(([reason, points]) => ({ reason, points }));
}
