import type { AskedQuestion } from '../storage/storage.ts';
import { isSame, type Meaning, meaningOf, SAME_WORDS_SHARE } from './same-question.ts';

interface Known {
  readonly stem: string;
  readonly lang: string;
  readonly meaning: Meaning;
}

/**
 * All that a bank asks, to hold one question against while somebody is writing it. Whatever shares three quarters of its
 * words shares one of its rarest: it is found under those, or under its answer. `knownAlready` (`known-already.ts`) finds
 * the same of many new questions at once, without keeping the bank in memory.
 */
export class AskedAlready {
  private readonly byWord = new Map<string, Known[]>();
  private readonly byAnswer = new Map<string, Known[]>();

  add(question: AskedQuestion): void {
    const { stem, lang } = question;
    const known = { stem, lang, meaning: meaningOf(question) };
    for (const word of known.meaning.asked) put(this.byWord, word, known);
    if (known.meaning.answer !== '') put(this.byAnswer, known.meaning.answer, known);
  }

  /** What the bank has that asks nearly the same in the same language; null: nothing. */
  like(question: AskedQuestion): string | null {
    const meaning = meaningOf(question);
    const rarest = [...meaning.asked].sort((a, b) => this.holding(a) - this.holding(b));
    const enough = meaning.asked.size - Math.ceil(SAME_WORDS_SHARE * meaning.asked.size) + 1;
    const met = new Set(this.byAnswer.get(meaning.answer));
    for (const word of rarest.slice(0, enough)) for (const known of this.byWord.get(word) ?? []) met.add(known);
    for (const known of met) {
      const shared = [...meaning.asked].filter((word) => known.meaning.asked.has(word)).length;
      if (known.lang === question.lang && isSame(known.meaning, meaning, shared)) return known.stem;
    }
    return null;
  }

  private holding(word: string): number {
    return this.byWord.get(word)?.length ?? 0;
  }
}

function put<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
