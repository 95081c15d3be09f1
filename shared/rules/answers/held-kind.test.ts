import assert from 'node:assert/strict';
import { parseQuestion } from '../../questions/question.ts';
import { aMatch } from '../../testing/a-match.ts';
import { runOut } from '../../testing/describe-rules.ts';
import { luck } from '../random.ts';
import { CALL_BUDGET_MS } from '../watch.ts';
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

/** Of each call: what it may give, what it may not, and what stands in for that. */
const GIVEN: Readonly<Record<string, { good: readonly unknown[]; bad: readonly unknown[]; otherwise: unknown }>> = {
  read: {
    good: ['word', '', 7, ['a', 'b'], [], undefined],
    bad: [Number.NaN, null, {}, ['a', 1], true],
    otherwise: undefined,
  },
  judge: { good: [0, 0.5, 1], bad: [-0.01, 1.01, Number.NaN, 'right', undefined], otherwise: 0 },
  leansTo: { good: [[], ['a']], bad: ['a', [1], ['a', 1], null, undefined], otherwise: [] },
  guess: { good: ['word', 7, ['a']], bad: [Number.POSITIVE_INFINITY, null, [7]], otherwise: '' },
  reveal: {
    good: [{ optionIds: ['a'], text: 'A' }],
    bad: [{ optionIds: 'a', text: 'A' }, { optionIds: [1], text: 'A' }, { optionIds: [] }, null, undefined],
    otherwise: { optionIds: [], text: '' },
  },
  beside: {
    good: [[], Array(12).fill('line')],
    bad: [Array(13).fill('line'), 'line', [1], {}],
    otherwise: [],
  },
  problemOf: { good: [null, 'No word.', ''], bad: [7, {}, false], otherwise: 'Its kind failed to look at it.' },
};

describe('what a kind of a mod may give', () => {
  const call = (kind: AnswerKind, what: string): unknown =>
    (kind as unknown as Record<string, (...args: unknown[]) => unknown>)[what]?.(question, 'word', luck('x'));
  for (const [what, { good, bad, otherwise }] of Object.entries(GIVEN))
    it(`[K8] to ${what} comes through as it is, or something stands in for it and the kind is blamed once`, () => {
      const blamed: [string, string, string][] = [];
      const held = (value: unknown) =>
        heldKind({ ...echo, [what]: () => value } as AnswerKind, (kind, where, error) =>
          blamed.push([kind, where, (error as Error).message]),
        );
      for (const value of good) assert.equal(call(held(value), what), value, JSON.stringify(value));
      assert.equal(blamed.length, 0);
      for (const value of bad) {
        assert.deepEqual(call(held(value), what), otherwise, JSON.stringify(value));
        assert.deepEqual(
          blamed.splice(0).map(([kind, where]) => [kind, where]),
          [['test:echo', what]],
        );
      }
      call(held(Number.NaN), what);
      assert.deepEqual(blamed, [['test:echo', what, `${what} gave null, which it cannot`]]);
    });

  it('[K8] without a word of its own about a question has none beside it, and no problem with it', () => {
    const { beside: _beside, problemOf: _problemOf, ...bare } = echo;
    const held = heldKind(bare as AnswerKind, () => assert.fail('nothing was wrong'));
    assert.deepEqual([call(held, 'beside'), call(held, 'problemOf')], [[], null]);
    assert.equal(new AnswerKinds([bare as AnswerKind]).problemOf(question), null);
  });

  it('[K8] too slowly is told with how long it took, and taken all the same', () => {
    let now = 1000;
    const told: string[] = [];
    const held = (ms: number) =>
      heldKind(
        {
          ...echo,
          judge: () => {
            now += ms;
            return 1;
          },
        } as AnswerKind,
        (_kind, where, error) => told.push(`${where}: ${(error as Error).message}`),
        () => now,
      );
    assert.deepEqual([call(held(CALL_BUDGET_MS - 1), 'judge'), told], [1, []]);
    assert.equal(call(held(CALL_BUDGET_MS), 'judge'), 1);
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', new RegExp(`^judge: .*${CALL_BUDGET_MS}`));
  });
});
