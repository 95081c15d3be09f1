import assert from 'node:assert/strict';
import { minutesOf, playedOptions } from './match-length.ts';

describe('how long a match will be', () => {
  it('counts the questions that there are, where there are fewer than were chosen', () => {
    const chosen = { questions: 10, seconds: 20 };
    assert.deepEqual(playedOptions(chosen, 5), { questions: 5, seconds: 20 });
    for (const there of [10, 400, undefined]) assert.equal(playedOptions(chosen, there), chosen);
    assert.deepEqual(playedOptions({ every: 3 }, 5), { every: 3 });
  });

  it('is said in minutes, where the mode says how many questions of how many seconds', () => {
    assert.equal(minutesOf({ questions: 10, seconds: 20 }, 'standard'), 4);
    assert.equal(minutesOf(playedOptions({ questions: 10, seconds: 20 }, 5), 'standard'), 2);
    assert.equal(minutesOf({ questions: 1, seconds: 5 }, 'arcade'), 1);
    assert.equal(minutesOf({ questions: 10 }, 'standard'), null);
  });
});
