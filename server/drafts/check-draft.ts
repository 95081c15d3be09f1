import type { Draft, ItemWarning } from '#shared/drafts/draft.ts';
import { finished } from '#shared/drafts/finished-question.ts';
import type { Question } from '#shared/questions/question.ts';
import type { Steps } from '#shared/steps.ts';
import { inSlices } from '../in-slices.ts';
import type { AskedAlready } from '../questions/asked-already.ts';
import type { BankSurvey } from '../questions/bank-survey.ts';
import { checkBankInSteps } from '../questions/check-bank.ts';
import { LEAK_WEIGHT, leakBetween } from '../questions/leaks/leak.ts';
import { type Told, toldBy } from '../questions/leaks/told.ts';
import type { WordWeights } from '../questions/leaks/word-weights.ts';

export type Findings = Readonly<Record<string, readonly ItemWarning[]>>;

/**
 * What the bank's own checks find in a draft, and what the bank asks already, by the id of the item; items in which they
 * find nothing have no entry. Of what is right in the bank nothing goes in: its maker may be playing meanwhile (V1).
 */
export function checkDraft(draft: Draft, survey: Pick<BankSurvey, 'shownWeights' | 'asked'>): Promise<Findings> {
  return inSlices(checkDraftInSteps(draft, survey));
}

/** The same: no step is more than what belongs to one item, since each change of a draft is checked beside everybody's matches. */
export function* checkDraftInSteps(
  draft: Draft,
  { shownWeights, asked }: Pick<BankSurvey, 'shownWeights' | 'asked'>,
): Steps<Findings> {
  // By ids that a page chose: "constructor" is one like any other.
  const findings = new Map<string, ItemWarning[]>();
  const note = (itemId: string | undefined, warning: ItemWarning): void => {
    if (itemId === undefined) return;
    const known = findings.get(itemId) ?? [];
    if (!known.some(({ code }) => code === warning.code)) findings.set(itemId, [...known, warning]); // once is enough
  };
  const itemOf = new Map<string, string>();
  const questions: Question[] = [];
  for (const item of draft.items) {
    for (const warning of item.warnings) note(item.id, warning);
    if (item.isOut) continue;
    const result = finished(item, draft);
    if (!result.ok) note(item.id, { code: 'unfinished', about: result.problems[0] ?? '' });
    else {
      itemOf.set(result.value.id, item.id);
      questions.push(result.value);
    }
    yield;
  }
  for (const { id, code, about } of yield* checkBankInSteps(questions))
    if (code !== 'house-style') note(itemOf.get(id), { code, about });
  for (const [id, warning] of yield* askedByBank(questions, asked)) note(itemOf.get(id), warning);
  for (const [id, warning] of yield* leaksAmong(questions, shownWeights)) note(itemOf.get(id), warning);
  return Object.fromEntries(findings);
}

/** Each question that the bank asks already. */
function* askedByBank(questions: readonly Question[], asked: AskedAlready): Steps<[string, ItemWarning][]> {
  const found: [string, ItemWarning][] = [];
  for (const question of questions) {
    const about = asked.like(question);
    if (about !== null) found.push([question.id, { code: 'in-bank', about }]);
    yield;
  }
  return found;
}

/** Each question that another one of the set gives away. */
function* leaksAmong(questions: readonly Question[], weights: WordWeights): Steps<[string, ItemWarning][]> {
  const found: [string, ItemWarning][] = [];
  const stems = new Map(questions.map(({ id, stem }) => [id, stem]));
  const before: Told[] = [];
  for (const question of questions) {
    const one = toldBy(question);
    for (const other of before) {
      const leak = leakBetween(other, one, weights, LEAK_WEIGHT);
      if (leak?.gives === 'answer') found.push([leak.to, { code: 'leak', about: stems.get(leak.from) ?? '' }]);
    }
    before.push(one);
    yield;
  }
  return found;
}
