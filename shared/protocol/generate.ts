import { z } from 'zod';
import { clean } from '../questions/clean.ts';
import {
  DIFFICULTIES,
  type Difficulty,
  LENGTHS,
  languagesOf,
  QUESTION_KINDS,
  type QuestionKind,
} from '../questions/question.ts';
import type { SentenceCode } from '../sentences.ts';
import { PASS } from './join.ts';

/**
 * What a page asks of the question maker, and what it is told while it waits (JSON, errors as everywhere).
 *
 * GET  /api/generate                     -> MakerAnswer      whether this server can make questions, and how much
 * POST /api/drafts/:draftId/generate     GenerateAsk -> GenerateAnswer   begins a run for that draft, or says why not
 * GET  /api/drafts/:draftId/progress     -> ProgressAnswer   the newest run of that draft; asked again after `againInMs`
 * POST /api/drafts/:draftId/cancel       {pass} -> ProgressAnswer   what has arrived in the draft until then stays there
 *
 * The GETs bring the pass in the header `quizcade-pass`. Progress is read from what the run has kept, so a page that
 * was closed, a proxy that cuts a line and a restarted server change nothing of it.
 */
export const GENERATE_LIMITS = { topicChars: 200, wishesChars: 600, questions: 30 } as const;

export const GENERATE_ASK = z.object({
  pass: PASS,
  /** What the questions are about, in the person's own words. */
  topic: z.string().max(1000).overwrite(clean).min(2).max(GENERATE_LIMITS.topicChars),
  count: z.int().min(1).max(GENERATE_LIMITS.questions),
  lang: z
    .string()
    .max(12)
    .refine((tag) => languagesOf(tag).length > 0)
    .transform((tag) => languagesOf(tag)[0] ?? tag)
    .default('en'),
  /** Which kinds there may be among them. */
  kinds: z.array(z.enum(QUESTION_KINDS)).min(1).max(QUESTION_KINDS.length).default(['choice']),
  difficulty: z.enum([...DIFFICULTIES, 'mixed']).default('mixed'),
  /** Anything else that was said of them: "nothing about football". */
  wishes: z.string().max(3000).overwrite(clean).max(GENERATE_LIMITS.wishesChars).default(''),
  /** The question of the draft that the new one takes the place of; `count` is 1 then. */
  instead: z
    .string()
    .max(LENGTHS.id)
    .regex(/^[\w.:-]+$/)
    .optional(),
});
export type GenerateAsk = z.input<typeof GENERATE_ASK>;

export interface MakerAnswer {
  /** Without a key nothing can be made; the page then says how a host sets one. */
  readonly ready: boolean;
  /** The model that would be asked; null without a key. */
  readonly model: string | null;
  /** Most questions of one run, and how many this person may still ask for today (UTC). */
  readonly questionsMax: number;
  readonly leftToday: number;
}

export interface GenerateAnswer {
  readonly runId: string;
  /** How many runs are before this one; 0: it is next. */
  readonly ahead: number;
}

/** What a run has used until now. */
export interface Cost {
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** In US dollars, by the prices that the host has set; null where none are. */
  readonly dollars: number | null;
  /** Some of it was not counted by the model's server and is worked out from the length of the texts. */
  readonly isEstimated: boolean;
}

/** Why a run ended before its time: each has its sentence in `SENTENCES`. */
export const GENERATE_FAILURES = [
  'generate/no-key',
  'generate/bad-key',
  'generate/unreachable',
  'generate/busy',
  'generate/declined',
  'generate/unusable',
  'generate/budget-request',
  'generate/budget-day',
  'generate/draft-gone',
  'draft/full',
  'generate/failed',
] as const satisfies readonly SentenceCode[];
export type GenerateFailure = (typeof GENERATE_FAILURES)[number];

/**
 * Where a run stands:
 * - `none`: nothing has been asked for this draft (or so long ago that it is forgotten);
 * - `queued`: others are before it;
 * - `planning`: subtopics, kinds and difficulties are being chosen;
 * - `writing`: parts of the plan are being written, several at once;
 * - `checking`: repetitions, leaks, and a second look that answers without seeing the key;
 * - `done`: the questions are in the draft, fewer than asked where too many did not pass: those are `dropped`;
 * - `failed`: it ended before its time, and why; what has arrived stays;
 * - `cancelled`: somebody called it off; what has arrived stays.
 */
export type RunState =
  | { readonly state: 'none' }
  | { readonly state: 'queued'; readonly ahead: number }
  | { readonly state: 'planning' }
  | { readonly state: 'writing'; readonly part: number; readonly parts: number }
  | { readonly state: 'checking' }
  | { readonly state: 'done'; readonly kept: number; readonly dropped: number }
  | { readonly state: 'failed'; readonly why: GenerateFailure }
  | { readonly state: 'cancelled' };

/** A part of a plan: so many questions about one side of the topic, of one kind and difficulty. */
export interface PlannedPart {
  /** In the model's words. */
  readonly subtopic: string;
  readonly kind: QuestionKind;
  readonly difficulty: Difficulty;
  readonly count: number;
}

export type ProgressAnswer = RunState & {
  readonly runId: string | null;
  /** How many questions were asked for. */
  readonly wanted: number;
  /** How these were divided; their counts make `wanted`. Empty until it is planned. */
  readonly plan: readonly PlannedPart[];
  /** What the questions that are written so far ask, in no particular order; some may not pass the checks. */
  readonly stems: readonly string[];
  /** How many have come into the draft by now, part by part, also those that are left out there as disputed. */
  readonly arrived: number;
  readonly cost: Cost;
  /** Something went wrong and is tried again by itself, for the so many-th time; 0: nothing did. */
  readonly retries: number;
  /** When the page may ask again, ms; null: the run is over. */
  readonly againInMs: number | null;
};
