import type { Question } from '../question.ts';
import { NOT_JSON, parseJson } from './parse-json.ts';
import { because } from './reason.ts';
import { reasonIn } from './reason-error.ts';
import { type ImportHints, parsed, problem, type Row, saidOfAll } from './row.ts';

/** Our own JSON: `{ "questions": [...] }`, or the list alone. Everything of every kind, and back. */
export function readOwnJson(text: string, hints: ImportHints = {}): Row[] {
  let raw: unknown;
  try {
    raw = parseJson(text);
  } catch (error) {
    return [problem(1, reasonIn(error, NOT_JSON))];
  }
  const list = Array.isArray(raw) ? raw : (raw as { questions?: unknown } | null)?.questions;
  if (!Array.isArray(list)) return [problem(1, because`Expected a list of questions, or an object with "questions".`)];
  const said = saidOfAll(hints);
  return list.map((item: unknown, i) =>
    parsed(i + 1, typeof item === 'object' && item !== null ? { ...said, ...item } : item),
  );
}

export function writeOwnJson(questions: readonly Question[]): string {
  return `{\n"questions": [\n${questions.map((question) => JSON.stringify(question)).join(',\n')}\n]\n}\n`;
}
