import assert from 'node:assert/strict';
import type { TestMatch } from '../testing/a-match.ts';
import { aMatch, assertRefused } from '../testing/a-match.ts';
import { aDeck } from '../testing/a-question.ts';
import { randomInput } from '../testing/random-evening.ts';
import { publicView } from './audience.ts';
import { HOST_GRACE_MS } from './chair.ts';
import { createMatch } from './create-match.ts';
import type { Match } from './match.ts';
import { luck } from './random.ts';
import { rematchHeader } from './rematch.ts';
import type { Seat } from './seat.ts';

const hostOf = ({ match }: TestMatch): string | undefined => match.seats[match.host ?? -1]?.name;

/** A class whose teacher opened the room; `away`: and has dropped for longer than the chair is kept. */
function aClass({ away = false } = {}): TestMatch {
  const match = aMatch({ opener: 'Teacher' }).seat('Teacher', 'Ada', 'Bo', 'Cy');
  return away ? match.start().drops('Teacher').after(HOST_GRACE_MS) : match;
}

describe('the chair of a private room', () => {
  it('[P10] is the opener\u2019s whenever they are here, also where somebody else came first', () => {
    const match = aMatch({ opener: 'Teacher' }).seat('Ada', 'Bo');
    assert.equal(hostOf(match), 'Ada');
    assert.equal(hostOf(match.seat('Teacher')), 'Teacher');
    match.start().drops('Teacher').after(HOST_GRACE_MS);
    assert.equal(hostOf(match), 'Ada');
    assert.equal(hostOf(match.seat('Teacher')), 'Teacher');
    assert.equal(hostOf(match.leaves('Teacher')), 'Ada');
    assert.equal(hostOf(match.seat('Teacher')), 'Teacher');
  });

  it('[P10] is given back where the waiting room gave the seat away, and in a locked room', () => {
    const match = aClass().drops('Teacher').after(60_000).seat('Di').does('Ada', { type: 'lock', locked: true });
    assertRefused(
      match.put({ type: 'join', at: match.now, who: { playerId: 'p-Ed', name: 'Ed', avatar: 'e' } }),
      'match/locked',
    );
    assert.equal(hostOf(match.seat('Teacher')), 'Teacher');
  });

  it('[H10] a stand-in paces, and may neither end the match nor remove the opener', () => {
    const match = aClass({ away: true });
    assert.equal(hostOf(match), 'Ada');
    match.does('Ada', { type: 'pause' }).does('Ada', { type: 'resume' }).does('Ada', { type: 'skip' });
    assertRefused(match.wish('Ada', { type: 'end' }), 'host/stand-in');
    assertRefused(match.wish('Ada', { type: 'kick', seat: match.of('Teacher').seat }), 'kick/opener');
    assertRefused(match.wish('Ada', { type: 'cohost', seat: match.of('Bo').seat }), 'host/opener-only');
    match.does('Ada', { type: 'kick', seat: match.of('Cy').seat });
  });

  it('[H10] whom the opener left the room to is no stand-in, until the opener is back', () => {
    const match = aClass().start().leaves('Teacher').seat('Teacher').leaves('Teacher');
    assert.equal(publicView(match.rules, match.match).opener, -1, 'nobody sits in the opener’s seat');
    match.does('Ada', { type: 'end' });
    assert.equal(match.match.phase.name, 'podium');
  });

  it('[H11] a co-host does what the host does, and comes before those who have sat longer', () => {
    const match = aClass().does('Teacher', { type: 'cohost', seat: 2 });
    assert.equal(publicView(match.rules, match.match).coHost, 2);
    match.does('Bo', { type: 'start' }).does('Bo', { type: 'skip' }).does('Bo', { type: 'kick', seat: 3 });
    assertRefused(match.wish('Bo', { type: 'kick', seat: 0 }), 'kick/opener');
    assertRefused(match.wish('Bo', { type: 'cohost', seat: 1 }), 'host/opener-only');
    assertRefused(match.wish('Ada', { type: 'skip' }), 'host/only');
    assert.equal(hostOf(match.drops('Teacher').after(HOST_GRACE_MS)), 'Bo');
    // A stand-in gives way to the co-host, too, and cannot remove them.
    assert.equal(hostOf(match.drops('Bo').after(HOST_GRACE_MS)), 'Ada');
    assertRefused(match.wish('Ada', { type: 'kick', seat: 2 }), 'kick/opener');
    assert.equal(hostOf(match.seat('Bo')), 'Bo');
    match.does('Bo', { type: 'end' });
  });

  it('[H11] only the opener names one, somebody who is here, and takes it back', () => {
    const match = aClass().does('Teacher', { type: 'bots', count: 1 });
    for (const seat of [0, 4, 9]) assertRefused(match.wish('Teacher', { type: 'cohost', seat }), 'cohost/unknown');
    match.does('Teacher', { type: 'cohost', seat: 1 }).does('Teacher', { type: 'cohost', seat: null });
    assertRefused(match.wish('Ada', { type: 'lock', locked: true }), 'host/only');
    match.does('Teacher', { type: 'cohost', seat: 1 }).does('Teacher', { type: 'kick', seat: 1 });
    assert.equal(match.match.coHost, null);
    const open = aMatch().seat('Ada', 'Bo');
    assertRefused(open.wish('Ada', { type: 'cohost', seat: 1 }), 'host/opener-only');
  });

  it('[P10] [A1] stays the opener\u2019s, and the co-host\u2019s, when it is played again', () => {
    const match = aClass().does('Teacher', { type: 'cohost', seat: 2 }).start().drops('Teacher').until('podium');
    const header = rematchHeader(match.match, {
      id: 'n',
      key: match.header.key,
      publicSeed: 'n',
      deck: aDeck(2),
      at: match.now,
    });
    const next = createMatch(match.rules, header);
    assert.deepEqual([next.opener, next.coHost], [{ playerId: 'p-Teacher', isIn: true }, 'p-Bo']);
  });

  it('[P4] [P10] whenever it passes, it passes to the opener, else the co-host, else who has sat longest, in any evening', () => {
    for (let evening = 0; evening < 60; evening++) {
      const label = `chair/${evening}`;
      const dice = luck(label);
      const match = aMatch({ seed: label, ...(evening % 2 ? { opener: 'guest 1' } : {}) });
      for (let i = 0; i < 150; i++) {
        const input = randomInput(match.rules, match.match, match.now, dice);
        match.now = Math.max(match.now, input.at);
        for (const step of [{ type: 'tick', at: input.type === 'restart' ? input.since : input.at } as const, input]) {
          const from = match.events.length;
          match.put(step);
          const passed = match.events.slice(from).findLast((event) => event.type === 'host-changed');
          if (passed)
            assert.equal(passed.seat, rightful(match.match)?.seat ?? null, `${label}/${i}: ${JSON.stringify(step)}`);
        }
      }
    }
  });
});

/** Whose the chair is by the words of P4 and P10. */
function rightful({ seats, opener, coHost }: Match): Seat | undefined {
  const here = seats.filter(({ presence, kind }) => presence === 'here' && kind === 'human');
  return (
    here.find(({ playerId }) => playerId === opener?.playerId) ??
    here.find(({ playerId }) => playerId === coHost) ??
    here.sort((a, b) => a.arrival - b.arrival)[0]
  );
}
