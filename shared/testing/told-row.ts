import assert from 'node:assert/strict';
import type { Question } from '#shared/questions/question.ts';
import { sentenceOf } from '../questions/formats/reason.ts';
import type { Row } from '../questions/formats/row.ts';

/** The question of a row; a row without one fails with its reason. */
export function questionOf(row: Row | undefined): Question {
  return row?.ok ? row.question : assert.fail(row ? `${row.line}: ${sentenceOf(row.why)}` : 'no row');
}

/** Why a row holds no question, with its line; a row with one fails. */
export function reasonOf(row: Row | undefined): string {
  return row && !row.ok ? `${row.line}: ${sentenceOf(row.why)}` : assert.fail('a question');
}

/** A row as a person would say it: the right texts and the wrong ones, each in the order of the alphabet, or the reason. */
export function toldRow(row: Row | undefined): unknown {
  if (!row) return undefined;
  if (!row.ok) return `${row.line}: ${sentenceOf(row.why)}`;
  const { question } = row;
  if (!('options' in question)) return { stem: question.stem, right: question.right };
  const text = (id: string) => question.options.find((option) => option.id === id)?.text;
  return {
    stem: question.stem,
    right: question.right.map(text),
    wrong: question.options
      .filter((option) => !question.right.includes(option.id))
      .map((option) => option.text)
      .sort(),
  };
}

/** The same in a line: `stem = right, right / wrong, wrong`, both in the order of the alphabet. */
export function saidRow(row: Row | undefined): string {
  const question = questionOf(row);
  if (!('options' in question)) return `${question.stem} = ${[question.right].flat().join(', ')}`;
  const texts = (isRight: boolean) =>
    question.options
      .filter(({ id }) => question.right.includes(id) === isRight)
      .map(({ text }) => text)
      .sort()
      .join(', ');
  return `${question.stem} = ${texts(true)} / ${texts(false)}`;
}
