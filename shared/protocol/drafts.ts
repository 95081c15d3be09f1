import { z } from 'zod';
import { DRAFT_BOUNDS, type Draft, type DraftEdit, type DraftHead, type ItemWarning } from '../drafts/draft.ts';
import { PACK_TOPIC, type PackHead } from '../drafts/pack.ts';
import { clean } from '../questions/clean.ts';
import {
  DIFFICULTIES,
  LENGTHS,
  languagesOf,
  MOD_KIND,
  QUESTION_DATA,
  QUESTION_KINDS,
  type Question,
} from '../questions/question.ts';
import { PASS } from './join.ts';

/**
 * What the studio asks of the server, and what it is told (JSON, errors as everywhere; every body brings the pass).
 *
 * POST /api/drafts                {pass, title?, lang?, brief?}        -> DraftAnswer   a new draft (201)
 * POST /api/drafts/mine           {pass}                               -> MineAnswer    own drafts and packs
 * POST /api/drafts/:id            {pass}                               -> DraftAnswer   one of one's own
 * POST /api/drafts/:id/edit       {pass, revision, gesture, edits}     -> DraftAnswer   409 draft/changed: somebody was faster
 * POST /api/drafts/:id/undo       {pass, revision}                     -> DraftAnswer
 * POST /api/drafts/:id/say        {pass, text}                         -> DraftAnswer   a line of the talk
 * POST /api/drafts/:id/remove     {pass}                               -> {}
 * POST /api/drafts/:id/pack       {pass, revision, listed}             -> PackAnswer    saves it as its pack; `listed`: asks to have it on the wall
 * POST /api/packs/:id             {pass}                               -> PackAnswer    what whoever has the link may know
 * POST /api/packs/:id/edit        {pass}                               -> DraftAnswer   the draft of one's own pack
 * POST /api/packs/:id/remove      {pass}                               -> {}
 */

/** Cleaned, and may be empty: it is being typed. */
const words = (max: number) =>
  z
    .string()
    .max(4 * max)
    .overwrite(clean)
    .max(max);
/** As it is typed: a blank at its end is about to be followed by a word. */
const typed = (max: number) => z.string().max(max);
/** A page makes one of letters and digits; of what an agent has written it is part of its run's and a number. */
export const ITEM_ID = z.string().regex(/^[a-z0-9-]{4,24}$/);
const optionId = z
  .string()
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9._:-]*$/)
  .max(LENGTHS.id);
const place = z.int().min(0).max(DRAFT_BOUNDS.items);
const figure = z.number().nullable();
const lang = z
  .string()
  .max(12)
  .refine((tag) => languagesOf(tag).length > 0)
  .transform((tag) => languagesOf(tag)[0] ?? tag);

const question = z.strictObject({
  kind: z.union([z.enum(QUESTION_KINDS), z.string().regex(MOD_KIND).max(40)]) as unknown as z.ZodType<Question['kind']>,
  stem: typed(LENGTHS.stem),
  difficulty: z.enum(DIFFICULTIES),
  explanation: typed(LENGTHS.explanation),
  source: typed(LENGTHS.source),
  options: z.array(z.strictObject({ id: optionId, text: typed(LENGTHS.option) })).max(6),
  right: z.array(typed(LENGTHS.option)).max(20),
  number: z
    .strictObject({ right: figure, tolerance: figure, min: figure, max: figure, step: figure, unit: typed(20) })
    .nullable(),
  data: QUESTION_DATA,
});

/** What a page may change; what a model writes comes in on the server's side. */
export type PageEdit = Exclude<DraftEdit, { do: 'place' }>;

const edit = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('add'), id: ITEM_ID, question, at: place }),
  z.strictObject({ do: z.literal('write'), id: ITEM_ID, question }),
  z.strictObject({ do: z.literal('move'), id: ITEM_ID, at: place }),
  z.strictObject({ do: z.literal('leave-out'), id: ITEM_ID, isOut: z.boolean() }),
  z.strictObject({ do: z.literal('drop'), id: ITEM_ID }),
  z.strictObject({
    do: z.literal('name'),
    title: typed(DRAFT_BOUNDS.title).optional(),
    lang: lang.optional(),
    topic: z.string().regex(PACK_TOPIC).optional(),
  }),
]) as unknown as z.ZodType<PageEdit>;

const revision = z.int().min(1);
/** As much as one request may hold. */
const EDITS_MAX = 50;

export const DRAFT_ASKS = {
  own: z.object({ pass: PASS }),
  create: z.object({
    pass: PASS,
    title: words(DRAFT_BOUNDS.title).default(''),
    lang: lang.default('en'),
    brief: words(DRAFT_BOUNDS.brief).default(''),
  }),
  edit: z.object({ pass: PASS, revision, gesture: z.string().max(40), edits: z.array(edit).min(1).max(EDITS_MAX) }),
  undo: z.object({ pass: PASS, revision }),
  say: z.object({ pass: PASS, text: words(DRAFT_BOUNDS.talkText).min(1) }),
  pack: z.object({ pass: PASS, revision, listed: z.boolean() }),
} as const;

/** A draft as its maker's page shows it. */
export interface DraftAnswer {
  readonly draft: Omit<Draft, 'playerId' | 'undo'>;
  /** How many steps can be taken back. */
  readonly undoSteps: number;
  /** What the checks find now, by the id of the item. */
  readonly findings: Readonly<Record<string, readonly ItemWarning[]>>;
}

/** A pack without its questions: whoever has its link may know no answer. */
export type PackCard = Omit<PackHead, 'playerId' | 'heldFor'> & {
  /** One's own. */
  readonly isOwn: boolean;
  /** For its author alone. */
  readonly heldFor: string | null;
};

export interface PackAnswer {
  readonly pack: PackCard;
}

export interface MineAnswer {
  /** The latest changed first. */
  readonly drafts: readonly DraftHead[];
  /** The latest published first. */
  readonly packs: readonly PackCard[];
}
