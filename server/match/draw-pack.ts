import type { Pack } from '#shared/drafts/pack.ts';
import type { Question } from '#shared/questions/question.ts';
import { keyedLuck } from '#shared/rules/keyed-luck.ts';
import { surveyOf } from '../questions/bank-survey.ts';
import { keepApart } from '../questions/leaks/kept-apart.ts';
import { withMistakable } from '../questions/mistakable.ts';
import type { Storage } from '../storage/storage.ts';
import { askedKinds } from './asked-kinds.ts';
import { withBlindOptions } from './blind-options.ts';
import type { DrawQuestionsArgs } from './draw-deck.ts';

/**
 * Questions of a pack, in its maker's order (PK2): so many, or all where there are no more. Those that nobody has met
 * lately come first, and none that gives another one away, as long as there are others (F12).
 */
export async function drawPack(
  storage: Storage,
  { questions }: Pack,
  { answerKinds, wantedKinds, count, key, avoid = [], before = [] }: Omit<DrawQuestionsArgs, 'topic' | 'lang'>,
): Promise<Question[]> {
  const kinds = askedKinds(answerKinds, wantedKinds);
  const playable = questions.filter(
    (question) => kinds.includes(question.kind) && answerKinds.problemOf(question) === null,
  );
  const shuffled = keyedLuck(key, 'draw').shuffle(playable);
  const met = new Set(avoid);
  const inTurn = [...shuffled.filter(({ id }) => !met.has(id)), ...shuffled.filter(({ id }) => met.has(id))];
  const { weights } = await surveyOf(storage);
  const { kept, left, leftOfBefore } = keepApart(inTurn, before, weights);
  const chosen = new Set([...kept, ...leftOfBefore, ...left].slice(0, count));
  return withMistakable(
    storage,
    playable.filter((question) => chosen.has(question)).map((question) => withBlindOptions(question, key)),
  );
}
