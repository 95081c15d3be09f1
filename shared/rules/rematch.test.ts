import assert from 'node:assert/strict';
import { aKey } from '../testing/a-key.ts';
import { AT_ONCE, aMatch, assertRefused } from '../testing/a-match.ts';
import { aDeck } from '../testing/a-question.ts';
import { createMatch } from './create-match.ts';
import { rematchHeader } from './rematch.ts';
import { applyInput } from './step.ts';

describe('playing again', () => {
  it('[A1] keeps people, names and host; scores start again', () => {
    const match = aMatch().seat('Ada', 'Bo', 'Cy').does('Ada', { type: 'bots', count: 1 }).start();
    match.until('answering').answers('Ada', 'yes', AT_ONCE).until('podium').leaves('Bo').drops('Cy');
    const next = createMatch(
      match.rules,
      rematchHeader(match.match, { id: 'next', key: aKey('next'), publicSeed: 'next', deck: aDeck(2), at: match.now }),
    );
    assert.deepEqual(
      next.seats.map((seat) => [seat.name, seat.score, seat.presence]),
      [
        ['Ada', 0, 'here'],
        ['Cy', 0, 'away'],
        [match.match.seats[3]?.name, 0, 'here'],
      ],
    );
    assert.deepEqual([next.host, next.phase.name, next.hereCount, next.taken], [0, 'waiting', 2, 3]);
  });

  it('[A2] anybody may ask for it, at the podium only', () => {
    const match = aMatch().seat('Ada', 'Bo').start();
    assertRefused(match.wish('Bo', { type: 'again' }), 'match/not-over');
    match.until('podium').does('Bo', { type: 'again' });
    assert.deepEqual(match.events.at(-1), { type: 'again-asked', seat: 1 });
  });

  it('[P8] keeps out whom the host removed', () => {
    const match = aMatch().seat('Ada', 'Bo', 'Cy').does('Ada', { type: 'kick', seat: 1 }).start().until('podium');
    const next = createMatch(
      match.rules,
      rematchHeader(match.match, { id: 'next', key: aKey('next'), publicSeed: 'next', deck: aDeck(2), at: match.now }),
    );
    const { step } = applyInput(match.rules, next, {
      type: 'join',
      at: match.now,
      who: { playerId: 'p-Bo', name: 'Bo', avatar: 'b' },
    });
    assertRefused(step, 'kicked/stays-out');
  });
});
