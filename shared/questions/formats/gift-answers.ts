import type { AnswerKind } from '#shared/rules/answers/answer-kind.ts';
import { saidIn, splitAt, unescapedIndex } from './gift-text.ts';
import type { Markup } from './html-text.ts';
import { exact } from './number-scale.ts';
import { because } from './reason.ts';
import { type ImportHints, numberRowOf, pairsRowOf, problem, type Row, rowOf, type Stem, textRowOf } from './row.ts';
import { spellingsOf, type Weighed, weigh } from './weigh.ts';

/** A question of a GIFT file, all but its answers. */
export interface Asked {
  readonly line: number;
  readonly stem: Stem;
  /** How its texts are written, where they do not say so themselves. */
  readonly markup: Markup;
}

/** What stands between the braces, as a question or a reason. */
export function readAnswers(asked: Asked, inner: string, hints: ImportHints, kinds: readonly AnswerKind[]): Row {
  const at = unescapedIndex(inner, '####');
  const general = at < 0 ? '' : saidIn(inner.slice(at + 4), asked.markup).text;
  const body = at < 0 ? inner : inner.slice(0, at).trim();
  if (!body) return problem(asked.line, because`An essay question has no right answer to judge by.`);
  const truth = /^(T|TRUE|F|FALSE)\s*(?:#([\s\S]*))?$/i.exec(body);
  if (truth) return readTruth(asked, /^t/i.test(body), truth[2] ?? '', general, hints);
  if (body.startsWith('#')) return readNumbers(asked, body.slice(1), general, hints);
  const parts = partsOf(body);
  if (parts.length > 0 && parts.every(({ mark }) => mark === '=') && body.includes('->'))
    return readPairs(asked, parts, general, hints, kinds);
  return readWords(asked, parts, general, hints);
}

/** `{FALSE#for those who were wrong#for those who were right}`. */
function readTruth(
  { line, stem, markup }: Asked,
  isTrue: boolean,
  feedback: string,
  general: string,
  hints: ImportHints,
) {
  const [ifWrong = '', ifRight = ''] = splitAt(feedback, '#').map((text) => saidIn(text, markup).text);
  const [right, wrong] = isTrue ? ['True', 'False'] : ['False', 'True'];
  return rowOf(
    line,
    { ...stem, kind: 'choice', right: [right], wrong: [wrong], explanation: general || ifRight || ifWrong },
    hints,
  );
}

interface Part {
  readonly mark: '=' | '~';
  /** In percent, where it is named. */
  readonly weight: number | null;
  /** As the file has them, escapes and all. */
  readonly answer: string;
  readonly feedback: string;
}

/** `=right #feedback ~%50%half`, one by one. */
function partsOf(body: string): Part[] {
  return [...body.matchAll(/(?<!\\)([=~])((?:\\[\s\S]|[^=~\\])*)/g)].map(([, mark, raw = '']) => {
    const [head = '', ...feedback] = splitAt(raw, '#');
    const weighed = /^\s*%(-?\d+(?:[.,]\d+)?)%([\s\S]*)$/.exec(head);
    return {
      mark: mark === '=' ? '=' : '~',
      weight: weighed ? Number(weighed[1]?.replace(',', '.')) : null,
      answer: weighed ? (weighed[2] ?? '') : head,
      feedback: feedback.join('#').replace(/^#+/, ''),
    };
  });
}

function worthOf({ mark, weight }: Part): number {
  return weight ?? (mark === '=' ? 100 : 0);
}

function readWords({ line, stem, markup }: Asked, parts: readonly Part[], general: string, hints: ImportHints): Row {
  const answers: Weighed[] = [];
  for (const part of parts) {
    const { text, shows } = saidIn(part.answer, markup);
    if (shows) return problem(line, because`An answer shows ${shows}, which cannot be kept. Say it in words.`);
    if (text) answers.push({ text, worth: worthOf(part), feedback: saidIn(part.feedback, markup).text });
  }
  const { right, wrong } = weigh(answers);
  if (right.length === 0) return problem(line, because`No answer is marked right with =.`);
  const explanation = general || (right.find(({ feedback }) => feedback)?.feedback ?? '');
  if (parts.some(({ mark }) => mark === '~'))
    return rowOf(
      line,
      { ...stem, right: right.map(({ text }) => text), wrong: wrong.map(({ text }) => text), explanation },
      hints,
    );
  const spellings = spellingsOf(right);
  if (spellings.length === 0)
    return problem(line, because`Every right answer has a * in it, which stands for anything.`);
  return textRowOf(line, { ...stem, right: spellings, explanation }, hints);
}

/** `=France -> Paris =Peru -> Lima = -> Quito`: pairs, and right sides that belong to nothing. */
function readPairs(
  { line, stem, markup }: Asked,
  parts: readonly Part[],
  explanation: string,
  hints: ImportHints,
  kinds: readonly AnswerKind[],
): Row {
  const pairs: { left: string; right: string }[] = [];
  const others: string[] = [];
  for (const { answer } of parts) {
    const [before = '', ...after] = answer.split('->');
    const left = saidIn(before, markup);
    const right = saidIn(after.join('->'), markup);
    const shows = left.shows ?? right.shows;
    if (shows) return problem(line, because`A pair shows ${shows}, which cannot be kept. Say it in words.`);
    if (after.length === 0 || !right.text)
      return problem(line, because`"${answer.trim().slice(0, 40)}" is no pair of the form a -> b.`);
    if (left.text) pairs.push({ left: left.text, right: right.text });
    else others.push(right.text);
  }
  return pairsRowOf(line, { ...stem, explanation }, { pairs, others }, hints, kinds);
}

/** `#3.14:0.01`, `#1..2`, or several of them with their weights: the best one is asked for. */
function readNumbers({ line, stem, markup }: Asked, body: string, general: string, hints: ImportHints): Row {
  const parts = partsOf(body);
  const given = parts.length > 0 ? parts.filter(({ mark }) => mark === '=') : [alone(body)];
  const best = Math.max(0, ...given.map(worthOf));
  const right = given.filter((part) => best > 0 && worthOf(part) === best);
  const numbers = right.map(({ answer }) => numberOf(answer));
  const [first] = numbers;
  if (!first) return problem(line, because`"${body.trim().slice(0, 40)}" is no single number that can be asked for.`);
  // Several that are fully right can be asked for only where they are one number, more or less exact.
  if (numbers.some((number) => number?.right !== first.right))
    return problem(line, because`Several different numbers are right here. Ask for one of them, or make it a choice.`);
  const tolerance = Math.max(...numbers.map((number) => number?.tolerance ?? 0));
  const feedback = right.map((part) => saidIn(part.feedback, markup).text).find(Boolean) ?? '';
  return numberRowOf(line, { ...stem, ...first, tolerance, explanation: general || feedback }, hints);
}

function alone(body: string): Part {
  const [answer = '', ...feedback] = splitAt(body, '#');
  return { mark: '=', weight: null, answer, feedback: feedback.join('#').replace(/^#+/, '') };
}

const NUMBER = String.raw`([-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)`;
const RANGE = new RegExp(`^\\s*${NUMBER}\\s*\\.\\.\\s*${NUMBER}\\s*$`, 'i');
const VALUE = new RegExp(`^\\s*${NUMBER}\\s*(?::\\s*${NUMBER}\\s*)?$`, 'i');

function numberOf(text: string): { right: number; tolerance: number } | null {
  const range = RANGE.exec(text);
  const value = VALUE.exec(text);
  const [low, high] = [Number(range?.[1]), Number(range?.[2])];
  const [right, tolerance] = range
    ? [exact((low + high) / 2), exact(Math.abs(high - low) / 2)]
    : [Number(value?.[1]), Math.abs(Number(value?.[2] ?? 0))]; // NaN where neither matches
  return Number.isFinite(right) && Number.isFinite(tolerance) ? { right, tolerance } : null;
}
