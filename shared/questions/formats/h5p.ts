import { z } from 'zod';
import { wordsOf } from './html-text.ts';
import { parseJson } from './parse-json.ts';
import { because, type Reason } from './reason.ts';
import { reasonIn } from './reason-error.ts';
import { type ImportHints, problem, type Row, rowOf, type Stem, textRowOf } from './row.ts';

/** What lies in an .h5p file: what it is, and what it says. */
export interface H5pFiles {
  /** `h5p.json` */
  readonly manifest: string;
  /** `content/content.json` */
  readonly content: string;
}

const MANIFEST = z.object({ mainLibrary: z.string() });
/** One thing of many kinds; the library names which, as `H5P.MultiChoice 1.16`. */
const PART = z.object({ library: z.string(), params: z.record(z.string(), z.unknown()) });
type Part = z.output<typeof PART>;

const CHOICE = z.object({
  question: z.string(),
  answers: z.array(
    z.object({
      text: z.string(),
      correct: z.boolean().default(false),
      tipsAndFeedback: z
        .object({ chosenFeedback: z.string().default('') })
        .partial()
        .optional(),
    }),
  ),
});
const TRUTH = z.object({
  question: z.string(),
  correct: z.union([z.enum(['true', 'false']), z.boolean()]),
  behaviour: z.object({ feedbackOnCorrect: z.string() }).partial().optional(),
});
const SINGLE_SET = z.object({
  choices: z.array(z.object({ question: z.string(), answers: z.array(z.string()).min(2) })),
});
const BLANKS = z.object({ questions: z.array(z.string()) });

/** What is read or looked at and asks nothing. */
const ASKS_NOTHING = new Set([
  'Text',
  'AdvancedText',
  'Image',
  'Link',
  'Table',
  'Video',
  'Audio',
  'Accordion',
  'Summary',
]);

/**
 * A question set of H5P, a single question, or a book or presentation with questions in it: choices, true or false, and
 * sentences with one gap. The line of a row is the number of the question.
 */
export function readH5p({ manifest, content }: H5pFiles, hints: ImportHints): Row[] {
  try {
    const { mainLibrary } = MANIFEST.parse(parseJson(manifest));
    const rows: Row[] = [];
    readPart(
      { library: mainLibrary, params: z.record(z.string(), z.unknown()).parse(parseJson(content)) },
      rows,
      hints,
    );
    return rows;
  } catch (error) {
    const why = reasonIn(error, because`It does not say what it holds.`);
    return [problem(1, [because`This is no H5P content that can be read:`, why])];
  }
}

function readPart(part: Part, rows: Row[], hints: ImportHints): void {
  const name = part.library.replace(/^H5P\.([A-Za-z]+).*$/, '$1');
  const reader = READERS.get(name);
  if (reader) {
    const line = rows.length + 1;
    if (hasMedia(part.params))
      rows.push(
        problem(line, because`The question shows a picture or film, which cannot be kept. Ask it in words alone.`),
      );
    else rows.push(...reader(line, part.params, hints));
    return;
  }
  if (ASKS_NOTHING.has(name)) return;
  const inside = [...partsIn(part.params)];
  for (const one of inside) readPart(one, rows, hints);
  if (inside.length === 0)
    rows.push(problem(rows.length + 1, because`A part of the kind "${part.library.slice(0, 40)}" is not played here.`));
}

/** The parts within a part, in their order. */
function* partsIn(value: unknown): Generator<Part> {
  if (typeof value !== 'object' || value === null) return;
  for (const child of Object.values(value)) {
    const part = PART.safeParse(child);
    if (part.success) yield part.data;
    else yield* partsIn(child);
  }
}

function hasMedia(params: Readonly<Record<string, unknown>>): boolean {
  const media = (params.media as { type?: { params?: unknown } } | undefined)?.type?.params;
  return typeof media === 'object' && media !== null && JSON.stringify(media).includes('"path"');
}

type Reader = (line: number, params: unknown, hints: ImportHints) => Row[];

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['MultiChoice', (line, params, hints) => [readChoice(line, params, hints)]],
  ['TrueFalse', (line, params, hints) => [readTruth(line, params, hints)]],
  ['SingleChoiceSet', readSingleSet],
  ['Blanks', readBlanks],
]);

const NOT_WHOLE = because`The question or its answers are missing.`;

/** The words of a text and of its answers in one line each; a reason where something but words is needed. */
function plainly(texts: readonly string[]): string[] | { readonly reason: Reason } {
  const words = texts.map((text) => wordsOf(text, 'html'));
  const shows = words.find((one) => one.shows)?.shows;
  return shows
    ? { reason: because`The question shows ${shows}, which cannot be kept. Ask it in words alone.` }
    : words.map(({ text }) => text.trim());
}

function readChoice(line: number, params: unknown, hints: ImportHints): Row {
  const parsed = CHOICE.safeParse(params);
  if (!parsed.success) return problem(line, NOT_WHOLE);
  const { question, answers } = parsed.data;
  const said = plainly([question, ...answers.map(({ text }) => text)]);
  if ('reason' in said) return problem(line, said.reason);
  const [stem = '', ...texts] = said;
  const isRight = (_: string, i: number): boolean => answers[i]?.correct === true;
  const right = texts.filter(isRight);
  if (right.length === 0) return problem(line, because`No answer is marked as correct.`);
  const feedback = answers.find(({ correct, tipsAndFeedback }) => correct && tipsAndFeedback?.chosenFeedback);
  const explanation = wordsOf(feedback?.tipsAndFeedback?.chosenFeedback ?? '', 'html').text;
  return rowOf(line, { stem, right, wrong: texts.filter((text, i) => !isRight(text, i)), explanation }, hints);
}

function readTruth(line: number, params: unknown, hints: ImportHints): Row {
  const parsed = TRUTH.safeParse(params);
  if (!parsed.success) return problem(line, NOT_WHOLE);
  const { question, correct, behaviour } = parsed.data;
  const said = plainly([question]);
  if ('reason' in said) return problem(line, said.reason);
  const [right, wrong] = String(correct) === 'true' ? ['True', 'False'] : ['False', 'True'];
  const explanation = wordsOf(behaviour?.feedbackOnCorrect ?? '', 'html').text;
  return rowOf(line, { kind: 'choice', stem: said[0] ?? '', right: [right], wrong: [wrong], explanation }, hints);
}

/** Each with its right answer first. */
function readSingleSet(line: number, params: unknown, hints: ImportHints): Row[] {
  const parsed = SINGLE_SET.safeParse(params);
  if (!parsed.success) return [problem(line, NOT_WHOLE)];
  return parsed.data.choices.map(({ question, answers }, i) => {
    const said = plainly([question, ...answers]);
    if ('reason' in said) return problem(line + i, said.reason);
    const [stem = '', right = '', ...wrong] = said;
    return rowOf(line + i, { kind: 'choice', stem, right: [right], wrong }, hints);
  });
}

/** `Oslo is in *Norway/Norge:a hint*.`, a gap each. */
function readBlanks(line: number, params: unknown, hints: ImportHints): Row[] {
  const parsed = BLANKS.safeParse(params);
  if (!parsed.success) return [problem(line, NOT_WHOLE)];
  return parsed.data.questions.map((sentence, i) => {
    const said = plainly([sentence]);
    if ('reason' in said) return problem(line + i, said.reason);
    const [text = ''] = said;
    const gaps = [...text.matchAll(/\*([^*]+)\*/g)];
    const [gap] = gaps;
    if (!gap || gaps.length > 1)
      return problem(line + i, because`The sentence has ${gaps.length} gaps; one can be asked for.`);
    const right = (gap[1] ?? '').replace(/:.*$/s, '').split('/');
    const stem: Stem = { stem: text.replace(gap[0], '___') };
    return textRowOf(line + i, { ...stem, right }, hints);
  });
}
