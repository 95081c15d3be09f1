import type { Question } from '#shared/questions/question.ts';
import { plainForms } from '#shared/rules/answers/plain-words.ts';

export interface RightAnswer {
  readonly words: readonly string[];
  /** Every spelling that its question takes. */
  readonly spellings: ReadonlySet<string>;
}

/** Right answers of a bank, by language, number of words and their first letters: only those can be a slip apart. */
export class RightAnswers {
  private readonly byLetters = new Map<string, RightAnswer[]>();

  add(question: Question): void {
    const forms = rightTextsOf(question).flatMap((text) => plainForms(text, question.lang));
    const spellings = new Set(forms.map((words) => words.join(' ')));
    for (const words of forms) {
      const key = keyOf(question.lang, words);
      const same = this.byLetters.get(key);
      if (same) same.push({ words, spellings });
      else this.byLetters.set(key, [{ words, spellings }]);
    }
  }

  /** Those of as many words, which begin with the same letters. */
  like(lang: string, words: readonly string[]): readonly RightAnswer[] {
    return this.byLetters.get(keyOf(lang, words)) ?? [];
  }
}

function rightTextsOf(question: Question): readonly string[] {
  if (question.kind === 'text') return question.right;
  if (question.kind !== 'choice' && question.kind !== 'multi') return [];
  return question.options.filter(({ id }) => question.right.includes(id)).map(({ text }) => text);
}

function keyOf(lang: string, words: readonly string[]): string {
  return `${lang}/${words.map((word) => word[0]).join(' ')}`;
}
