import type { ItemWarningCode } from '#shared/drafts/draft.ts';
import { optionsOf, type Question } from '#shared/questions/question.ts';
import { allAtOnce, type Steps } from '#shared/steps.ts';
import { COMMON_WORDS, isSame, type Meaning, meaningOf, plainText } from './same-question.ts';

/** Something in a bank that an editor should look at. */
export interface Finding {
  readonly id: string;
  readonly problem: string;
  /** What kind of problem it is; `house-style`: one that only a bank cares for. */
  readonly code: ItemWarningCode | 'house-style';
  /** What it speaks of, such as the other question's text. */
  readonly about: string;
}

/** What fits the smallest phone without shrinking below what can be read (LOOK.md section 2), characters. */
const STEM_MAX_CHARS = 140;
const OPTION_MAX_CHARS = 44;
const EXPLANATION_MAX_CHARS = 180;
/** Shorter words than this tell nothing; longer ones do by their beginning too. */
const TOLD_LETTERS = 3;

/** Every finding, in the order of the bank. O(n) but for questions that share rare words. */
export function checkBank(questions: readonly Question[]): Finding[] {
  return allAtOnce(checkBankInSteps(questions));
}

/** The same, a question at a time: a set of a hundred long ones takes a tenth of a second, in which nobody would play. */
export function* checkBankInSteps(questions: readonly Question[]): Steps<Finding[]> {
  const findings: Finding[] = [];
  for (const question of questions) {
    findings.push(...checkOne(question));
    yield;
  }
  return [...findings, ...(yield* nearDuplicates(questions))];
}

function checkOne(question: Question): Finding[] {
  const say = (code: Finding['code'], problem: string, about = ''): Finding => ({
    id: question.id,
    problem,
    code,
    about,
  });
  const findings: Finding[] = [];
  if (question.stem.length > STEM_MAX_CHARS)
    findings.push(
      say('long-stem', `the question has ${question.stem.length} characters; ${STEM_MAX_CHARS} fit a phone`),
    );
  if ((question.explanation?.length ?? 0) > EXPLANATION_MAX_CHARS)
    findings.push(
      say(
        'long-explanation',
        `the explanation has ${question.explanation?.length} characters; ${EXPLANATION_MAX_CHARS} fit a phone`,
      ),
    );
  for (const option of optionsOf(question)) {
    if (option.text.length > OPTION_MAX_CHARS)
      findings.push(
        say(
          'long-option',
          `the answer "${option.text}" has ${option.text.length} characters; ${OPTION_MAX_CHARS} fit a phone`,
          option.text,
        ),
      );
  }
  if (/ {2,}|\s$|^\s/.test(question.stem)) findings.push(say('house-style', 'the question has stray blanks'));
  if (!/[?.…!:]["'”’)]?$/.test(question.stem))
    findings.push(say('house-style', 'the question does not end like a sentence'));
  if (question.kind === 'choice')
    findings.push(...checkChoice(question).map(({ code, problem, about }) => say(code, problem, about)));
  return findings;
}

function checkChoice(question: Extract<Question, { kind: 'choice' }>): Omit<Finding, 'id'>[] {
  const out: Omit<Finding, 'id'>[] = [];
  const { length } = question.options;
  if (length !== 4) out.push({ code: 'house-style', problem: `it has ${length} answers instead of four`, about: '' });
  const plain = question.options.map((option) => plainText(option.text));
  if (new Set(plain).size < plain.length)
    out.push({ code: 'check', problem: 'two answers read the same', about: 'Two answers read the same.' });
  const right = question.options.find((option) => option.id === question.right[0])?.text ?? '';
  if (right.length > 3 && ` ${plainText(question.stem)} `.includes(` ${plainText(right)} `))
    out.push({ code: 'self-answering', problem: `the question gives its answer away: "${right}"`, about: right });
  const others = question.options.filter((option) => option.text !== right);
  const named = namedIn(question.stem, right);
  if (named !== null && others.every((option) => namedIn(question.stem, option.text) === null))
    out.push({
      code: 'self-answering',
      problem: `of the answers only the right one has a word of the question: "${named}"`,
      about: named,
    });
  return out;
}

/** The word of an answer that the question says too, or begins with: "Adolphe Sax" and the saxophone. */
function namedIn(stem: string, answer: string): string | null {
  const telling = (text: string): string[] =>
    plainText(text)
      .split(' ')
      .filter((word) => word.length >= TOLD_LETTERS && !COMMON_WORDS.has(word));
  const asked = telling(stem);
  return telling(answer).find((word) => asked.some((other) => isSameRoot(word, other))) ?? null;
}

function isSameRoot(one: string, other: string): boolean {
  const letters = Math.min(one.length, other.length);
  return letters === TOLD_LETTERS ? one === other : one.slice(0, letters) === other.slice(0, letters);
}

/** The right answer is the longest of four more often than chance and habit explain: players notice. */
export function longestIsRight(questions: readonly Question[]): { share: number; count: number } {
  const choices = questions.filter((question) => question.kind === 'choice');
  const longest = choices.filter((question) => {
    const right = question.options.find((option) => option.id === question.right[0])?.text.length ?? 0;
    return question.options.every((option) => option.id === question.right[0] || option.text.length < right);
  });
  return { share: choices.length === 0 ? 0 : longest.length / choices.length, count: choices.length };
}

function* nearDuplicates(questions: readonly Question[]): Steps<Finding[]> {
  const findings: Finding[] = [];
  const byWord = new Map<string, number[]>();
  const before: Meaning[] = [];
  for (const [i, question] of questions.entries()) {
    const one = meaningOf(question);
    const shared = new Map<number, number>();
    for (const word of one.asked) {
      const others = byWord.get(word) ?? [];
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
      byWord.set(word, [...others, i]);
    }
    for (const [j, count] of shared) {
      const other = before[j];
      if (other && isSame(one, other, count))
        findings.push({
          id: question.id,
          problem: `it asks nearly the same as ${questions[j]?.id}: "${questions[j]?.stem}"`,
          code: 'duplicate',
          about: questions[j]?.stem ?? '',
        });
    }
    before.push(one);
    yield;
  }
  return findings;
}
