import assert from 'node:assert/strict';
import { parseQuestion } from '../../questions/question.ts';
import { aMatch } from '../../testing/a-match.ts';
import { runOut } from '../../testing/describe-rules.ts';
import type { AnswerKind } from './answer-kind.ts';
import { defineAnswerKind } from './define-answer-kind.ts';
import { heldKind } from './held-kind.ts';
import { ANSWER_KINDS } from './index.ts';
import { AnswerKinds } from './kinds.ts';

const echo = defineAnswerKind<string>({
  kind: 'test:echo',
  asks: 'text',
  problemOf: ({ data }) => (typeof data === 'string' ? null : 'There is no word to say.'),
  read: (_question, raw) => (typeof raw === 'string' ? raw : undefined),
  judge: (question, answer) => (answer === question.data ? 1 : 0),
  leansTo: () => [],
  guess: (question) => question.data,
  reveal: (question) => ({ optionIds: [], text: question.data }),
  beside: () => ['Say it.'],
});
const must = (raw: unknown) => {
  const parsed = parseQuestion(raw);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return parsed.value;
};
const question = must({ id: 'echo', kind: 'test:echo', topic: 'atlas', stem: 'Say word.', data: 'word' });

describe('a kind of a mod', () => {
  it('is played beside the built-in ones', () => {
    const evening = aMatch({ deck: [question], answerKinds: [...ANSWER_KINDS, echo] })
      .seat('Ada', 'Bo')
      .start();
    evening.untilStage('open').answers('Ada', 'word', { after: 900 }).answers('Bo', 'ward', { after: 900 });
    runOut(evening);
    assert.deepEqual([evening.of('Ada').right, evening.of('Bo').right], [1, 0]);
  });

  it('says why a question cannot be asked; so do those whose kind is not here', () => {
    const kinds = new AnswerKinds([...ANSWER_KINDS, echo]);
    assert.equal(kinds.problemOf(question), null);
    assert.equal(kinds.problemOf(must({ ...question, data: 7 })), 'There is no word to say.');
    assert.match(new AnswerKinds(ANSWER_KINDS).problemOf(question) ?? '', /"test:echo"; a mod that does/);
    assert.throws(
      () => defineAnswerKind({ ...(echo as never as AnswerKind), kind: 'choice' } as never),
      /the mod's, a colon/,
    );
  });

  for (const what of ['read', 'judge', 'leansTo', 'guess', 'reveal', 'beside', 'problemOf'] as const)
    for (const [how, wrong] of [
      ['throws', () => assert.fail('on purpose')],
      ['gives what it cannot', () => Number.NaN],
    ] as const)
      it(`[K8] whose ${what} ${how} is blamed, and the match goes on to its end`, () => {
        const blamed: string[] = [];
        const held = heldKind({ ...echo, [what]: wrong } as AnswerKind, (kind, where) =>
          blamed.push(`${kind} ${where}`),
        );
        const evening = aMatch({ deck: [question], answerKinds: [held] }).seat('Ada', 'Bo');
        evening.does('Ada', { type: 'bots', count: 2 }).start().untilStage('open');
        evening.tries('Ada', 'word', { after: 900 });
        new AnswerKinds([held]).problemOf(question);
        const { beside } = held;
        beside?.(question);
        held.reveal(question);
        runOut(evening);
        assert.ok(blamed.includes(`test:echo ${what}`), blamed.join());
        assert.equal(evening.events.filter((event) => event.type === 'blamed').length, 0);
      });
});
