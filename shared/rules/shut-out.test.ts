import assert from 'node:assert/strict';
import { aMatch, assertRefused, BEGIN_MS, type TestMatch } from '../testing/a-match.ts';
import { aDeck } from '../testing/a-question.ts';
import { createMatch } from './create-match.ts';
import { rematchHeader } from './rematch.ts';
import { applyInput } from './step.ts';

describe('whom the host removed, with a new pass', () => {
  const coming = (name: string, network: string | undefined, playerId = `new-${name}`) =>
    ({ type: 'join', at: BEGIN_MS, who: { playerId, name, avatar: 'a', ...(network ? { network } : {}) } }) as const;
  const removed = (): TestMatch => {
    const match = aMatch().seat('Ada');
    match.put(coming('Troll', 'home'));
    return match.does('Ada', { type: 'kick', seat: 1 });
  };

  it('[P8] stays out of this match under any such name from the same network', () => {
    for (const name of ['Troll', 'TROLL', 'Troll 2', 'Troll 12', 'T.r.o.l.l'])
      assertRefused(removed().put(coming(name, 'home', 'fresh')), 'kicked/name');
  });

  it('[P8] is one in the network: others of it come in, and the name from elsewhere', () => {
    const match = removed();
    for (const coming_ of [coming('Bo', 'home'), coming('Troll', 'elsewhere', 'x'), coming('Troll', undefined, 'y')])
      assert.ok(match.put(coming_).ok);
  });

  it('[P8] does not take the name again once inside, nor the one they had changed it to', () => {
    const match = aMatch().seat('Ada');
    match.put(coming('Nice', 'home'));
    match.put({ type: 'intent', at: BEGIN_MS, seat: 1, intent: { type: 'rename', name: 'Troll' } });
    match.does('Ada', { type: 'kick', seat: 1 });
    for (const name of ['Nice', 'Troll']) assertRefused(match.put(coming(name, 'home', 'fresh')), 'kicked/name');
    assert.ok(match.put(coming('Other', 'home', 'fresh')).ok);
    const number = match.match.seatOf.fresh ?? -1;
    const rename = { type: 'intent', at: BEGIN_MS, seat: number, intent: { type: 'rename', name: 'troll!' } } as const;
    assertRefused(match.put(rename), 'name/removed');
  });

  it('[P8] comes in again where it is played again: only the pass stays out then', () => {
    const match = removed().does('Ada', { type: 'bots', count: 1 }).start().until('podium');
    const luck = { key: match.header.key, publicSeed: 'n' };
    const next = createMatch(
      match.rules,
      rematchHeader(match.match, { id: 'n', ...luck, deck: aDeck(2), at: match.now }),
    );
    const { step } = applyInput(match.rules, next, coming('Troll', 'home', 'fresh'));
    assert.ok(step.ok);
    assertRefused(applyInput(match.rules, next, coming('Troll', 'home')).step, 'kicked/stays-out');
  });
});
