import { optionsOf, type Question } from '#shared/questions/question.ts';
import { answerWords, contentWords } from './content-words.ts';

/** What a question asks and what it tells, as words in their plain form. */
export interface Told {
  readonly id: string;
  readonly lang: string;
  /** What it asks by. */
  readonly asked: ReadonlySet<string>;
  /** The words of each of its right answers: whoever reads all of one can give it. Empty where no words can give it. */
  readonly answers: readonly ReadonlySet<string>[];
  /** All that it has told when its round is over, with one way in which each word is written. */
  readonly words: ReadonlyMap<string, string>;
}

export function toldBy(question: Question): Told {
  const right = rightTextsOf(question);
  // The options of an order are what is asked, and so is the left side of pairs.
  const texts = [question.stem, ...(question.kind === 'order' ? textsOfOptions(question) : leftOf(question))];
  const asked = texts.map((text) => contentWords(text));
  const answers = right.map((text) => answerWords(text));
  return {
    id: question.id,
    lang: question.lang,
    asked: new Set(asked.flatMap((words) => [...words.keys()])),
    answers: answers.map((words) => new Set(words.keys())),
    words: new Map([...asked, contentWords(question.explanation ?? ''), ...answers].flatMap((words) => [...words])),
  };
}

/** What everybody reads of it before it is answered: all options alike, and nothing that says which is right. */
export function shownBy(question: Question): Pick<Told, 'lang' | 'words'> {
  const texts = [question.stem, ...textsOfOptions(question), ...leftOf(question)];
  return { lang: question.lang, words: new Map(texts.flatMap((text) => [...contentWords(text)])) };
}

function textsOfOptions(question: Question): string[] {
  return optionsOf(question).map(({ text }) => text);
}

/** What somebody would have to read elsewhere to know the answer; several right options only together, but each of a pair by itself. */
function rightTextsOf(question: Question): string[] {
  if (question.kind === 'text') return [...question.right];
  if (question.kind === 'number') return [String(question.right)];
  if (question.kind === 'order') return [];
  const right = optionsOf(question).filter(({ id }) => question.right.includes(id));
  if (leftOf(question).length > 0) return right.map(({ text }) => text);
  return right.length === 0 ? [] : [right.map(({ text }) => text).join(' ')];
}

/** The texts that each have a partner among the options, where a mod's kind keeps such in `data.left`. */
function leftOf(question: Question): readonly string[] {
  const data = 'data' in question && typeof question.data === 'object' ? question.data : null;
  const left = data && 'left' in data ? data.left : [];
  return Array.isArray(left) ? left.filter((text) => typeof text === 'string') : [];
}
