import type { AnswerKind } from '#shared/rules/answers/answer-kind.ts';
import { hashText } from '#shared/rules/random.ts';
import { clean } from '../clean.ts';
import type { Question } from '../question.ts';
import { LENGTHS, parseQuestion, TOO_MANY_ANSWERS } from '../question.ts';
import { TOPICS, topicById } from '../topics.ts';
import { scaleOf } from './number-scale.ts';
import { because, ofGate, type Reason } from './reason.ts';

/** What became of one row of a stranger's file: a question, or the line it stands on and why not. */
export type Row = { readonly ok: true; readonly line: number; readonly question: Question } | RowProblem;

export interface RowProblem {
  readonly ok: false;
  /** 1-based line, row or item of the file. */
  readonly line: number;
  readonly why: readonly Reason[];
  /** What could be read of it all the same, as fields of a question: whoever mends it need not type it again. */
  readonly read?: ReadFields;
}

/** Fields of a question, checked by nobody yet. */
export type ReadFields = Readonly<Record<string, unknown>>;

/** What the person said about the file besides its contents. */
export interface ImportHints {
  /** Topic for rows that name none. */
  readonly topic?: string;
  readonly lang?: string;
  readonly licence?: string;
  readonly author?: string;
  /** Name of the pack, kept as provenance. */
  readonly pack?: string;
}

/** What a question says besides its answers, as most formats have it: texts instead of ids. */
export interface Stem {
  readonly id?: string | undefined;
  readonly stem: string;
  /** The file's own word for the topic. */
  readonly topic?: string | undefined;
  readonly difficulty?: string | undefined;
  readonly explanation?: string | undefined;
  readonly source?: string | undefined;
  readonly licence?: string | undefined;
  readonly lang?: string | undefined;
}

/** A question of one or several right ones among options, or of all of them in their order. */
export interface Draft extends Stem {
  readonly kind?: 'choice' | 'multi' | 'order' | undefined;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

/** Far more than the gate lets through: finding an id for each would take longer than anybody waits. */
const IDENTIFIED_MAX_ANSWERS = 100;

/** Through the gate: a draft becomes a question with ids of its own, or a reason. */
export function rowOf(line: number, draft: Draft, hints: ImportHints): Row {
  if (draft.right.length + draft.wrong.length > IDENTIFIED_MAX_ANSWERS)
    return problem(line, ofGate(`options: ${TOO_MANY_ANSWERS}`));
  const common = commonOf(draft, [...draft.right, ...draft.wrong], hints);
  const seen = new Set<string>();
  const optionId = (text: string): string => {
    for (let n = 0; ; n++) {
      const short = hashText(`${common.id}/${text}/${n}`).toString(36).slice(0, 4);
      if (!seen.has(short)) return seen.add(short) && short;
    }
  };
  const toOption = (text: string) => ({ id: optionId(clean(text)), text: clean(text) });
  const right = draft.right.map(clean).filter(Boolean).map(toOption);
  const wrong = draft.wrong.map(clean).filter(Boolean).map(toOption);
  return parsed(line, {
    ...common,
    kind: draft.kind ?? (right.length === 1 ? 'choice' : 'multi'),
    // By id, so that the place of an option in the file says nothing about it.
    options: [...right, ...wrong].sort((a, b) => (a.id < b.id ? -1 : 1)),
    right: right.map((option) => option.id),
  });
}

/** A question that is answered with words: every spelling that counts. */
export function textRowOf(line: number, draft: Stem & { right: readonly string[] }, hints: ImportHints): Row {
  const right = [...new Set(draft.right.map(clean).filter(Boolean))];
  return parsed(line, { ...commonOf(draft, right, hints), kind: 'text', right });
}

/** A question that is answered with a number, on a scale of our own. */
export function numberRowOf(
  line: number,
  { right, tolerance, unit, ...draft }: Stem & { right: number; tolerance: number; unit?: string | undefined },
  hints: ImportHints,
): Row {
  const scale = scaleOf(right, tolerance);
  if (!scale) return problem(line, because`No scale can be made on which a player could answer ${right} exactly.`);
  return parsed(line, {
    ...commonOf(draft, [String(right), String(tolerance), unit ?? ''], hints),
    ...{ kind: 'number', right, tolerance },
    ...scale,
    ...withoutEmpty({ unit: clean(unit ?? '') }),
  });
}

/** A matching question, for the kind of a mod that takes them. */
export function pairsRowOf(
  line: number,
  draft: Stem,
  { pairs, others }: { pairs: readonly { left: string; right: string }[]; others: readonly string[] },
  hints: ImportHints,
  kinds: readonly AnswerKind[],
): Row {
  const kind = kinds.find((one) => one.fromPairs);
  if (!kind)
    return problem(
      line,
      because`Matching questions are not played here: no mod that plays them is installed. Ask each pair as a question of its own.`,
    );
  const fields = kind.fromPairs?.(pairs, others);
  if (!fields)
    return problem(line, because`These pairs cannot be asked: there are too few, too many, or two that are the same.`);
  const answers = pairs.map(({ left, right }) => `${left}/${right}`);
  return parsed(line, { ...commonOf(draft, answers, hints), ...fields, kind: kind.kind });
}

/** Everything but the answers; `answers` tell questions apart that ask the same. */
function commonOf(draft: Stem, answers: readonly string[], hints: ImportHints): Record<string, unknown> {
  const stem = clean(draft.stem);
  const own = topicIdOf(draft.topic);
  const topic = own ?? hints.topic ?? 'mixed';
  return {
    ...{ id: draft.id || `${topic}-${contentHash(stem, answers)}`, stem, topic },
    ...withoutEmpty({
      difficulty: difficultyOf(draft.difficulty),
      explanation: clean(draft.explanation ?? ''),
      source: clean(draft.source ?? ''),
      licence: clean(draft.licence ?? '') || hints.licence,
      lang: draft.lang?.trim() || hints.lang,
      author: hints.author,
      provenance: provenanceOf(own, draft.topic, hints),
    }),
  };
}

/** What was said of a whole file, as fields of each question that does not say them itself. */
export function saidOfAll({ topic, lang, licence, author, pack }: ImportHints): Record<string, unknown> {
  return withoutEmpty({ topic, lang, licence, author, provenance: pack ? { pack } : undefined });
}

/** The pack, and of a topic that is none of ours the words that name it: its card shows them. */
export function provenanceOf(
  topic: string | undefined,
  words: string | undefined,
  { pack }: ImportHints,
): Record<string, string> | undefined {
  const category = topic !== undefined && !topicById(topic) ? clean(words ?? '').slice(0, LENGTHS.category) : '';
  const fields = { ...(pack ? { pack } : {}), ...(category && category !== topic ? { category } : {}) };
  return Object.keys(fields).length > 0 ? fields : undefined;
}

/** A raw question of our own JSON through the gate. */
export function parsed(line: number, raw: unknown): Row {
  const result = parseQuestion(raw);
  return result.ok
    ? { ok: true, line, question: result.value }
    : problem(line, result.problems.slice(0, 3).map(ofGate), isFields(raw) ? raw : undefined);
}

function isFields(raw: unknown): raw is ReadFields {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

export function problem(line: number, reasons: Reason | readonly Reason[], read?: ReadFields): RowProblem {
  const why = [reasons].flat();
  return { ok: false, line, why, ...(read ? { read } : {}) };
}

/** Tells questions apart that bring no id: 64 bits of the words and the answers, for many ask "Which of these is a mammal?". */
export function contentHash(stem: string, answers: readonly string[]): string {
  const words = clean(stem);
  const rest = answers.map(clean).filter(Boolean).sort().join('/');
  return `${hashText(words).toString(36)}${hashText(`${words}/${rest}`).toString(36)}`;
}

/** A topic's id from its id or title, else a slug of the words, or their hash where no letter of theirs can be in an id; undefined for nothing. */
export function topicIdOf(words: string | undefined): string | undefined {
  const text = clean(words ?? '').toLowerCase();
  if (!text) return undefined;
  const known = TOPICS.find((topic) => topic.id === text || topic.title.toLowerCase() === text);
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  if (known) return known.id;
  if (slug) return slug;
  return /[\p{L}\p{N}]/u.test(text) ? `topic-${hashText(text).toString(36)}` : undefined;
}

/** What people call the three levels. */
const DIFFICULTY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({
    easy: ['1', 'low', 'simple', 'beginner', 'leicht', 'einfach', 'fácil', 'facile'],
    medium: [
      '2',
      'mid',
      'middle',
      'moderate',
      'average',
      'normal',
      'intermediate',
      'mittel',
      'media',
      'medio',
      'moyen',
    ],
    hard: ['3', 'high', 'difficult', 'advanced', 'expert', 'schwer', 'schwierig', 'difícil', 'difficile'],
  }).flatMap(([level, names]) => names.map((name) => [name, level] as const)),
);

/** One of our levels by its name or number, or what the cell says for the gate to refuse; undefined for nothing. */
export function difficultyOf(words: string | undefined): string | undefined {
  const text = words?.trim().toLowerCase();
  if (!text) return undefined;
  return DIFFICULTY_OF.get(text) ?? text;
}

function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
}
