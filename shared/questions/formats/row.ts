import { hashText } from '#shared/rules/random.ts';
import { clean } from '../clean.ts';
import type { Question } from '../question.ts';
import { parseQuestion } from '../question.ts';
import { TOPICS } from '../topics.ts';

/** What became of one row of a stranger's file: a question, or the line it stands on and why not. */
export type Row = { readonly ok: true; readonly line: number; readonly question: Question } | RowProblem;

export interface RowProblem {
  readonly ok: false;
  /** 1-based line, row or item of the file. */
  readonly line: number;
  /** A sentence for the person who wrote the file. */
  readonly reason: string;
}

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

/** A question as most formats have it: texts instead of ids. */
export interface Draft {
  readonly id?: string | undefined;
  readonly kind?: 'choice' | 'multi' | undefined;
  readonly stem: string;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly topic?: string | undefined;
  readonly difficulty?: string | undefined;
  readonly explanation?: string | undefined;
  readonly source?: string | undefined;
  readonly licence?: string | undefined;
  readonly lang?: string | undefined;
}

/** Through the gate: a draft becomes a question with ids of its own, or a reason. */
export function rowOf(line: number, draft: Draft, hints: ImportHints): Row {
  const stem = clean(draft.stem);
  const topic = topicIdOf(draft.topic) ?? hints.topic ?? 'mixed';
  const id = draft.id || `${topic}-${contentHash(stem, [...draft.right, ...draft.wrong])}`;
  const seen = new Set<string>();
  const optionId = (text: string): string => {
    for (let n = 0; ; n++) {
      const short = hashText(`${id}/${text}/${n}`).toString(36).slice(0, 4);
      if (!seen.has(short)) return seen.add(short) && short;
    }
  };
  const toOption = (text: string) => ({ id: optionId(clean(text)), text: clean(text) });
  const right = draft.right.map(clean).filter(Boolean).map(toOption);
  const wrong = draft.wrong.map(clean).filter(Boolean).map(toOption);
  const kind = draft.kind ?? (right.length === 1 ? 'choice' : 'multi');
  const raw = {
    id,
    kind,
    stem,
    topic,
    // By id, so that the place of an option in the file says nothing about it.
    options: [...right, ...wrong].sort((a, b) => (a.id < b.id ? -1 : 1)),
    right: right.map((option) => option.id),
    ...withoutEmpty({
      difficulty: difficultyOf(draft.difficulty),
      explanation: clean(draft.explanation ?? ''),
      source: clean(draft.source ?? ''),
      licence: clean(draft.licence ?? '') || hints.licence,
      lang: draft.lang?.trim() || hints.lang,
      author: hints.author,
      provenance: hints.pack ? { pack: hints.pack } : undefined,
    }),
  };
  return parsed(line, raw);
}

/** A raw question of our own JSON through the gate. */
export function parsed(line: number, raw: unknown): Row {
  const result = parseQuestion(raw);
  return result.ok
    ? { ok: true, line, question: result.value }
    : { ok: false, line, reason: `${result.problems.slice(0, 3).join('; ')}.` };
}

export function problem(line: number, reason: string): RowProblem {
  return { ok: false, line, reason };
}

/** Tells questions apart that bring no id: 64 bits of the words and the answers, for many ask "Which of these is a mammal?". */
export function contentHash(stem: string, answers: readonly string[]): string {
  const words = clean(stem);
  const rest = answers.map(clean).filter(Boolean).sort().join('/');
  return `${hashText(words).toString(36)}${hashText(`${words}/${rest}`).toString(36)}`;
}

/** A topic's id from its id or title, else a slug of the words; undefined for nothing. */
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
  return known?.id ?? (slug || undefined);
}

const DIFFICULTY_OF: ReadonlyMap<string, string> = new Map([
  ['1', 'easy'],
  ['2', 'medium'],
  ['3', 'hard'],
]);

function difficultyOf(words: string | undefined): string | undefined {
  const text = words?.trim().toLowerCase();
  if (!text) return undefined;
  return DIFFICULTY_OF.get(text) ?? text;
}

function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
}
