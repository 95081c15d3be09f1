import assert from 'node:assert/strict';
import { classic } from '../modes/classic/mode.ts';
import { defineMode } from '../modes/define-mode.ts';
import { aMatch, assertRefused } from '../testing/a-match.ts';
import type { MatchEvent } from './events.ts';
import { applyIntent } from './step.ts';

/** The events of a step, by their names. */
const told = (evening: ReturnType<typeof aMatch>, act: () => void): MatchEvent[] => {
  const before = evening.events.length;
  act();
  return evening.events.slice(before);
};

describe('what a step tells', () => {
  it('[M1] what happened, to whom and why', () => {
    const evening = aMatch();
    assert.deepEqual(
      told(evening, () => evening.seat('Ada')),
      [
        { type: 'joined', seat: 0 },
        { type: 'host-changed', seat: 0 },
      ],
    );
    assert.deepEqual(
      told(evening, () => evening.seat('Bo')),
      [{ type: 'joined', seat: 1 }],
    );
    assert.deepEqual(
      told(evening, () => evening.seat('Bo')),
      [{ type: 'returned', seat: 1 }],
    );
    assert.deepEqual(
      told(evening, () => evening.drops('Bo')),
      [{ type: 'dropped', seat: 1 }],
    );
    assert.deepEqual(
      told(evening, () => evening.drops('Bo')),
      [],
    );
    assert.deepEqual(
      told(evening, () => evening.leaves('Bo')),
      [{ type: 'left', seat: 1, why: 'own' }],
    );
    assert.deepEqual(
      told(evening, () => evening.leaves('Bo')),
      [],
    );
    evening.seat('Cy');
    assert.deepEqual(
      told(evening, () => evening.does('Ada', { type: 'kick', seat: evening.of('Cy').seat })),
      [{ type: 'left', seat: 1, why: 'removed' }],
    );
    assert.deepEqual(
      told(evening, () => evening.does('Ada', { type: 'lock', locked: true })),
      [{ type: 'lock-changed' }],
    );
    assert.deepEqual(
      told(evening, () => evening.does('Ada', { type: 'lock', locked: true })),
      [],
    );
    assert.deepEqual(
      told(evening, () => evening.does('Ada', { type: 'bots', count: 2 })),
      [{ type: 'bots-changed' }],
    );
    assert.deepEqual(
      told(evening, () => evening.does('Ada', { type: 'bots', count: 2 })),
      [],
    );
    assert.deepEqual(
      told(evening, () => evening.does('Ada', { type: 'rename', name: 'Eve', avatar: 'e' })),
      [{ type: 'renamed', seat: 0 }],
    );
    assert.deepEqual([evening.of('Eve').avatar, evening.match.names['@eve']], ['e', 0]);
    assert.deepEqual(
      told(evening, () => evening.start()),
      [{ type: 'phase-changed', phase: 'countdown', stage: 'intro' }],
    );
  });

  it('[S9] a reveal once, with its round', () => {
    const evening = aMatch().seat('Ada', 'Bo').start().until('locked');
    assert.deepEqual(
      told(evening, () => evening.pass()),
      [
        { type: 'phase-changed', phase: 'reveal', stage: 'told' },
        { type: 'revealed', round: 0 },
      ],
    );
    evening.until('answering').until('reveal', 'next');
    assert.deepEqual(evening.events.filter(({ type }) => type === 'revealed').length, 2);
  });

  it('[A2] who asks for another match, and when that is too early', () => {
    const evening = aMatch().seat('Ada', 'Bo');
    for (const phase of ['waiting', 'reading', 'answering', 'reveal'] as const) {
      if (phase === 'reading') evening.start();
      assertRefused(evening.until(phase).wish('Bo', { type: 'again' }), 'match/not-over');
    }
    evening.until('podium');
    assert.deepEqual(
      told(evening, () => evening.does('Bo', { type: 'again' })),
      [{ type: 'again-asked', seat: 1 }],
    );
  });
});

describe('a wish that is not for now', () => {
  it('[H9] is refused with why', () => {
    const evening = aMatch().seat('Ada', 'Bo');
    for (const type of ['pause', 'resume', 'end'] as const)
      assertRefused(evening.wish('Ada', { type }), 'match/not-started');
    assertRefused(evening.wish('Ada', { type: 'skip' }), 'match/nothing-to-skip');
    evening.start();
    assertRefused(evening.wish('Ada', { type: 'start' }), 'match/started');
    assertRefused(evening.wish('Ada', { type: 'bots', count: 1 }), 'match/started');
    assertRefused(evening.wish('Ada', { type: 'rename', name: 'Eve' }), 'match/started');
    evening.until('podium');
    for (const type of ['start', 'pause', 'resume', 'skip', 'end'] as const)
      assertRefused(evening.wish('Ada', { type }), 'match/over');
  });

  it('[H8] [P6] is refused for a seat that is none, or has been left', () => {
    const evening = aMatch().seat('Ada', 'Bo', 'Cy').start().until('answering').leaves('Cy');
    const wish = (seat: number) =>
      applyIntent(evening.rules, evening.match, seat, { type: 'answer', round: 0, answer: 'yes' }, evening.now).step;
    assertRefused(wish(9), 'seat/unknown');
    assertRefused(wish(2), 'seat/gone');
    assertRefused(evening.put({ type: 'drop', at: evening.now, seat: 9 }), 'seat/unknown');
    assertRefused(evening.put({ type: 'leave', at: evening.now, seat: 9 }), 'seat/unknown');
    assertRefused(evening.wish('Ada', { type: 'kick', seat: 2 }), 'kick/unknown');
    assertRefused(evening.wish('Ada', { type: 'kick', seat: 9 }), 'kick/unknown');
    assertRefused(evening.wish('Ada', { type: 'kick', seat: 0 }), 'kick/yourself');
  });

  it('[Q2] an answer where there is no question, before, between and after', () => {
    const evening = aMatch().seat('Ada', 'Bo');
    assertRefused(evening.tries('Ada', 'yes'), 'answer/no-question');
    assertRefused(evening.start().tries('Ada', 'yes'), 'answer/no-question');
    assertRefused(evening.until('reading').tries('Ada', 'yes'), 'answer/too-early');
    for (const phase of ['locked', 'reveal', 'scoreboard'] as const)
      assertRefused(evening.until(phase).tries('Ada', 'yes'), 'answer/too-late');
    assertRefused(evening.until('podium').tries('Ada', 'yes'), 'answer/no-question');
  });
});

describe('bots and seats', () => {
  it('[H6] the newest bots leave first, and a room is never overfull', () => {
    const evening = aMatch({ settings: { maxSeats: 4 } }).seat('Ada');
    evening.does('Ada', { type: 'bots', count: 3 }).does('Ada', { type: 'bots', count: 1 });
    assert.deepEqual(
      evening.match.seats.map(({ kind, presence }) => [kind, presence]),
      [
        ['human', 'here'],
        ['bot', 'here'],
        ['bot', 'gone'],
        ['bot', 'gone'],
      ],
    );
    assertRefused(evening.wish('Ada', { type: 'bots', count: 4 }), 'bots/too-many');
    evening.does('Ada', { type: 'bots', count: 3 });
    assert.deepEqual([evening.match.taken, evening.match.hereCount, evening.match.humansHere], [4, 4, 1]);
    assertRefused(
      evening.put({ type: 'join', at: evening.now, who: { playerId: 'x', name: 'X', avatar: 'x' } }),
      'match/full',
    );
  });

  it('[B1] have names of their own and faces of the public seed', () => {
    const evening = aMatch({ publicSeed: 'seen', settings: { maxSeats: 40 } }).seat('Beep', 'Ada');
    evening.does('Beep', { type: 'bots', count: 30 });
    const bots = evening.match.seats.filter(({ kind }) => kind === 'bot');
    assert.equal(new Set(evening.match.seats.map(({ name }) => name)).size, 32);
    assert.ok(bots.every(({ avatar, seat, playerId }) => avatar === `bot/seen/${seat}` && playerId === `bot:${seat}`));
    assert.deepEqual(
      bots.filter(({ name }) => /^Bot \d+$/.test(name)).map(({ name }) => name),
      [...Array.from({ length: 7 }, (_, i) => `Bot ${i + 26}`)],
    );
  });

  it('[B2] [B3] fill a room at its start as far as it goes', () => {
    const started = (fillTo: number, maxSeats: number) => {
      const evening = aMatch({ settings: { fillTo, maxSeats, autoStartMs: 4000 } }).seat('Ada', 'Bo');
      evening.until('countdown');
      return evening.match.seats.filter(({ kind }) => kind === 'bot').length;
    };
    assert.deepEqual([started(4, 10), started(2, 10), started(1, 10), started(9, 3)], [2, 0, 0, 1]);
  });

  it('[B2] [B5] a bot that would answer at the bell or after it stays silent, and none is faster than 0.9 s', () => {
    const at = (afterMs: number) => {
      const mode = defineMode({ ...classic, bot: () => [{ afterMs, wish: { type: 'answer', answer: 'yes' } }] });
      const evening = aMatch({ mode, options: { seconds: 5 } })
        .seat('Ada')
        .does('Ada', { type: 'bots', count: 1 })
        .start();
      return evening.until('locked').match.round?.given[1]?.ms;
    };
    assert.deepEqual([at(4999), at(5000), at(-3), at(12.6)], [4999, undefined, 900, 900]);
  });

  it('[B5] among the fastest people stand before bots, however fast those were', () => {
    const mode = defineMode({ ...classic, bot: () => [{ afterMs: 950, wish: { type: 'answer', answer: 'yes' } }] });
    const evening = aMatch({ mode }).seat('Ada', 'Bo', 'Cy').does('Ada', { type: 'bots', count: 3 }).start();
    evening.until('answering').answers('Cy', 'yes', { after: 4_000 }).answers('Bo', 'yes', { after: 9_000 });
    const { fastest = [] } = evening.until('reveal').match.round ?? {};
    assert.deepEqual(fastest.map((seat) => evening.match.seats[seat]?.name).slice(0, 2), ['Cy', 'Bo']);
    assert.equal(evening.match.seats[fastest[2] ?? -1]?.kind, 'bot', 'bots fill it up');
  });

  it('[P2] [P7] who has a seat comes back to it in a full or locked room, who gave it up not to a full one', () => {
    const evening = aMatch({ settings: { maxSeats: 3 } })
      .seat('Ada', 'Bo', 'Cy')
      .start()
      .until('answering');
    evening.does('Ada', { type: 'lock', locked: true }).drops('Bo').seat('Bo').leaves('Cy').seat('Cy');
    assert.equal(evening.match.taken, 3);
    const join = (name: string) =>
      evening.put({ type: 'join', at: evening.now, who: { playerId: `p-${name}`, name, avatar: name } });
    assertRefused(join('Di'), 'match/locked');
    evening.does('Ada', { type: 'lock', locked: false }).leaves('Cy').seat('Di');
    assertRefused(join('Cy'), 'match/full');
    assert.equal(evening.of('Di').joinedRound, 0);
    evening.leaves('Di').until('reveal').seat('Ed');
    assert.deepEqual([evening.of('Ed').joinedRound, evening.of('Ed').results], [1, '-']);
  });
});

describe('a mode at the door', () => {
  it('[M4] has an id that can be a room’s, a range of players, and defaults that can be chosen', () => {
    for (const id of ['a', 'last-brain-standing', 'mymod:blitz', 'a2:b-3'])
      assert.equal(defineMode({ ...classic, id }).id, id);
    for (const id of ['', 'Blitz', '2fast', 'a_b', 'my:mod:x', 'x:', ':x', 'a b', 'x:2', 'ab!', '!ab', 'x'.repeat(41)])
      assert.throws(() => defineMode({ ...classic, id }), /an id is up to 40 lower case letters with dashes/, id);
    assert.throws(
      () => defineMode({ ...classic, players: { min: 0, max: 4 } }),
      /players\.min 0 and players\.max 4 make no range/,
    );
    assert.throws(() => defineMode({ ...classic, players: { min: 5, max: 4 } }), /make no range/);
    assert.deepEqual(defineMode({ ...classic, players: { min: 1, max: 1 } }).players, { min: 1, max: 1 });
    const options = { pace: { kind: 'one-of', title: 'Pace', values: [1, 2], default: 3 } } as const;
    assert.throws(() => defineMode({ ...classic, options }), /option "pace" has default 3, which is none of 1, 2/);
    assert.ok(Object.isFrozen(defineMode({ ...classic })));
  });
});
