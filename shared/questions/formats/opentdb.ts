import { decode, encode } from 'html-entities';
import { z } from 'zod';
import type { Question } from '../question.ts';
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
]);

/** Open Trivia DB's JSON: text is HTML-entity encoded. "Entertainment: Film" becomes the topic "film" where we have one. */
export function readOpenTdb(text: string, hints: ImportHints): Row[] {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return [problem(1, `This is not JSON: ${(error as Error).message}.`)];
  }
  const results = (raw as { results?: unknown } | null)?.results;
  if (!Array.isArray(results)) return [problem(1, 'Expected an object with "results", as Open Trivia DB answers.')];
  return results.map((item: unknown, i): Row => {
    const parsed = ITEM.safeParse(item);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return problem(i + 1, `${issue?.path.join('.') || 'the item'}: ${issue?.message ?? 'not a question'}.`);
    }
    const { question, correct_answer, incorrect_answers, category, difficulty } = parsed.data;
    return rowOf(
      i + 1,
      {
        kind: 'choice',
        stem: decode(question),
        right: [decode(correct_answer)],
        wrong: incorrect_answers.map((answer) => decode(answer)),
        topic: TOPIC_OF.get(decode(category)) ?? decode(category),
        difficulty,
      },
      hints,
    );
  });
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
