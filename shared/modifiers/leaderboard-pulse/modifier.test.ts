import assert from 'node:assert/strict';
import { luck } from '../../rules/random.ts';
import { aMatch } from '../../testing/a-match.ts';
import { randomInput } from '../../testing/random-evening.ts';
import { leaderboardPulse } from './modifier.ts';

describe('today’s best', () => {
  it('[LP3] never changes anything of a match: with it and without it an evening comes to the same', () => {
    for (let evening = 0; evening < 5; evening++) {
      const seed = `pulse/${evening}`;
      const dice = luck(seed);
      const [withIt, without] = [[leaderboardPulse], []].map((modifiers) => aMatch({ modifiers, seed }));
      assert.ok(withIt && without);
      for (let step = 0; step < 200; step++) {
        const input = randomInput(without.rules, without.match, without.now, dice);
        without.now = withIt.now = Math.max(without.now, input.at);
        assert.deepEqual(withIt.put(input), without.put(input), `${seed}, step ${step}`);
        assert.deepEqual(
          withIt.match.seats.map(({ slots: _slots, ...seat }) => seat),
          without.match.seats.map(({ slots: _slots, ...seat }) => seat),
        );
        assert.deepEqual(withIt.match.phase, without.match.phase);
      }
    }
  });
});
