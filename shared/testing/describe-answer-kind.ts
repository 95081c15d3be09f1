import assert from 'node:assert/strict';
import type { Question } from '#shared/questions/question.ts';
import { parseQuestion } from '#shared/questions/question.ts';
import { classic } from '../modes/classic/mode.ts';
import type { AnswerKind, AnswerValue } from '../rules/answers/answer-kind.ts';
import { ANSWER_KINDS } from '../rules/answers/index.ts';
import { isPlainJson } from '../rules/plain-json.ts';
import { luck } from '../rules/random.ts';
import { aMatch } from './a-match.ts';
import { assertNoLeak } from './assert-no-leak.ts';
import { runOut } from './describe-rules.ts';

/** What nobody should get credit for, nor stop a match with. */
const ODD: readonly AnswerValue[] = ['', 'nonsense', 0, -1, Number.MAX_VALUE, [], ['nonsense'], Array(50).fill('x')];

/**
 * The contract every kind of question keeps, a mod's too. `samples` are questions of it as a file would bring them.
 *
 *     describeAnswerKind(pairs, [{ id: 'one', kind: 'pairs:match', topic: 'atlas', stem: '...', ... }]);
 */
export function describeAnswerKind(kind: AnswerKind, samples: readonly unknown[]): void {
  describe(`the contract of answer kind ${kind.kind}`, () => {
    const questions = samples.map((raw, i): Question => {
      const parsed = parseQuestion(raw);
      assert.ok(parsed.ok, `sample ${i}: ${parsed.ok ? '' : parsed.problems.join('; ')}`);
      return parsed.value;
    });

    it('takes its samples, and no question that lacks what it needs', () => {
      assert.ok(questions.length > 0, 'there are no samples');
      for (const question of questions) {
        assert.equal(question.kind, kind.kind);
        assert.equal(kind.problemOf?.(question) ?? null, null, question.id);
      }
    });

    it('[K6] reads what it has read again, gives credit from 0 to 1, and what was revealed is fully right', () => {
      for (const question of questions) {
        for (let n = 0; n < 50; n++) {
          const answer = kind.guess(question, n / 50, luck(kind.kind, question.id, n));
          const read = kind.read(question, answer);
          assert.ok(read !== undefined && isPlainJson(read), `a bot's answer ${JSON.stringify(answer)} is refused`);
          assert.deepEqual(kind.read(question, read), read);
          const credit = kind.judge(question, read);
          assert.ok(credit >= 0 && credit <= 1, `${JSON.stringify(answer)} earns ${credit}`);
        }
        const right = kind.guess(question, 1, luck(kind.kind, question.id));
        assert.equal(kind.judge(question, kind.read(question, right) ?? ''), 1, 'a bot that knows is not right');
      }
    });

    it('refuses nonsense, or gives nothing for it', () => {
      for (const question of questions)
        for (const odd of ODD) {
          const read = kind.read(question, odd);
          if (read !== undefined) assert.ok(kind.judge(question, read) < 1, `${JSON.stringify(odd)} is fully right`);
        }
    });

    it('[V1] plays, and shows nobody the right answer before the reveal', () => {
      const evening = aMatch({ mode: classic, deck: questions, answerKinds: [...ANSWER_KINDS, kind] }).seat(
        'Ada',
        'Bo',
      );
      evening.does('Ada', { type: 'bots', count: 3 }).start();
      assertNoLeak(evening.rules, evening.match);
      evening.untilStage('open');
      assertNoLeak(evening.rules, evening.match);
      runOut(evening);
    });
  });
}
