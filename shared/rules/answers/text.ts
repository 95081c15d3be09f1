import type { TextQuestion } from '#shared/questions/question.ts';
import type { AnswerKind } from './answer-kind.ts';
import { plainForms } from './plain-words.ts';
import { isSlip } from './slips.ts';

const LONGEST_CHARS = 80;

/**
 * Typed words (K5), judged word by word: forgiving about how they are written, and about a slip in a long word that
 * makes no other word (`question.mistakable`).
 */
export const text: AnswerKind<TextQuestion> = {
  kind: 'text',
  read(question, raw) {
    if (typeof raw !== 'string') return undefined;
    const typed = raw.normalize('NFC').trim().slice(0, LONGEST_CHARS);
    return plainForms(typed, question.lang).length > 0 || question.right.includes(typed) ? typed : undefined;
  },
  judge(question, answer) {
    if (typeof answer !== 'string') return 0;
    if (question.right.includes(answer)) return 1;
    const { right, mistakable } = preparedOf(question);
    const isRight = plainForms(answer, question.lang).some((given) =>
      right.some((words) => isSame(given, words, mistakable)),
    );
    return isRight ? 1 : 0;
  },
  leansTo: () => [],
  guess: (question, skill, luck) =>
    luck.chance(skill) ? (question.right[0] ?? '') : luck.pick(['no idea', 'pass', 'hm']),
  reveal: (question) => ({ optionIds: [], text: question.right[0] ?? '' }),
};

/** The words of the right answers, made once a question and not once an answer. */
interface Prepared {
  readonly right: readonly (readonly string[])[];
  readonly mistakable: ReadonlySet<string>;
}
const prepared = new WeakMap<TextQuestion, Prepared>();

function preparedOf(question: TextQuestion): Prepared {
  const known = prepared.get(question);
  if (known) return known;
  const fresh = {
    right: question.right.flatMap((spelling) => plainForms(spelling, question.lang)),
    mistakable: new Set(question.mistakable),
  };
  prepared.set(question, fresh);
  return fresh;
}

/** Word by word with slips, or the same letters however they are parted: Spiderman, U S A. */
function isSame(given: readonly string[], right: readonly string[], mistakable: ReadonlySet<string>): boolean {
  if (closed(given) === closed(right)) return true;
  if (given.length !== right.length) return false;
  return given.every((word, i) => {
    const meant = right[i] ?? '';
    return word === meant || (!mistakable.has(word) && isSlip(word, meant));
  });
}

/** Without the gaps between words; numbers stay apart, for 1 11 is not 11 1. */
function closed(words: readonly string[]): string {
  return words.join(' ').replace(/(?<!\d) | (?!-?\d)/g, '');
}
