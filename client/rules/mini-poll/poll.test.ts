import assert from 'node:assert/strict';
import fc from 'fast-check';
import { t } from '../../i18n/t.ts';
import { barsOf } from './slots.ts';

const poll = { number: 1, question: 'Left or right?', choices: ['Left', 'Right'], voices: 3, people: 4 };

describe('the look of a poll', () => {
  it('gives the largest share the whole lane, and marks mine', () => {
    const bars = barsOf({ ...poll, shares: [67, 33], faces: [[0, 2], [1]] }, 1);
    assert.deepEqual(
      bars.map(({ share, height, isMine, isTop, seats }) => [share, Math.round(height * 100), isMine, isTop, seats]),
      [
        [67, 100, false, true, [0, 2]],
        [33, 49, true, false, [1]],
      ],
    );
  });

  it('draws nothing of what may not be told, and never a bar out of its lane', () => {
    for (const { share, height, isTop } of barsOf({ ...poll, shares: null, faces: null }, 0))
      assert.deepEqual([share, height, isTop], [null, 0, false]);
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 2, maxLength: 2 }), (shares) => {
        for (const { height } of barsOf({ ...poll, shares, faces: null }, null)) assert.ok(height >= 0 && height <= 1);
      }),
    );
  });

  it('says a choice with its share, and that it is mine', () => {
    assert.equal(t.miniPoll.heardShare(43, true), ', 43 percent, your choice');
    assert.equal(t.miniPoll.heardShare(null, false), '');
  });
});
