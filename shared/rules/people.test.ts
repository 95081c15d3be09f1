import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AT_ONCE, aMatch, assertRefused, BEGIN_MS } from '../testing/a-match.ts';
import { aDeck } from '../testing/a-question.ts';
import { HOST_GRACE_MS } from './chair.ts';
import { SEAT_GRACE_MS } from './people.ts';
import { ladderView } from './roster-view.ts';

describe('people in a match', () => {
  const arrival = (name: string) =>
    ({ type: 'join', at: 0, who: { playerId: `p-${name}`, name, avatar: name } }) as const;

  it('[P1] everybody who comes in gets a seat; the first is the host', () => {
    const match = aMatch().seat('Ada', 'Bo');
    assert.deepEqual([match.of('Ada').seat, match.of('Bo').seat, match.match.host], [0, 1, 0]);
  });

  it('[P2] a full or a locked room takes nobody new, but lets its own back in', () => {
    const full = aMatch({ settings: { maxSeats: 2 } }).seat('Ada', 'Bo');
    assertRefused(full.put(arrival('Cy')), 'match/full');
    full.drops('Bo').seat('Bo');
    const locked = aMatch().seat('Ada', 'Bo').does('Ada', { type: 'lock', locked: true });
    assertRefused(locked.put(arrival('Cy')), 'match/locked');
    locked.drops('Bo').seat('Bo');
    assert.equal(locked.of('Bo').presence, 'here');
  });

  it('[PK1] a room of a held pack takes in whoever opened it, and nobody else', () => {
    const held = aMatch({ opener: 'Ada', settings: { openerOnly: true } }).seat('Ada');
    assertRefused(held.put(arrival('Bo')), 'match/held-pack');
    held.drops('Ada').seat('Ada');
    assert.equal(held.of('Ada').presence, 'here');
  });

  it('[P3] a dropped player keeps seat and score; in the waiting room for 30 s', () => {
    const waiting = aMatch()
      .seat('Ada', 'Bo')
      .drops('Bo')
      .after(SEAT_GRACE_MS - 1);
    assert.equal(waiting.of('Bo').presence, 'away');
    waiting.after(1);
    assert.equal(waiting.of('Bo').presence, 'gone');
    const playing = aMatch().seat('Ada', 'Bo').start().until('answering').answers('Bo', 'yes', AT_ONCE).drops('Bo');
    playing.until('podium').seat('Bo');
    assert.deepEqual([playing.of('Bo').seat, playing.score('Bo'), playing.of('Bo').presence], [1, 1000, 'here']);
  });

  it('[P3] a return starts the grace anew', () => {
    const match = aMatch().seat('Ada', 'Bo').drops('Bo').after(20_000).seat('Bo').drops('Bo').after(20_000);
    assert.equal(match.of('Bo').presence, 'away');
  });

  it('[P4] the host who leaves hands over at once, the one who drops after 10 s, to whoever sits longest', () => {
    const leaving = aMatch().seat('Ada', 'Bo', 'Cy').leaves('Ada');
    assert.equal(leaving.match.host, 1);
    const dropping = aMatch()
      .seat('Ada', 'Bo', 'Cy')
      .drops('Ada')
      .after(HOST_GRACE_MS - 1);
    assert.equal(dropping.match.host, 0);
    dropping.after(1);
    assert.equal(dropping.match.host, 1);
    dropping.seat('Ada');
    assert.equal(dropping.match.host, 1);
  });

  it('[P4] [S7] who has sat longest is a matter of when they sat down, not of the seat they were given', () => {
    // Bo's seat is free again and Di gets it, last of all.
    const match = aMatch().seat('Ada', 'Bo', 'Cy').leaves('Bo').seat('Di');
    assert.deepEqual([match.of('Di').seat, match.of('Cy').seat], [1, 2]);
    match.start().until('reveal');
    assert.deepEqual(
      ladderView(match.match).map(({ name }) => name),
      ['Ada', 'Cy', 'Di'],
    );
    assert.equal(match.leaves('Ada').match.host, match.of('Cy').seat);
  });

  it('[P4] who left and came back has sat since then', () => {
    const match = aMatch().seat('Ada', 'Bo', 'Cy').start().leaves('Bo').seat('Bo').leaves('Ada');
    assert.equal(match.match.host, match.of('Cy').seat);
  });

  it('[P4] a room nobody is in has no host; the next to come is it', () => {
    const match = aMatch()
      .seat('Ada', 'Bo')
      .does('Ada', { type: 'bots', count: 2 })
      .drops('Ada')
      .drops('Bo')
      .after(HOST_GRACE_MS);
    assert.equal(match.match.host, null);
    match.seat('Bo');
    assert.equal(match.match.host, 1);
  });

  it('[P5] a player has one seat: coming in again is coming back to it', () => {
    const match = aMatch().seat('Ada', 'Bo').seat('Ada');
    assert.equal(match.match.seats.length, 2);
    assert.equal(match.events.at(-1)?.type, 'returned');
    assert.equal(match.match.hereCount, 2);
  });

  it('[P6] who leaves is off the ladder, and has the score again after coming back', () => {
    const match = aMatch()
      .seat('Ada', 'Bo')
      .start()
      .until('answering')
      .answers('Bo', 'yes', AT_ONCE)
      .until('reveal')
      .leaves('Bo');
    match.until('answering').answers('Ada', 'no', AT_ONCE).until('reveal');
    assert.equal(match.of('Ada').rank, 1);
    match.seat('Bo').until('answering').answers('Ada', 'no', AT_ONCE).until('reveal');
    assert.deepEqual([match.score('Bo'), match.of('Bo').rank, match.of('Ada').rank], [1000, 1, 2]);
  });

  it('[P6] who left is on no ladder, in no list of the fastest and has no place', () => {
    const match = aMatch().seat('Ada', 'Bo').start().until('answering').answers('Bo', 'yes', { after: 100 });
    match.leaves('Bo').until('reveal');
    assert.deepEqual([match.of('Bo').rank, match.match.round?.fastest], [0, []]);
    match.seat('Bo').until('scoreboard').leaves('Bo');
    assert.equal(match.of('Bo').rank, 0);
  });

  it('[P6] [S8] at the podium nobody stands behind somebody who has left', () => {
    const match = aMatch().seat('Ada', 'Bo', 'Cy').start().until('answering');
    for (const [i, name] of ['Ada', 'Bo', 'Cy'].entries()) match.answers(name, 'yes', { after: 200 + 100 * i });
    match.until('reveal');
    assert.equal(match.of('Cy').rank, 3);
    match.leaves('Ada').does('Bo', { type: 'end' });
    assert.deepEqual([match.of('Ada').rank, match.of('Bo').rank, match.of('Cy').rank], [0, 1, 2]);
  });

  it('[P7] a latecomer starts level with the last place and may answer the open question', () => {
    const match = aMatch().seat('Ada', 'Bo').start().until('answering');
    match
      .answers('Ada', 'yes', AT_ONCE)
      .answers('Bo', 'yes', { after: 15_000 - 1 })
      .until('answering', 'next');
    match.seat('Cy');
    assert.equal(match.score('Cy'), match.score('Bo'));
    match.answers('Cy', 'yes', { after: 15_000 / 2 }).until('reveal');
    assert.equal(match.score('Cy'), match.of('Bo').score + 750);
    assert.equal(match.of('Cy').results, '-r');
  });

  it('[P7] the last does not become level by leaving and coming in anew', () => {
    const match = aMatch().seat('Ada', 'Bo').start();
    match.until('answering').answers('Ada', 'yes', AT_ONCE).answers('Bo', 'no').until('reveal').leaves('Bo');
    match.until('answering').answers('Ada', 'yes', AT_ONCE).until('reveal').seat('Bo with a fresh pass');
    assert.equal(match.score('Bo with a fresh pass'), 0);
  });

  it('[P7] a latecomer never starts above the median, nor below those from the start for another latecomer', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('yes', 'no', 'nothing'), { minLength: 2, maxLength: 7 }),
        fc.nat({ max: 3 }),
        (answers, leaving) => {
          const names = answers.map((_, i) => `Guest ${i}`);
          const match = aMatch({ deck: aDeck(3) })
            .seat(...names)
            .start()
            .until('answering');
          answers.forEach((answer, i) => void (answer !== 'nothing' && match.tries(names[i] ?? '', answer)));
          match.until('reveal');
          const lowest = Math.min(...names.map((name) => match.score(name)));
          for (const name of names.slice(0, Math.min(leaving, names.length - 1))) match.leaves(name);
          match.until('answering', 'next').until('reveal').seat('Late');
          const staying = names.slice(leaving).map((name) => match.score(name));
          const median = staying.sort((a, b) => b - a)[Math.floor(staying.length / 2)] ?? 0;
          assert.ok(match.score('Late') <= Math.max(median, lowest));
          assert.ok(match.score('Late') <= lowest, `${match.score('Late')} above ${lowest}`);
        },
      ),
      { numRuns: 60 },
    ));

  it('[P8] whom the host removed stays out, also of the next match', () => {
    const match = aMatch().seat('Ada', 'Bo').does('Ada', { type: 'kick', seat: 1 });
    assertRefused(match.put(arrival('Bo')), 'kicked/stays-out');
    assert.equal(match.match.taken, 1);
  });

  it('[P9] a free seat of the waiting room is given again, with nothing of its past', () => {
    const match = aMatch().seat('Ada', 'Bo').leaves('Bo').seat('Cy');
    assert.deepEqual([match.of('Cy').seat, match.of('Cy').name, match.match.seats.length], [1, 'Cy', 2]);
    match.seat('Bo');
    assert.equal(match.of('Bo').seat, 2);
  });

  it('[N1] a name that somebody here has is refused', () => {
    const match = aMatch().seat('Ada', 'Bo');
    assertRefused(match.wish('Bo', { type: 'rename', name: 'ADA' }), 'name/taken');
    match.does('Bo', { type: 'rename', name: 'Boris' }).does('Ada', { type: 'rename', name: 'Bo' });
    assert.deepEqual(
      match.match.seats.map((seat) => seat.name),
      ['Bo', 'Boris'],
    );
  });

  it('[N2] two arrivals of one name are told apart', () => {
    const match = aMatch().seat('Ada');
    for (const playerId of ['x', 'y'])
      match.put({ type: 'join', at: BEGIN_MS, who: { playerId, name: 'ada', avatar: 'a' } });
    match.put({ type: 'join', at: BEGIN_MS, who: { playerId: 'z', name: 'Sixteen letters!', avatar: 'a' } });
    match.put({ type: 'join', at: BEGIN_MS, who: { playerId: 'w', name: 'Sixteen letters!', avatar: 'a' } });
    assert.deepEqual(
      match.match.seats.map((seat) => seat.name),
      ['Ada', 'ada 2', 'ada 3', 'Sixteen letters!', 'Sixteen letter 2'],
    );
  });

  it('[N3] names change at most thirty times a match, and what is refused for another reason costs none', () => {
    const match = aMatch().seat('Ada', 'Bo');
    for (let i = 0; i < 29; i++) match.does('Ada', { type: 'rename', name: `Ada ${i}` });
    assertRefused(match.wish('Ada', { type: 'rename', name: 'Bo' }), 'name/taken');
    match.does('Ada', { type: 'rename', name: 'Ada', avatar: 'b7' });
    const inputs = match.log().inputs.length;
    for (let i = 0; i < 100; i++) assertRefused(match.wish('Ada', { type: 'rename', name: `Eve ${i}` }), 'name/enough');
    match.leaves('Ada').seat('Ada');
    assertRefused(match.wish('Ada', { type: 'rename', name: 'Eve' }), 'name/enough');
    assert.ok(match.log().inputs.length <= inputs + 2);
    match.does('Bo', { type: 'rename', name: 'Boris' });
  });

  it('[N2] who returns under a name that somebody has taken meanwhile is told apart', () => {
    const match = aMatch().seat('Ada', 'Bo').start().leaves('Bo');
    match.put({ type: 'join', at: match.now, who: { playerId: 'other', name: 'bo', avatar: 'o' } });
    match.seat('Bo');
    assert.deepEqual(
      match.match.seats.map((seat) => seat.name),
      ['Ada', 'Bo 2', 'bo'],
    );
    // The index of names is right from then on.
    match.put({ type: 'leave', at: match.now, seat: 2 });
    match.until('podium');
    assertRefused(match.wish('Ada', { type: 'rename', name: 'bo 2' }), 'name/taken');
    match.does('Ada', { type: 'rename', name: 'Bo' });
  });

  it('[N1] a name that an object of the language has is as free as any other', () => {
    const match = aMatch().seat('constructor', '__proto__', 'toString');
    assert.deepEqual(
      match.match.seats.map((seat) => seat.name),
      ['constructor', '__proto__', 'toString'],
    );
    assertRefused(match.wish('toString', { type: 'rename', name: '__PROTO__' }), 'name/taken');
  });

  it('[P3] drops and returns of a running match leave nothing behind', () => {
    const match = aMatch().seat('Ada', 'Bo').start().until('answering');
    const before = JSON.stringify(match.match).length;
    for (let i = 0; i < 200; i++) match.drops('Bo').seat('Bo');
    assert.equal(JSON.stringify(match.match).length, before);
    const waiting = aMatch().seat('Ada', 'Bo');
    for (let i = 0; i < 200; i++) waiting.drops('Bo').seat('Bo');
    assert.deepEqual(waiting.drops('Bo').match.graces.length, 1);
  });
});
