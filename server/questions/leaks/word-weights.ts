import type { Told } from './told.ts';

/** A word that more than one in so many questions hold says nothing, and the same of the bank that ours was when this was weighed. */
const COMMON_ONE_IN = Math.E ** 2;
const WEIGHED_QUESTIONS = 1390;

/**
 * How much a shared word says, by how many questions of its language hold it: 0 for a common one, about 4 for a name
 * that comes twice. More questions make no word say more, so a pair that was fine stays fine as a bank grows.
 */
export class WordWeights {
  private readonly byLang = new Map<string, { questions: number; readonly holding: Map<string, number> }>();

  add({ lang, words }: Pick<Told, 'lang' | 'words'>): void {
    const known = this.byLang.get(lang) ?? { questions: 0, holding: new Map<string, number>() };
    this.byLang.set(lang, known);
    known.questions++;
    for (const word of words.keys()) known.holding.set(word, (known.holding.get(word) ?? 0) + 1);
  }

  of(word: string, lang: string): number {
    const known = this.byLang.get(lang);
    const holding = known?.holding.get(word) ?? 0;
    if (!known || holding * COMMON_ONE_IN > known.questions) return 0;
    return Math.max(0, Math.log(WEIGHED_QUESTIONS / (holding + 1) / COMMON_ONE_IN));
  }
}
