import { z } from 'zod';
import type { ItemStatistics } from '#shared/questions/item-statistics.ts';
import { parseQuestion, type Question } from '#shared/questions/question.ts';
import { VOTES } from '#shared/questions/vote.ts';
import type { LoggedVote, QuestionFeedback } from '../storage/ports/feedback.ts';

/** Of the rows and their manifest; raised whenever somebody who reads them has to read them differently. */
export const SCHEMA_VERSION = 1;

/** What was known of the question, as it was read, when the row was written. */
export interface KnownOfQuestion extends ItemStatistics {
  /** In voices: one an address, flags by what they weigh. */
  readonly up: number;
  readonly down: number;
  readonly flag: number;
  readonly quality: number;
  readonly standing: string;
}

/** One line of a shard: a vote, with the question as its player read it. */
export interface DatasetRow {
  /** 1, 2, 3 ... through all shards, without a gap. */
  readonly number: number;
  /** Of the vote, in UTC: a time to the second would tell which match it was. */
  readonly day: string;
  readonly vote: LoggedVote['vote'];
  /** What it weighs where it is a flag: 1 of somebody who has played for long. */
  readonly weight: number;
  /** Who said it: the same within a shard, and nobody outside of it. */
  readonly voter: string;
  readonly questionId: string;
  readonly revision: number;
  /** Null where that revision is not known any more. */
  readonly question: Question | null;
  readonly statistics: KnownOfQuestion | null;
}

const statistics = z.strictObject({
  asked: z.int().min(0),
  facility: z.number().min(0).max(1).nullable(),
  discrimination: z.number().min(-1).max(1).nullable(),
  medianMs: z.number().min(0).nullable(),
  ...{ up: z.number().min(0), down: z.number().min(0), flag: z.number().min(0) },
  quality: z.number().min(0).max(100),
  standing: z.enum(['good', 'poor', 'review']),
});

const row = z.strictObject({
  number: z.int().min(1),
  day: z.iso.date(),
  vote: z.enum([...VOTES, 'none']),
  weight: z.number().min(0).max(1),
  voter: z.string().regex(/^[\w-]{16}$/),
  questionId: z.string(),
  revision: z.int().min(1),
  question: z.unknown(),
  statistics: statistics.nullable(),
});

/** A line of a shard. Throws with what is wrong with it. */
export function parseRow(line: string): DatasetRow {
  const { question, ...rest } = row.parse(JSON.parse(line));
  if (question === null) return { ...rest, question };
  const parsed = parseQuestion(question);
  if (!parsed.ok) throw new Error(`its question is none: ${parsed.problems.join('; ')}`);
  return { ...rest, question: parsed.value };
}

export function knownOf(feedback: QuestionFeedback): KnownOfQuestion {
  const { statistics: found, up, down, flag, quality, standing } = feedback;
  return {
    asked: found.asked,
    facility: rounded(found.facility),
    discrimination: rounded(found.discrimination),
    medianMs: found.medianMs,
    ...{ up: rounded(up), down: rounded(down), flag: rounded(flag), quality: rounded(quality), standing },
  };
}

function rounded<T extends number | null>(value: T): T {
  return (value === null ? null : Math.round(value * 10_000) / 10_000) as T;
}
