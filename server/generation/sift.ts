import type { Draft, DraftItem } from '#shared/drafts/draft.ts';
import { finished } from '#shared/drafts/finished-question.ts';
import type { Question } from '#shared/questions/question.ts';
import { ANSWER_KINDS } from '#shared/rules/answers/index.ts';
import { AnswerKinds } from '#shared/rules/answers/kinds.ts';
import type { Steps } from '#shared/steps.ts';
import { inSlices } from '../in-slices.ts';
import { surveyOf } from '../questions/bank-survey.ts';
import { checkBankInSteps } from '../questions/check-bank.ts';
import { knownAlready } from '../questions/known-already.ts';
import { LEAK_WEIGHT, leakBetween } from '../questions/leaks/leak.ts';
import { toldBy } from '../questions/leaks/told.ts';
import type { WordWeights } from '../questions/leaks/word-weights.ts';
import type { Storage } from '../storage/storage.ts';

export const MADE_KINDS = new AnswerKinds(ANSWER_KINDS);
/** What a question is not let in with: the others are shown to its maker beside it (`checkDraft`). */
const NOT_WITH: readonly string[] = ['duplicate', 'self-answering'];

export interface Sifted {
  /** What passed, in its order. */
  readonly items: DraftItem[];
  readonly dropped: number;
}

export interface SiftArgs {
  readonly draft: Draft;
  readonly storage: Storage;
  /** Others that will be in the draft soon. */
  readonly coming: readonly DraftItem[];
  /** The item that gives way to the new one. */
  readonly without: string | undefined;
}

/**
 * What can be played, and is asked neither by the bank nor by the set it is for, and neither gives away nor is given
 * away by another one of the set.
 */
export async function sift(
  items: readonly DraftItem[],
  { draft, storage, coming, without }: SiftArgs,
): Promise<Sifted> {
  const there = new Set(draft.items.map(({ id }) => id));
  const asked = draft.items.filter(({ id, isOut }) => !isOut && id !== without);
  const soon = coming.filter(({ id }) => !there.has(id));
  const before = [...asked, ...soon].flatMap((item) => questionOf(item, draft));
  const playable = items.flatMap((item) => questionOf(item, draft).map((question) => ({ item, question })));
  const all = [...before, ...playable.map(({ question }) => question)];
  const findings = await inSlices(checkBankInSteps(all));
  const faulty = new Set(findings.flatMap(({ id, code }) => (NOT_WITH.includes(code) ? [id] : [])));
  const sound = playable.filter(({ question }) => !faulty.has(question.id));
  const known = await knownAlready(
    storage.questions,
    sound.map(({ question }) => question),
  );
  const fresh = sound.filter(({ question }) => !known.has(question.id));
  const { weights } = await surveyOf(storage);
  const apart = await inSlices(withoutLeaks(before, fresh, weights));
  return { items: apart, dropped: items.length - apart.length };
}

/** An item as the question that would be played; nothing where it cannot be. */
export function questionOf(item: DraftItem, draft: Pick<Draft, 'topic' | 'lang'>): Question[] {
  const result = finished(item, { ...draft, revision: 1 });
  return result.ok && MADE_KINDS.problemOf(result.value) === null ? [result.value] : [];
}

function* withoutLeaks(
  before: readonly Question[],
  fresh: readonly { item: DraftItem; question: Question }[],
  weights: WordWeights,
): Steps<DraftItem[]> {
  const kept = before.map(toldBy);
  const items: DraftItem[] = [];
  for (const { item, question } of fresh) {
    const told = toldBy(question);
    if (!kept.some((other) => leakBetween(other, told, weights, LEAK_WEIGHT) !== null)) {
      kept.push(told);
      items.push(item);
    }
    yield;
  }
  return items;
}
