import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KIND_SAMPLES } from '#shared/testing/a-kind.ts';
import { aMatch, type TestMatch } from '#shared/testing/a-match.ts';
import { aDeck } from '#shared/testing/a-question.ts';
import type { RoomSnapshot, SeatSnapshot } from '../model/room-snapshot.ts';
import { Page } from '../model/testing/a-page.ts';
import { platesOf } from './plates.ts';
import { storiesOf, winnersOf } from './stories.ts';
import { tickerOf } from './ticker.ts';
import { OVERLAY_PARTS, watchRouteOf } from './watch-route.ts';

const NAMES = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'];

/** The room as a screen sees it: what everybody sees, and nobody's own. */
function watched(match: TestMatch): { room: RoomSnapshot; plates: ReturnType<typeof platesOf> } {
  const { model } = new Page(match, NAMES[0] ?? '');
  const { room } = model;
  assert.ok(room);
  model.you = null;
  return { room, plates: platesOf(model, match.now) };
}

const aRoom = (people = 6, args: Parameters<typeof aMatch>[0] = {}): TestMatch =>
  aMatch({ deck: aDeck(4), ...args })
    .seat(...NAMES.slice(0, people))
    .start();

describe('the address of a screen', () => {
  const read = (path: string, query = '') => watchRouteOf(path, new URLSearchParams(query));

  it('names what is shown, and the room, however its code is written', () => {
    assert.deepEqual(read('/K7PQ/screen'), { kind: 'screen', code: 'K7PQ', parts: [...OVERLAY_PARTS], unknown: [] });
    for (const path of ['k7pq/overlay', '/r/K7PQ/overlay/', '/K7-PQ/overlay']) assert.equal(read(path).code, 'K7PQ');
    assert.equal(read('/K7PQ/overlay').kind, 'overlay');
    for (const path of ['/overlay', '/nobody/overlay', '/K7P0/overlay']) assert.equal(read(path).code, null);
  });

  it('chooses parts, in any order and spelling, and says which there are not', () => {
    assert.deepEqual(read('/K7PQ/overlay', 'parts=qr,Clock').parts, ['clock', 'qr']);
    assert.deepEqual(read('/K7PQ/overlay', 'parts=ladder+ticker').parts, ['ladder', 'ticker']);
    const odd = read('/K7PQ/overlay', 'parts=clock,chat');
    assert.deepEqual([odd.parts, odd.unknown], [['clock'], ['chat']]);
  });
});

describe('the options on a screen', () => {
  it('[V1] are none while the question is read, are open, and mark what is right only at the reveal', () => {
    const match = aRoom();
    assert.deepEqual(watched(match.until('reading')).plates, []);
    match.until('answering').answers('Ada', 'yes').answers('Bo', 'no');
    const open = watched(match).plates;
    assert.equal(open.length, 4);
    for (const { state, share, place } of open) assert.deepEqual([state, share, place], ['open', null, null]);
    const told = watched(match.until('reveal')).plates;
    assert.deepEqual(
      told.map(({ optionId, state }) => [optionId === 'yes', state]),
      told.map(({ optionId }) => [optionId === 'yes', optionId === 'yes' ? 'right' : 'dim']),
    );
    assert.equal(told.find(({ optionId }) => optionId === 'yes')?.share, 50);
  });

  it('show how the room leans from five voices on', () => {
    const match = aRoom().until('answering');
    for (const name of NAMES.slice(0, 5)) match.answers(name, 'yes');
    assert.equal(watched(match).plates.find(({ optionId }) => optionId === 'yes')?.share, 100);
  });

  it('of an order stand in their places at the reveal, and of a number there are none', () => {
    const order = aRoom(3, { deck: [KIND_SAMPLES.order] }).until('reveal');
    const { plates, room } = watched(order);
    assert.deepEqual(
      room.reveal?.right.map((id) => plates.find(({ optionId }) => optionId === id)?.place),
      plates.map((_, i) => i + 1),
    );
    assert.deepEqual(watched(aRoom(3, { deck: [KIND_SAMPLES.number] }).until('reveal')).plates, []);
  });
});

describe('the story of a round', () => {
  const told = (match: TestMatch): string[] => storiesOf(watched(match).room);
  /** A room after so many questions; of each: who was right, and after how long, ms. */
  function played(...rounds: Readonly<Record<string, number>>[]): TestMatch {
    const match = aRoom();
    for (const right of rounds) {
      match.until('answering');
      const opened = match.now;
      for (const [name, ms] of Object.entries(right)) match.answers(name, 'yes', { after: opened + ms - match.now });
      match.until('reveal');
    }
    return match;
  }

  it('says who overtook whom, and who stays in front', () => {
    assert.equal(told(played({ Ada: 4000 }, { Bo: 300 }))[0], 'Bo overtakes Ada');
    const ahead = told(played({ Ada: 300 }, { Ada: 300, Bo: 600 }));
    assert.ok(
      ahead.some((line) => /^Ada leads by \d[\d,]*$/.test(line)),
      ahead.join(),
    );
  });

  it('says who alone knew, and on what wrong answer the room agreed', () => {
    const round = (...right: string[]): string[] => {
      const match = aRoom().until('answering');
      for (const name of NAMES) match.answers(name, right.includes(name) ? 'yes' : 'no');
      return told(match.until('reveal'));
    };
    assert.ok(round('Cy').includes('Only Cy knew'));
    assert.ok(round('Cy').some((line) => /^83% of you said /.test(line)));
    assert.ok(!round(...NAMES).some((line) => line.includes('of you said')));
    assert.ok(!round('Ada', 'Bo', 'Cy').some((line) => line.includes('of you said')), 'half is no majority');
  });

  it('says nothing before a reveal, and is one line of plain words for whatever stands on the board', () => {
    assert.deepEqual(told(aRoom().until('answering')), []);
    const { room } = watched(aRoom().until('reveal'));
    const aSeat = fc.record({
      rank: fc.integer({ min: 1, max: 6 }),
      lastRank: fc.integer({ min: 0, max: 6 }),
      score: fc.integer({ min: -500, max: 9000 }),
      streak: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(aSeat, { minLength: 1, maxLength: 6 }), (some) => {
        const seats = some
          .sort((a, b) => a.rank - b.rank)
          .map((seat, i): SeatSnapshot => ({ ...(room.seats[i] as SeatSnapshot), ...seat }));
        for (const line of storiesOf({ ...room, seats }))
          assert.match(line, /^[\w%, :-]+$/, `${line} of ${JSON.stringify(some)}`);
      }),
    );
  });
});

describe('what a ticker says', () => {
  it('is who is in, which question, what happened, and who won; of an empty room nothing', () => {
    const match = aMatch({ deck: aDeck(2) }).seat(...NAMES.slice(0, 3));
    assert.deepEqual(tickerOf(watched(match).room, false), ['3 are in']);
    match.start().until('answering');
    assert.deepEqual(tickerOf(watched(match).room, false), ['Question 1 of 2']);
    match.answers('Bo', 'yes').does('Ada', { type: 'pause' });
    assert.deepEqual(tickerOf(watched(match).room, false), ['Paused']);
    match.does('Ada', { type: 'resume' }).until('reveal');
    assert.ok(tickerOf(watched(match).room, false).includes('Only Bo knew'));
    match.until('podium');
    assert.deepEqual(tickerOf(watched(match).room, false), [], 'before the ceremony has named anybody');
    assert.deepEqual(tickerOf(watched(match).room, true), ['Bo wins']);
    assert.deepEqual(tickerOf({ ...watched(match).room, stage: 'lobby', taken: 0 }, false), []);
  });

  it('names who shares the first place, and praises nobody for a silent match', () => {
    assert.equal(winnersOf(watched(aRoom(2).until('podium')).room), 'That was it');
    const { room } = watched(aRoom(2).until('podium'));
    const level = room.seats.map((seat) => ({ ...seat, rank: 1, score: 700 }));
    assert.equal(winnersOf({ ...room, seats: level }), 'Ada and Bo share first place');
  });
});
