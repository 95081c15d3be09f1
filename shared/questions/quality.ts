import type { ItemStatistics } from './item-statistics.ts';

/**
 * What players said, in voices: each player once, by the last vote (F2), and one voice for all who vote from one
 * address (F9). A flag's voice weighs by who gives it (`flagWeightOf`).
 */
export interface VoteTotals {
  readonly up: number;
  readonly down: number;
  readonly flag: number;
}

/** A reviewer's decision: `keep` settles the flags there are; a `retire`d question is not drawn any more. */
export type Decision = 'none' | 'keep' | 'retire';

/** `good` is drawn; `poor` where nothing better is left; what is up for `review` waits. */
export type Standing = 'good' | 'poor' | 'review';

/** Where a question stands that nobody voted on or answered. */
export const NEUTRAL_QUALITY = 50;
/** As if so many voices had been divided (F3): one vote decides nothing. */
const PRIOR_VOICES = 10;
const FLAG_WEIGHT = 2;
/** With so many answers statistics weigh half of what they ever will. */
const HALF_WEIGHT_ANSWERS = 30;
export const POOR_BELOW_QUALITY = 35;
export const REVIEW_BELOW_QUALITY = 20;
export const FLAGS_TO_REVIEW = 3;
/** Of each topic and language so many questions stay in play, whatever players say: as many as the longest match asks. */
export const KEPT_IN_PLAY_QUESTIONS = 30;
/** A flag weighs by the matches its player has finished, and the level they reached (F9). */
const NEWCOMER = { weight: 0.25, untilMatches: 3 };
const PLAYER = { weight: 0.5, untilMatches: 10, untilLevel: 3 };

/** By how many points each thing that is known moves a question away from NEUTRAL_QUALITY. */
export interface QualityParts {
  /** What players said (F3). */
  readonly votes: number;
  /** Whether those who know much know this (F4). */
  readonly discrimination: number;
  /** Nearly everybody knows it, or nearly nobody. */
  readonly facility: number;
  /** People take long. */
  readonly time: number;
}

/** How good a question is, 0 to 100: a Bayesian average of votes (F3), moved by what answers say (F4). */
export function qualityOf(votes: VoteTotals, statistics: ItemStatistics): number {
  const parts = qualityPartsOf(votes, statistics);
  const moved = parts.votes + parts.discrimination + parts.facility + parts.time;
  return Math.max(0, Math.min(100, NEUTRAL_QUALITY + moved));
}

/** What the quality is made of. Statistics weigh the more the more answers there are: 40 points down at most, 10 up. */
export function qualityPartsOf({ up, down, flag }: VoteTotals, statistics: ItemStatistics): QualityParts {
  const { asked, facility, discrimination, medianMs } = statistics;
  const voices = PRIOR_VOICES + up + down + flag * FLAG_WEIGHT;
  const weight = asked / (asked + HALF_WEIGHT_ANSWERS);
  const strength = Math.min(1, Math.abs(discrimination ?? 0) / 0.3);
  return {
    votes: (100 * (PRIOR_VOICES / 2 + up)) / voices - NEUTRAL_QUALITY,
    discrimination: weight * strength * ((discrimination ?? 0) < 0 ? -30 : 10),
    facility: facility !== null && (facility < 0.1 || facility > 0.97) ? -5 * weight : 0,
    time: medianMs !== null && medianMs > 12_000 ? -5 * weight : 0,
  };
}

/** What a flag of a player weighs, beside 1 of somebody who has played for long: passes are free, time is not. */
export function flagWeightOf({ matches, level }: { readonly matches: number; readonly level: number }): number {
  if (matches < NEWCOMER.untilMatches) return NEWCOMER.weight;
  return matches < PLAYER.untilMatches || level < PLAYER.untilLevel ? PLAYER.weight : 1;
}

/** Whether a question is drawn (F6 to F8), whatever else there is. `flag` counts those no reviewer has settled. */
export function standingOf(quality: number, { flag }: VoteTotals, decision: Decision): Standing {
  if (decision === 'retire' || flag >= FLAGS_TO_REVIEW) return 'review';
  if (quality < REVIEW_BELOW_QUALITY) return decision === 'keep' ? 'poor' : 'review';
  return quality < POOR_BELOW_QUALITY ? 'poor' : 'good';
}

/**
 * The same where its topic has `others` questions in play besides it: players alone never take out what a topic needs
 * (F10), only a reviewer does. Such a question is drawn last, and shown to a reviewer all the same.
 */
export function standingAmong(others: number, standing: Standing, decision: Decision): Standing {
  return standing === 'review' && decision !== 'retire' && others < KEPT_IN_PLAY_QUESTIONS ? 'poor' : standing;
}
