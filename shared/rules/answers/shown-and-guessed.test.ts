import assert from 'node:assert/strict';
import type { Question } from '#shared/questions/question.ts';
import { KIND_SAMPLES } from '../../testing/a-kind.ts';
import { aQuestion } from '../../testing/a-question.ts';
import type { Luck } from '../random.ts';
import { ANSWER_KINDS } from './index.ts';
import { AnswerKinds } from './kinds.ts';

const { multi, number, order, text } = KIND_SAMPLES;
const KINDS = new AnswerKinds(ANSWER_KINDS);

/** A luck that was written down beforehand: whether chances come true, and where in their range numbers fall. */
function fixedLuck(comesTrue: boolean, place = 0): Luck {
  return {
    next: () => place,
    int: (min, max) => min + Math.floor(place * (max - min + 1)),
    chance: () => comesTrue,
    pick: (list) => list[Math.floor(place * list.length)] as never,
    shuffle: (list) => [...list],
  };
}

const guess = (question: Question, luck: Luck) => KINDS.of(question).guess(question, 0.5, luck);
const read = (question: Question, raw: string | number | readonly string[]) => KINDS.of(question).read(question, raw);

describe('what a reveal shows', () => {
  const table: [string, Question, { optionIds: readonly string[]; text: string }][] = [
    ['[K1] the right option', aQuestion(), { optionIds: ['lima'], text: 'Lima' }],
    ['[K2] all right options by their texts', multi, { optionIds: ['o-neon', 'o-argon'], text: 'Neon, Argon' }],
    ['[K3] the number with its unit', number, { optionIds: [], text: '88 keys' }],
    ['[K3] a number without a unit', { ...number, unit: undefined } as Question, { optionIds: [], text: '88' }],
    [
      '[K3] a large number in groups',
      { ...number, right: 12_345, max: 20_000 } as Question,
      { optionIds: [], text: '12,345 keys' },
    ],
    [
      '[K3] a year as a year',
      { ...number, right: 1984, max: 2000, unit: undefined } as Question,
      { optionIds: [], text: '1984' },
    ],
    [
      '[K4] the right order by its texts',
      order,
      { optionIds: ['o-moon', 'o-earth', 'o-sun'], text: 'Moon, Earth, Sun' },
    ],
    ['[K5] the first spelling', text, { optionIds: [], text: 'Leonardo da Vinci' }],
  ];
  for (const [name, question, expected] of table)
    it(name, () => assert.deepEqual(KINDS.of(question).reveal(question), expected));
});

describe('what an answer leans to, for the crowd meter', () => {
  const leans = (question: Question, answer: string | number | readonly string[]) =>
    KINDS.of(question).leansTo(question, answer);
  it('[K1] [K2] the options it picks; nothing where there are none', () => {
    assert.deepEqual(leans(aQuestion(), 'lima'), ['lima']);
    assert.deepEqual(leans(aQuestion(), 3), []);
    assert.deepEqual(leans(multi, ['o-neon']), ['o-neon']);
    assert.deepEqual(leans(multi, 'o-neon'), []);
    assert.deepEqual([leans(number, 3), leans(order, ['o-sun']), leans(text, 'Ada')], [[], [], []]);
  });
});

describe('how an answer is kept', () => {
  it('[K2] several in one order, whatever the order of the taps', () => {
    assert.deepEqual(read(multi, ['o-neon', 'o-argon']), ['o-argon', 'o-neon']);
    assert.deepEqual(
      [read(multi, 'o-neon'), read(multi, 3), read(multi, ['o-neon', 'x'])],
      [undefined, undefined, undefined],
    );
  });

  it('[K3] at the nearest step of the scale, wherever the scale begins', () => {
    const scale = { ...number, min: 10, max: 100, step: 20, right: 50, tolerance: 0 } as Question;
    assert.deepEqual(
      [10, 19, 21, 50, 100].map((raw) => read(scale, raw)),
      [10, 10, 30, 50, 100],
    );
    assert.deepEqual(
      [9.9, 100.1, Number.NaN].map((raw) => read(scale, raw)),
      [undefined, undefined, undefined],
    );
    assert.equal(read({ ...scale, step: 40 } as Question, 100), 90);
    assert.equal(read({ ...scale, step: 0.1, max: 11 } as Question, 10.31), 10.3);
    assert.equal(read(number, '88'), undefined);
  });

  it('[K4] only as an order of all options, each once', () => {
    const right = ['o-sun', 'o-earth', 'o-moon'];
    assert.deepEqual(read(order, right), right);
    for (const raw of ['o-sun', 3, ['o-sun', 'o-earth', 'x'], ['o-sun', 'o-sun', 'o-moon'], [...right, 'o-sun']])
      assert.equal(read(order, raw), undefined, JSON.stringify(raw));
  });
});

describe('credit', () => {
  const judge = (question: Question, answer: string | number | readonly string[]) =>
    KINDS.of(question).judge(question, answer);

  it('[K3] falls over a quarter of the scale from its least to its greatest, and is never full outside the tolerance', () => {
    const scale = { ...number, min: 100, max: 300, right: 200, tolerance: 2 } as Question;
    assert.deepEqual(
      [202, 198, 227, 173, 252, 300].map((answer) => judge(scale, answer)),
      [1, 1, 0.5, 0.5, 0, 0],
    );
    assert.equal(judge(scale, 202.1), 0.99);
    assert.equal(judge(scale, 'many'), 0);
  });

  it('[K4] counts pairs from half of them on', () => {
    const four = { ...order, right: ['a', 'b', 'c', 'd'] } as Question;
    assert.equal(judge(four, ['a', 'b', 'd', 'c']), 2 * (5 / 6) - 1);
    assert.equal(judge(four, ['b', 'a', 'd', 'c']), 2 * (4 / 6) - 1);
    assert.equal(judge(four, ['d', 'a', 'b', 'c']), 0);
    assert.deepEqual([judge(four, ['a', 'b']), judge(four, 'a')], [0, 0]);
  });

  it('[K6] is nothing for an answer of another kind', () =>
    assert.deepEqual([judge(multi, 'o-neon'), judge(text, 3), judge(aQuestion(), ['lima'])], [0, 0, 0]));
});

describe('what a bot answers', () => {
  it('[K7] with luck the right answer, without it another one', () => {
    assert.deepEqual([guess(aQuestion(), fixedLuck(true)), guess(aQuestion(), fixedLuck(false))], ['lima', 'quito']);
    assert.deepEqual([guess(text, fixedLuck(true)), guess(text, fixedLuck(false))], ['Leonardo da Vinci', 'no idea']);
    assert.deepEqual(guess(multi, fixedLuck(true)), ['o-argon', 'o-iron', 'o-neon', 'o-zinc']);
    assert.deepEqual(guess(multi, fixedLuck(false)), ['o-neon']); // never nothing
  });

  it('[K7] knows the only option of a question that has no wrong one', () => {
    const alone = { ...aQuestion(), options: [{ id: 'lima', text: 'Lima' }] } as Question;
    assert.equal(guess(alone, fixedLuck(false)), 'lima');
  });

  it('[K7] takes a right option of several with its skill, a wrong one with half of what is missing', () => {
    const asked: number[] = [];
    const luck: Luck = { ...fixedLuck(false), chance: (part) => asked.push(part) < 0 };
    KINDS.of(multi).guess(multi, 0.8, luck);
    assert.deepEqual(
      asked.map((part) => Math.round(part * 1000) / 1000),
      [0.8, 0.8, 0.1, 0.1],
    );
  });

  it('[K7] estimates close by when lucky, up to a third of the scale off when not, and on the scale', () => {
    const scale = { ...number, min: 0, max: 1000, right: 500, tolerance: 0 } as Question;
    assert.deepEqual(
      [fixedLuck(true, 0), fixedLuck(true, 0.5), fixedLuck(false, 0)].map((luck) => guess(scale, luck)),
      [460, 500, 150],
    );
    assert.equal(guess({ ...scale, right: 10 } as Question, fixedLuck(false, 0)), 0);
    assert.equal(guess({ ...scale, right: 990 } as Question, fixedLuck(false, 0.999)), 1000);
  });

  it('[K7] orders rightly when lucky, else swaps neighbours', () => {
    assert.deepEqual(guess(order, fixedLuck(true)), ['o-moon', 'o-earth', 'o-sun']);
    assert.deepEqual(guess(order, fixedLuck(false, 0)), ['o-earth', 'o-moon', 'o-sun']);
  });
});

it('names the kinds there are when somebody asks for another', () => {
  const odd = { ...aQuestion(), kind: 'essay' } as unknown as Question;
  assert.throws(() => KINDS.of(odd), /no answer kind "essay"; there are: choice, multi, number, order, text/);
});
