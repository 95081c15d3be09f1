import assert from 'node:assert/strict';
import { builtinRegistry } from '../../builtin.ts';
import type { Question } from '../../questions/question.ts';
import { KIND_SAMPLES } from '../../testing/a-kind.ts';
import { aQuestion } from '../../testing/a-question.ts';
import { luck } from '../random.ts';
import type { AnswerValue } from './answer-kind.ts';

const { kinds } = builtinRegistry();
const choice = aQuestion();
const { multi, number, order, text } = KIND_SAMPLES;
const read = (question: Question, raw: AnswerValue) => kinds.of(question).read(question, raw);
const judge = (question: Question, answer: AnswerValue) => kinds.of(question).judge(question, answer);

describe('an answer of the wrong kind', () => {
  it('[K1] is none, and never an error', () => {
    const values: [question: Question, strangers: readonly AnswerValue[]][] = [
      [choice, [7, ['lima'], 'Lima', '']],
      [multi, [7, 'o-neon', [], ['o-neon', 'o-neon'], ['o-neon', 'nobody']]],
      [number, ['88', ['88'], Number.NaN, -1, 201]],
      [order, [3, 'moo', 'o-moon', ['o-moon', 'o-earth'], ['o-moon', 'o-moon', 'o-sun'], ['o-moon', 'o-earth', 'x']]],
      [text, [7, ['Leonardo'], '', '  ', '?!']],
    ];
    for (const [question, strangers] of values)
      for (const stranger of strangers)
        assert.equal(read(question, stranger), undefined, `${question.kind}: ${JSON.stringify(stranger)}`);
  });

  it('[K1] is worth nothing where it is judged all the same', () => {
    for (const [question, answer] of [
      [choice, ['lima']],
      [multi, 'o-neon'],
      [number, '88'],
      [order, 'o-moon'],
      [order, ['o-moon', 'o-earth']],
      [order, ['o-moon', 'o-earth', 'o-sun', 'o-sun']],
      [text, 7],
    ] as const)
      assert.equal(judge(question, answer as AnswerValue), 0, `${question.kind}: ${JSON.stringify(answer)}`);
  });

  it('[K3] an estimate is worth less the farther off it is, by the width of its scale', () => {
    const from = { ...number, min: 100, max: 300, right: 200, tolerance: 0 } as Question;
    assert.deepEqual(
      [200, 225, 175, 250, 150, 300].map((answer) => judge(from, answer)),
      [1, 0.5, 0.5, 0, 0, 0],
    );
    assert.deepEqual([read(from, 100), read(from, 300), read(from, 99)], [100, 300, undefined]);
  });

  it('[K2] [K4] guesses of bots are answers that can be read, right as often as their skill says', () => {
    for (const question of [choice, multi, number, order, text]) {
      const dice = luck('gates', question.kind);
      const kind = kinds.of(question);
      let right = 0;
      for (let i = 0; i < 200; i++) {
        const guess = kind.guess(question, 0.5, dice);
        assert.notEqual(read(question, guess), undefined, `${question.kind}: ${JSON.stringify(guess)}`);
        right += Number(judge(question, guess) === 1);
      }
      assert.ok(right > 12 && right < 170, `${question.kind}: ${right}`);
      assert.equal(judge(question, kind.guess(question, 1, dice)) > 0.8, true, question.kind);
    }
    // Who does not know a choice is wrong, never right by luck.
    for (let i = 0; i < 50; i++) assert.equal(judge(choice, kinds.of(choice).guess(choice, 0, luck('no', i))), 0);
  });
});
