import { z } from 'zod';
import { clean } from './clean.ts';

/**
 * A question as the bank keeps it, and the one gate a stranger's question passes (`parseQuestion`).
 * Past the gate nothing is checked again. Options have stable ids; nothing is keyed by text or place.
 */

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

export const QUESTION_KINDS = ['choice', 'multi', 'number', 'order', 'text'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];
/** A kind that a mod brings: `modid:thing`. */
export type ModKind = `${string}:${string}`;
export const MOD_KIND = /^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$/;

/** Lengths in characters that still fit the smallest screen (LOOK.md section 2). */
export const LENGTHS = { stem: 280, option: 80, explanation: 400, source: 200, category: 60, id: 80 } as const;

const id = z
  .string()
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9._:-]*$/, 'an id is letters, digits and . _ : -')
  .max(LENGTHS.id);
/** Cleaned at the gate, whatever door it came through. */
const words = (max: number) =>
  z
    .string({ error: 'expected words' })
    .overwrite(clean)
    .min(1, 'there is nothing in it')
    .max(max, `it has more than ${max} characters`);
const lang = z
  .string()
  .max(12)
  .transform((tag, context) => {
    const [known] = languagesOf(tag);
    if (known) return known;
    context.addIssue('a language is a tag such as en or pt-BR');
    return z.NEVER;
  });
const figure = z.number({ error: 'expected a number' });
const option = z.strictObject({ id, text: words(LENGTHS.option) });

const base = {
  id,
  /** BCP 47, e.g. `en`. */
  lang: lang.default('en'),
  topic: id,
  stem: words(LENGTHS.stem),
  difficulty: z.enum(DIFFICULTIES).default('medium'),
  explanation: words(LENGTHS.explanation).optional(),
  /** A URL or the name of a work. */
  source: words(LENGTHS.source).optional(),
  licence: words(80).default('unknown'),
  author: words(120).default('unknown'),
  tags: z.array(words(40)).max(20).default([]),
  revision: z.int().min(1).default(1),
  /** Where it came from: a pack and its own words for the topic, or a model and the version of its prompt. */
  provenance: z
    .strictObject({
      pack: words(120).optional(),
      category: words(LENGTHS.category).optional(),
      model: words(120).optional(),
      prompt: words(120).optional(),
    })
    .default({}),
};

/** The gate's word for too many answers: a draft with a great many of them is refused before it gets here. */
export const TOO_MANY_ANSWERS = 'there are more than six answers';

const options = z
  .array(option, { error: 'expected a list of answers' })
  .min(2, 'at least two answers are needed')
  .max(6, TOO_MANY_ANSWERS)
  .refine((list) => new Set(list.map((o) => o.id)).size === list.length, 'two options have the same id')
  .refine((list) => new Set(list.map((o) => o.text.toLowerCase())).size === list.length, 'two options read the same');

const choice = z
  .strictObject({
    ...base,
    kind: z.literal('choice'),
    options,
    right: z.array(id).length(1, 'exactly one answer must be right'),
  })
  .refine((q) => q.options.some((o) => o.id === q.right[0]), 'the right answer is none of the options');

const multi = z
  .strictObject({
    ...base,
    kind: z.literal('multi'),
    options,
    right: z.array(id).min(1, 'at least one answer must be right').max(6),
  })
  .refine((q) => new Set(q.right).size === q.right.length, 'a right answer is listed twice')
  .refine((q) => q.right.every((r) => q.options.some((o) => o.id === r)), 'a right answer is none of the options');

const number = z
  .strictObject({
    ...base,
    kind: z.literal('number'),
    right: figure,
    /** What still counts as exactly right, either side. */
    tolerance: figure.min(0, 'it is below 0').default(0),
    /** The scale a player may answer on; an estimate outside is refused. */
    min: figure,
    max: figure,
    step: figure.positive('it must be above 0').default(1),
    unit: words(20).optional(),
  })
  .refine((q) => q.min < q.max && q.right >= q.min && q.right <= q.max, 'the right number lies outside the scale');

const order = z
  .strictObject({
    ...base,
    kind: z.literal('order'),
    options,
    right: z.array(id).min(2, 'the right order is missing').max(6),
  })
  .refine(
    (q) => q.right.length === q.options.length && q.options.every((o) => q.right.includes(o.id)),
    'the right order must name every option once',
  );

const text = z.strictObject({
  ...base,
  kind: z.literal('text'),
  /** Every spelling that counts; the first is shown at the reveal. */
  right: z
    .array(words(LENGTHS.option))
    .min(1, 'at least one spelling must count')
    .max(20, 'there are more than twenty spellings'),
});

/** Longest `data` of a question of a mod's kind, characters of JSON. */
const DATA_CHARS = 4000;
const DATA_LEVELS = 32;

/** What a mod's kind keeps in a question. How deep it is comes first: whatever looks into it calls itself for each level. */
export const QUESTION_DATA = z
  .unknown()
  .refine((data) => isWithin(data, DATA_LEVELS), `data is at most ${DATA_LEVELS} levels deep`)
  .pipe(z.json())
  .refine((data) => JSON.stringify(data).length <= DATA_CHARS, `data is at most ${DATA_CHARS} characters of JSON`);

function isWithin(data: unknown, levels: number): boolean {
  if (typeof data !== 'object' || data === null) return true;
  return levels > 0 && Object.values(data).every((part) => isWithin(part, levels - 1));
}

/**
 * A question of a kind that a mod brings: what every question has, and `data`, which only the kind understands
 * (`AnswerKind.problemOf`). Whether there is such a kind is found out when it is drawn.
 */
const modded = z.strictObject({
  ...base,
  kind: z.string().regex(MOD_KIND).max(40) as unknown as z.ZodType<ModKind>,
  options: options.or(z.tuple([])).default([]),
  /** Ids of options, as the kind understands them. */
  right: z.array(id).max(6).default([]),
  data: QUESTION_DATA.default(null),
});

export const questionSchema = z.discriminatedUnion('kind', [choice, multi, number, order, text]);
type Kept<K extends QuestionKind> = Extract<z.output<typeof questionSchema>, { kind: K }>;
export type ChoiceQuestion = Kept<'choice'>;
export interface TextQuestion extends Kept<'text'> {
  /**
   * Words near a right one that mean something else: they are no slip (K5). Found when a deck is drawn
   * (`server/questions/mistakable.ts`), never part of the bank.
   */
  readonly mistakable?: readonly string[];
}
/** `Data` is what its kind has made sure of. */
export type ModQuestion<Data = unknown> = Omit<z.output<typeof modded>, 'data' | 'options'> & {
  readonly options: readonly Option[];
  readonly data: Data;
};
export type Question = Kept<Exclude<QuestionKind, 'text'>> | TextQuestion | ModQuestion;
export type Option = z.output<typeof option>;

export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: string[] };

/** A language tag in its one spelling, `EN` as `en`; nothing for what is none. */
export function languagesOf(tag: string): string[] {
  try {
    return Intl.getCanonicalLocales(tag.trim()).filter((known) => /^[a-z]{2,3}(-|$)/.test(known));
  } catch {
    return [];
  }
}

/** What the gate says where a field has no words of its own for it: the library's are in English alone. */
function said(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const names = issue.keys.join(', ');
      return `it has fields that are none here: ${names}`;
    }
    case 'invalid_value': {
      const known = issue.values.join(', ');
      return `it must be one of these: ${known}`;
    }
    case 'too_big':
      return 'it is too long or too large';
    case 'too_small':
      return 'it is too short or too small';
    default:
      return issue.input === undefined ? 'it is missing' : 'it is not what is expected here';
  }
}

/** The gate: a stranger's data becomes a Question, or a list of sentences that say what is wrong. */
export function parseQuestion(raw: unknown): Parsed<Question> {
  const { kind } = (raw ?? {}) as { kind?: unknown };
  const result = (typeof kind === 'string' && kind.includes(':') ? modded : questionSchema).safeParse(raw, {
    error: said,
  });
  if (result.success) return { ok: true, value: result.data };
  return {
    ok: false,
    problems: result.error.issues.map((issue) =>
      issue.path.length ? `${issue.path.join('.')}: ${issue.message}` : issue.message,
    ),
  };
}

/** The options of a question in bank order; kinds without options have none. */
export function optionsOf(question: Question): readonly Option[] {
  return 'options' in question ? question.options : [];
}
