import assert from 'node:assert/strict';
import fc from 'fast-check';
import { arbitraryQuestion } from '../testing/arbitrary-question.ts';
import { LENGTHS, languagesOf, parseQuestion } from './question.ts';

const options = ['a', 'b', 'c'].map((id) => ({ id, text: `Answer ${id}` }));
const choice = { id: 'q', kind: 'choice', topic: 'atlas', stem: 'Which?', options, right: ['a'] };
const multi = { ...choice, kind: 'multi', right: ['a', 'b'] };
const order = { ...choice, kind: 'order', right: ['c', 'a', 'b'] };
const number = { id: 'q', kind: 'number', topic: 'atlas', stem: 'How many?', right: 5, min: 1, max: 9 };
const text = { id: 'q', kind: 'text', topic: 'atlas', stem: 'Who?', right: ['Ada'] };

/** The sentences a question is refused with; none where it is taken. */
function problemsOf(raw: unknown): string {
  const parsed = parseQuestion(raw);
  return parsed.ok ? '' : parsed.problems.join('; ');
}

describe('the gate of a question', () => {
  for (const raw of [choice, multi, order, number, text])
    it(`takes a ${raw.kind} question`, () => assert.equal(problemsOf(raw), ''));

  const refused: [what: string, raw: unknown, why: RegExp][] = [
    ['a right answer that is none of the options', { ...choice, right: ['d'] }, /right answer is none of the options/],
    ['no right answer', { ...choice, right: [] }, /right/],
    ['two right answers of one choice', { ...choice, right: ['a', 'b'] }, /right/],
    ['one of several right ones that is none of the options', { ...multi, right: ['a', 'd'] }, /none of the options/],
    ['several where none is right', { ...multi, right: [] }, /right/],
    ['a right answer listed twice', { ...multi, right: ['a', 'a'] }, /listed twice/],
    ['an order that leaves an option out', { ...order, right: ['a', 'b'] }, /every option once/],
    ['an order that names one twice', { ...order, right: ['a', 'b', 'b'] }, /every option once/],
    ['an order of something else', { ...order, right: ['a', 'b', 'd'] }, /every option once/],
    ['a number above its scale', { ...number, right: 10 }, /outside the scale/],
    ['a number below its scale', { ...number, right: 0 }, /outside the scale/],
    ['a scale that goes nowhere', { ...number, min: 5, max: 5 }, /outside the scale/],
    ['a step of nothing', { ...number, step: 0 }, /step/],
    ['words of which none is right', { ...text, right: [] }, /right/],
    ['right words that are blank', { ...text, right: ['\u200b '] }, /right/],
    ['a single option', { ...choice, options: options.slice(0, 1) }, /options/],
    ['two options of one id', { ...choice, options: [...options, { id: 'a', text: 'More' }] }, /same id/],
    [
      'two options that read the same',
      { ...choice, options: [...options, { id: 'd', text: 'ANSWER a' }] },
      /read the same/,
    ],
    ['a question without words', { ...choice, stem: ' \u202e ' }, /stem/],
    ['a question that is too long', { ...choice, stem: 'x'.repeat(LENGTHS.stem + 1) }, /stem/],
    [
      'an option that is too long',
      { ...choice, options: [...options, { id: 'd', text: 'x'.repeat(LENGTHS.option + 1) }] },
      /options/,
    ],
    ['what we do not know', { ...choice, votes: 3 }, /votes/],
    ['an id that is none', { ...choice, id: '__proto__' }, /id/],
  ];
  for (const [what, raw, why] of refused) it(`refuses ${what}`, () => assert.match(problemsOf(raw), why));

  it('takes a number at either end of its scale, and lengths up to their bound', () => {
    for (const right of [1, 9]) assert.equal(problemsOf({ ...number, right }), '');
    assert.equal(problemsOf({ ...choice, stem: 'x'.repeat(LENGTHS.stem) }), '');
    assert.equal(problemsOf({ ...choice, options: [...options, { id: 'd', text: 'x'.repeat(LENGTHS.option) }] }), '');
  });

  it('takes no question, whatever it is, once a right answer points at nothing', () =>
    fc.assert(
      fc.property(arbitraryQuestion, (question) => {
        assert.equal(problemsOf(question), '');
        if (!('options' in question)) return;
        assert.notEqual(problemsOf({ ...question, right: [...question.right.slice(1), 'nothing-there'] }), '');
      }),
    ));

  it('knows a language in any spelling', () =>
    assert.deepEqual(['EN', 'pt-br', '', 'klingon?'].map(languagesOf), [['en'], ['pt-BR'], [], []]));
});
