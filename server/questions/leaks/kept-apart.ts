import type { Question } from '#shared/questions/question.ts';
import { APART_WEIGHT, leakBetween } from './leak.ts';
import { toldBy } from './told.ts';
import type { WordWeights } from './word-weights.ts';

export interface KeptApart {
  readonly kept: readonly Question[];
  /** Each gives away, or is given away by, one that is kept. */
  readonly left: readonly Question[];
  /** Each does so only with one that was asked before. */
  readonly leftOfBefore: readonly Question[];
}

/** The drawn questions of which none gives away another one, nor one of the match before: of a pair the first stays (F12). */
export function keepApart(drawn: readonly Question[], before: readonly Question[], weights: WordWeights): KeptApart {
  const asked = before.map(toldBy);
  const kept: { readonly question: Question; readonly told: ReturnType<typeof toldBy> }[] = [];
  const left: Question[] = [];
  const leftOfBefore: Question[] = [];
  for (const question of drawn) {
    const told = toldBy(question);
    const isTold = (other: typeof told): boolean => leakBetween(other, told, weights, APART_WEIGHT) !== null;
    if (kept.some((one) => isTold(one.told))) left.push(question);
    else if (asked.some(isTold)) leftOfBefore.push(question);
    else kept.push({ question, told });
  }
  return { kept: kept.map(({ question }) => question), left, leftOfBefore };
}
