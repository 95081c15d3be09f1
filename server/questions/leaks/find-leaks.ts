import type { Question } from '#shared/questions/question.ts';
import { LEAK_WEIGHT, type Leak, leakBetween, weightAtMost } from './leak.ts';
import { type Told, toldBy } from './told.ts';
import { WordWeights } from './word-weights.ts';

/** Every pair of a bank in which one question gives the other away, the weightiest first. Only pairs that share telling words enough are looked at. */
export function findLeaks(questions: readonly Question[], from = LEAK_WEIGHT): Leak[] {
  const all = questions.map(toldBy);
  const weights = new WordWeights();
  for (const told of all) weights.add(told);
  const holding = new Map<string, Told[]>();
  const leaks: Leak[] = [];
  for (const told of all) {
    const sharedWith = new Map<Told, number>();
    for (const word of told.words.keys()) {
      const weight = weights.of(word, told.lang);
      if (weight === 0) continue;
      const known = holding.get(word) ?? [];
      for (const other of known) sharedWith.set(other, (sharedWith.get(other) ?? 0) + weight);
      known.push(told);
      holding.set(word, known);
    }
    for (const [other, shared] of sharedWith) {
      const leak = weightAtMost(shared) < from ? null : leakBetween(other, told, weights, from);
      if (leak) leaks.push(leak);
    }
  }
  return leaks.sort((a, b) => b.weight - a.weight || (pairKey(a) < pairKey(b) ? -1 : 1));
}

/** Both ids, the same whichever comes first. */
export function pairKey({ from, to }: Pick<Leak, 'from' | 'to'>): string {
  return [from, to].sort().join(' ');
}
