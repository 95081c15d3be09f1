import assert from 'node:assert/strict';
import { aMatch, describeAnswerKind } from '#shared/mod-testing.ts';
import { pairs } from './pairs.ts';

const rivers = {
  id: 'rivers',
  kind: 'pairs:match',
  topic: 'atlas',
  stem: 'Which river flows through which city?',
  options: [
    { id: 'a', text: 'Danube' },
    { id: 'b', text: 'Nile' },
    { id: 'c', text: 'Rhine' },
  ],
  right: ['b', 'a'],
  data: { left: ['Cairo', 'Vienna'] },
};

describeAnswerKind(pairs, [rivers]);

describe('pairs', () => {
  const question = { ...rivers } as never;
  it('gives each pair its part, and takes an order of all options as well', () => {
    const worth = (...ids: string[]) => pairs.judge(question, pairs.read(question, ids) ?? '');
    assert.deepEqual([worth('b', 'a'), worth('b', 'a', 'c'), worth('b', 'c'), worth('c', 'b')], [1, 1, 0.5, 0]);
    for (const odd of [['b'], ['b', 'b'], ['b', 'x'], 'b', 3]) assert.equal(pairs.read(question, odd), undefined);
  });

  it('makes a question of the pairs of a file, and none of pairs that cannot be told apart', () => {
    const made = pairs.fromPairs?.(
      [
        { left: 'Cairo', right: 'Nile' },
        { left: 'Vienna', right: 'Danube' },
      ],
      ['Rhine'],
    );
    assert.equal(pairs.problemOf?.({ ...rivers, ...made } as never), null);
    assert.deepEqual(made?.right, ['p2', 'p1'], 'ids in the order of the file tell what belongs together');
    assert.equal(pairs.fromPairs?.([{ left: 'Cairo', right: 'Nile' }], []), null);
    assert.equal(
      pairs.fromPairs?.(
        [
          { left: 'a', right: 'Nile' },
          { left: 'b', right: 'nile' },
        ],
        [],
      ),
      null,
    );
  });

  it('shows both columns while it is asked, and nothing of which belongs to which', () => {
    const evening = aMatch({ deck: [question], answerKinds: [pairs] })
      .seat('Ada', 'Bo')
      .start()
      .untilStage('open');
    evening.answers('Ada', ['b', 'a'], { after: 900 }).answers('Bo', ['a', 'b'], { after: 900 }).untilStage('told');
    assert.deepEqual([evening.of('Ada').right, evening.of('Bo').right], [1, 0]);
  });
});
