import assert from 'node:assert/strict';
import { countBallots } from './ballot.ts';
import { NOBODY } from './memory.ts';

const count = (ballots: Record<number, number>, voters: readonly number[]) =>
  countBallots({ round: 2, ballots, voters, isSaboteur: (seat) => seat === 3 });

describe('an accusation vote', () => {
  it('[SB5] names whom more than half of all voters accuse', () => {
    assert.deepEqual(count({ 0: 3, 1: 3, 2: 3, 3: 0 }, [0, 1, 2, 3, 4]).named, { seat: 3, count: 3, isSaboteur: true });
    assert.equal(count({ 0: 1, 1: 0, 2: 1, 3: 1 }, [0, 1, 2, 3]).named?.isSaboteur, false);
  });

  it('[SB5] half is not enough, and silence speaks for everybody', () => {
    assert.equal(count({ 0: 3, 1: 3 }, [0, 1, 2, 3]).named, null);
    assert.equal(count({ 0: 3, 1: 3, 2: NOBODY, 3: NOBODY, 4: NOBODY }, [0, 1, 2, 3, 4]).named, null);
    assert.equal(count({}, []).named, null);
  });

  it('[SB5] does not count the ballot of somebody who is not here', () => {
    assert.deepEqual(count({ 0: 3, 1: 3, 2: 3 }, [0, 1, 3, 4]).counts, [{ seat: 3, count: 2 }]);
  });

  it('[SB4] tells counts by suspect, never who voted for whom', () => {
    const vote = count({ 0: 3, 1: 2, 2: 3 }, [0, 1, 2, 3]);
    assert.deepEqual(Object.keys(vote).sort(), ['counts', 'named', 'round', 'voters']);
    assert.deepEqual(vote.counts, [
      { seat: 3, count: 2 },
      { seat: 2, count: 1 },
    ]);
  });
});
