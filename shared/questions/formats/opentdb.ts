import { encode } from 'html-entities';
import { z } from 'zod';
import type { Question } from '../question.ts';
import { decodeText, encodingOf, type OpenTdbEncoding, refusalOf } from './opentdb-encoding.ts';
import { NOT_JSON, parseJson } from './parse-json.ts';
import { because } from './reason.ts';
import { reasonIn } from './reason-error.ts';
import { type ImportHints, problem, type Row, rowOf } from './row.ts';

const ITEM = z.object({
  type: z.enum(['multiple', 'boolean']),
  difficulty: z.string(),
  category: z.string(),
  question: z.string(),
  correct_answer: z.string(),
  incorrect_answers: z.array(z.string()).min(1).max(5),
});

/** Its categories that are topics of ours under another name. */
const TOPIC_OF: ReadonlyMap<string, string> = new Map([
  ['Entertainment: Books', 'books'],
  ['Entertainment: Film', 'film'],
  ['Entertainment: Music', 'music'],
  ['Entertainment: Television', 'tv'],
  ['Entertainment: Video Games', 'games'],
  ['Entertainment: Board Games', 'tabletop'],
  ['Entertainment: Comics', 'books'],
  ['Entertainment: Cartoon & Animations', 'tv'],
  ['Entertainment: Japanese Anime & Manga', 'tv'],
  ['Science & Nature', 'science'],
  ['Science: Computers', 'tech'],
  ['Science: Mathematics', 'numbers'],
  ['Science: Gadgets', 'tech'],
  ['Mythology', 'myth'],
  ['Sports', 'sport'],
  ['Geography', 'atlas'],
  ['History', 'history'],
  ['Art', 'art'],
  ['Animals', 'wild'],
  ['Vehicles', 'cars'],
  ['Entertainment: Musicals & Theatres', 'stage'],
]);

/**
 * Open Trivia DB's JSON, or its list of results alone, in each of its encodings. "Entertainment: Film" becomes the topic
 * "film" where we have one.
 */
export function readOpenTdb(text: string, hints: ImportHints): Row[] {
  let raw: unknown;
  try {
    raw = parseJson(text);
  } catch (error) {
    return [problem(1, reasonIn(error, NOT_JSON))];
  }
  const { results = raw, response_code: code } = (raw ?? {}) as { results?: unknown; response_code?: unknown };
  const refusal = refusalOf(code);
  if (refusal) return [problem(1, refusal)];
  if (!Array.isArray(results))
    return [problem(1, because`Expected an object with "results", as Open Trivia DB answers.`)];
  const encoding = encodingOf(results);
  return results.map((item: unknown, i) => readItem(i + 1, item, encoding, hints));
}

function readItem(line: number, item: unknown, encoding: OpenTdbEncoding, hints: ImportHints): Row {
  const decoded = typeof item === 'object' && item !== null ? decodedItem(item, encoding) : item;
  if (decoded === null) return problem(line, because`Its text is not encoded as the other questions of this file are.`);
  const parsed = ITEM.safeParse(decoded);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.');
    return problem(
      line,
      field
        ? because`"${field}" is missing, or is not what Open Trivia DB writes there.`
        : because`This is no question as Open Trivia DB writes them.`,
    );
  }
  const { question, correct_answer, incorrect_answers, category, difficulty } = parsed.data;
  return rowOf(
    line,
    {
      kind: 'choice',
      stem: question,
      right: [correct_answer],
      wrong: incorrect_answers,
      topic: TOPIC_OF.get(category) ?? category,
      difficulty,
    },
    hints,
  );
}

/** Every text of an item as it is meant; null where one of them is no such text. */
function decodedItem(item: object, encoding: OpenTdbEncoding): Record<string, unknown> | null {
  let isDecoded = true;
  const meant = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(meant);
    if (typeof value !== 'string') return value;
    const text = decodeText(value, encoding);
    isDecoded &&= text !== null;
    return text;
  };
  const fields = Object.fromEntries(Object.entries(item).map(([name, value]) => [name, meant(value)]));
  return isDecoded ? fields : null;
}

/** Only questions with one right option have a place in this format; the caller is told how many had none. */
export function writeOpenTdb(questions: readonly Question[]): { text: string; left: number } {
  const choices = questions.filter((question) => question.kind === 'choice');
  const results = choices.map((question) => {
    const textOf = (id: string): string =>
      encode(question.options.find((option) => option.id === id)?.text ?? '', { mode: 'specialChars' });
    const right = question.right[0] ?? '';
    return {
      type: question.options.length === 2 ? 'boolean' : 'multiple',
      difficulty: question.difficulty,
      category: encode(question.topic, { mode: 'specialChars' }),
      question: encode(question.stem, { mode: 'specialChars' }),
      correct_answer: textOf(right),
      incorrect_answers: question.options.filter((option) => option.id !== right).map((option) => textOf(option.id)),
    };
  });
  return {
    text: `${JSON.stringify({ response_code: 0, results }, null, 1)}\n`,
    left: questions.length - choices.length,
  };
}
