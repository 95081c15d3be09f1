import type { AskedQuestion } from '../storage/storage.ts';
import { asksTheSame, type Meaning, meaningOf, SAME_WORDS_SHARE } from './same-question.ts';

interface Known {
  readonly stem: string;
  readonly lang: string;
  readonly asked: Meaning['asked'];
}

/**
 * All that a bank asks, to hold one question against while somebody is writing it. Whatever shares three quarters of its
 * words shares one of its rarest: it is found under those. What is right has no part in it, in the bank's question or in
 * the other: whoever wrote down the question of a match with each of its answers would be told which one the bank has (V1).
 * `knownAlready` (`known-already.ts`) finds the same of many new questions at once, without keeping the bank in memory.
 */
export class AskedAlready {
  private readonly byWord = new Map<string, Known[]>();

  add(question: AskedQuestion): void {
    const { stem, lang } = question;
    const { asked } = meaningOf(question);
    const known = { stem, lang, asked };
    for (const word of asked) put(this.byWord, word, known);
  }

  /** What the bank has that asks nearly the same in the same language; null: nothing. */
  like(question: AskedQuestion): string | null {
    const { asked } = meaningOf(question);
    const rarest = [...asked].sort((a, b) => this.holding(a) - this.holding(b));
    const enough = asked.size - Math.ceil(SAME_WORDS_SHARE * asked.size) + 1;
    const met = new Set<Known>();
    for (const word of rarest.slice(0, enough)) for (const known of this.byWord.get(word) ?? []) met.add(known);
    for (const known of met) {
      const shared = [...asked].filter((word) => known.asked.has(word)).length;
      if (known.lang === question.lang && asksTheSame(known, { asked }, shared)) return known.stem;
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
