import { readdirSync, readFileSync } from 'node:fs';
import { parseQuestion, type Question } from '#shared/questions/question.ts';
import { ANSWER_KINDS } from '#shared/rules/answers/index.ts';
import { AnswerKinds } from '#shared/rules/answers/kinds.ts';
import { luck } from '#shared/rules/random.ts';
import type { Mode } from '#shared/rules/rule.ts';

const FOLDER = new URL('../../server/questions/starter/', import.meta.url);

const KINDS = new AnswerKinds(ANSWER_KINDS).ids;

/**
 * The questions that Quizcade comes with and asks without a mod, of a topic or (`mix`) of all, in the order of their files.
 */
export function starterQuestions(topic: string): Question[] {
  const bank: Question[] = [];
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  for (const file of files.sort()) {
    const pack = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as { questions: unknown[] };
    for (const raw of pack.questions) {
      const parsed = parseQuestion(raw);
      if (!parsed.ok) throw new Error(`${file}: ${parsed.problems.join('; ')}`);
      const { value } = parsed;
      if (KINDS.includes(value.kind) && (topic === 'mix' || value.topic === topic)) bank.push(value);
    }
  }
  return bank;
}

/** Those that a mode is made for; all, where it takes any. */
export function madeFor(bank: readonly Question[], { asks }: Pick<Mode, 'asks'>): readonly Question[] {
  return asks ? bank.filter(({ kind }) => asks.includes(kind)) : bank;
}

/** `count` of them, the same ones for the same seed. */
export function drawFrom(bank: readonly Question[], count: number, seed: string): Question[] {
  return luck(seed, 'deck').shuffle(bank).slice(0, count);
}
