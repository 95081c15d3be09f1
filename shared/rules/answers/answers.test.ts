import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Question } from '#shared/questions/question.ts';
import { KIND_SAMPLES } from '../../testing/a-kind.ts';
import { aQuestion } from '../../testing/a-question.ts';
import { luck } from '../random.ts';
import type { AnswerValue } from './answer-kind.ts';
import { ANSWER_KINDS } from './index.ts';
import { AnswerKinds } from './kinds.ts';

const KINDS = new AnswerKinds(ANSWER_KINDS);
const ALL: readonly Question[] = [aQuestion(), ...Object.values(KIND_SAMPLES)];

function credit(question: Question, raw: AnswerValue): number | undefined {
  const kind = KINDS.of(question);
  const read = kind.read(question, raw);
  return read === undefined ? undefined : kind.judge(question, read);
}

describe('kinds of questions', () => {
  const { multi, number, order, text } = KIND_SAMPLES;
  const table: [string, Question, AnswerValue, number | undefined][] = [
    ['[K1] choice: the right one', ALL[0] as Question, 'lima', 1],
    ['[K1] choice: a wrong one', ALL[0] as Question, 'quito', 0],
    ['[K1] choice: none of them', ALL[0] as Question, 'paris', undefined],
    ['[K2] multi: all of them', multi, ['o-argon', 'o-neon'], 1],
    ['[K2] multi: half of them', multi, ['o-neon'], 0.5],
    ['[K2] multi: all, and a wrong one', multi, ['o-argon', 'o-neon', 'o-iron'], 0.5],
    ['[K2] multi: everything is no answer', multi, ['o-argon', 'o-neon', 'o-iron', 'o-zinc'], 0],
    ['[K2] multi: the same twice', multi, ['o-neon', 'o-neon'], undefined],
    ['[K2] multi: nothing', multi, [], undefined],
    ['[K3] number: exactly', number, 88, 1],
    ['[K3] number: within the tolerance', number, 90, 1],
    ['[K3] number: a quarter of the scale off', number, 88 + 2 + 50, 0],
    ['[K3] number: half of that off', number, 88 + 2 + 25, 0.5],
    ['[K3] number: between two steps', number, 88.4, 1],
    ['[K3] number: off the scale', number, 201, undefined],
    ['[K3] number: no number', number, Number.POSITIVE_INFINITY, undefined],
    ['[K4] order: right', order, ['o-moon', 'o-earth', 'o-sun'], 1],
    ['[K4] order: one pair swapped', order, ['o-earth', 'o-moon', 'o-sun'], 1 / 3],
    ['[K4] order: backwards', order, ['o-sun', 'o-earth', 'o-moon'], 0],
    ['[K4] order: one missing', order, ['o-moon', 'o-earth'], undefined],
    ['[K5] text: as written', text, 'Leonardo da Vinci', 1],
    ['[K5] text: case, accents, punctuation', text, ' léonardo   DA-vinci! ', 1],
    ['[K5] text: a slip of the finger', text, 'Leonardo da Vnici', 1],
    ['[K5] text: another spelling that counts', text, 'the da Vinci', 1],
    ['[K5] text: somebody else', text, 'Michelangelo', 0],
    ['[K5] text: nothing', text, ' ?! ', undefined],
  ];
  for (const [name, question, raw, expected] of table) {
    it(name, () => {
      const got = credit(question, raw);
      if (expected === undefined || got === undefined) assert.equal(got, expected);
      else assert.ok(Math.abs(got - expected) < 1e-9, `${got} instead of ${expected}`);
    });
  }

  it('[K5] text: short words and numbers must be exact', () => {
    const short = { ...text, right: ['Ohm', '1984'] } as Question;
    assert.deepEqual(
      [credit(short, 'ohm'), credit(short, 'oha'), credit(short, '1984'), credit(short, '1985')],
      [1, 0, 1, 0],
    );
  });

  it('says of a number off the steps of its scale that nobody could answer it', () => {
    const off = { ...number, right: 88.4, tolerance: 0 } as Question;
    assert.match(KINDS.problemOf(off) ?? '', /^Nobody could answer 88.4: the scale goes from .* in steps of 1\./);
    for (const near of [{ tolerance: 0.5 }, { step: 0.4 }, { right: 88 }])
      assert.equal(KINDS.problemOf({ ...off, ...near } as Question), null, JSON.stringify(near));
    for (const question of ALL) assert.equal(KINDS.problemOf(question), null);
  });

  it('[K6] credit lies between 0 and 1, whatever is answered', () => {
    const raw = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.double(),
      fc.array(fc.constantFrom('o-neon', 'o-argon', 'o-iron', 'o-moon', 'o-earth', 'o-sun', 'x'), { maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...ALL), raw, (question, value) => {
        const got = credit(question, value);
        assert.ok(got === undefined || (got >= 0 && got <= 1));
      }),
    );
  });

  it('[K7] a bot of every kind gives an answer that can be read, a skilled one mostly right ones', () => {
    for (const question of ALL) {
      const kind = KINDS.of(question);
      for (const [skill, least] of [
        [0, 0],
        [1, 0.9],
      ] as const) {
        const credits = Array.from({ length: 60 }, (_, i) =>
          credit(question, kind.guess(question, skill, luck('bot', question.kind, i))),
        );
        assert.ok(
          credits.every((one) => one !== undefined),
          `${question.kind}: a bot's answer was refused`,
        );
        const mean = credits.reduce<number>((sum, one) => sum + (one ?? 0), 0) / credits.length;
        assert.ok(mean >= least, `${question.kind}: skill ${skill} earns ${mean}`);
      }
    }
  });

  it('registers each kind once', () => {
    assert.deepEqual([...KINDS.ids].sort(), ['choice', 'multi', 'number', 'order', 'text']);
    assert.throws(() => new AnswerKinds([...ANSWER_KINDS, ...ANSWER_KINDS.slice(0, 1)]), /twice/);
  });
});
