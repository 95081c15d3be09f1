import assert from 'node:assert/strict';
import { MatchState } from '#shared/protocol/state.ts';
import { majorityOf } from './majority.ts';
import { type RoomSnapshot, snapshotOf } from './room-snapshot.ts';

const NOTHING = snapshotOf(new MatchState());

function told(shares: readonly number[], part: Partial<RoomSnapshot> = {}): RoomSnapshot {
  const question = {
    ...{
      id: 'q',
      kind: 'choice',
      asks: 'choice',
      difficulty: 'easy',
      stem: 'Which?',
      lang: 'en',
      scale: null,
      beside: [],
    },
    options: ['Venus', 'Mars', 'Earth'].map((text) => ({ id: text.toLowerCase(), text })),
  };
  const reveal = { right: ['venus'], shares, text: 'Venus', explanation: '', source: '', fastest: [] };
  return { ...NOTHING, stage: 'told', answered: 12, question, reveal, ...part } as RoomSnapshot;
}

describe('what most of a room said', () => {
  it('is told where more than half agree, right or wrong', () => {
    assert.deepEqual(majorityOf(told([58, 30, 12])), { optionId: 'venus', text: 'Venus', share: 58 });
    assert.equal(majorityOf(told([10, 71, 19]))?.text, 'Mars');
  });

  it('is nothing at one half, of too few, of a form, and outside of a reveal', () => {
    assert.equal(majorityOf(told([50, 30, 20])), null);
    assert.equal(majorityOf(told([100, 0, 0], { answered: 2 })), null);
    assert.equal(majorityOf(told([100, 0, 0], { stage: 'between' })), null);
    assert.equal(majorityOf(told([100, 0, 0], { reveal: null })), null);
    const room = told([100, 0, 0]);
    assert.ok(room.question);
    assert.equal(majorityOf({ ...room, question: { ...room.question, asks: 'multi' } }), null);
  });
});
