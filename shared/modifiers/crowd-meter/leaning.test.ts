import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LEAN_VOICES } from '../../rules/audience.ts';
import { SignalTally } from '../../rules/signals.ts';
import { aMatch } from '../../testing/a-match.ts';
import { leanSignal } from './leaning.ts';
import { crowdMeter } from './modifier.ts';

describe('where those lean who still think', () => {
  it('[V7] is never shown under five, never as more than counts, and each counts once', () => {
    const move = fc.record({ seat: fc.integer({ min: 0, max: 9 }), place: fc.option(fc.integer({ min: 0, max: 5 })) });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        const tally = leanSignal.start();
        const now = new Map<number, number>();
        for (const { seat, place } of moves) {
          leanSignal.tally(tally, seat, leanSignal.schema.parse({ place }));
          if (place === null) now.delete(seat);
          else now.set(seat, place);
          const { counts, ...more } = leanSignal.shows(tally) as { counts: number[] };
          assert.deepEqual(more, {});
          if (now.size < LEAN_VOICES) assert.deepEqual(counts, []);
          else
            assert.deepEqual(
              counts,
              [0, 1, 2, 3, 4, 5].map((one) => [...now.values()].filter((at) => at === one).length),
            );
        }
      }),
    );
  });

  it('[V7] takes ten a second of a seat, while the window is open, and forgets all at the bell', () => {
    const match = aMatch({ modifiers: [crowdMeter] })
      .seat('Ada', 'Bo', 'Cy', 'Di', 'Ed')
      .start();
    const tally = new SignalTally(match.rules, () => assert.fail());
    const say = (seat: number, place: number | null, now = 0) =>
      tally.take(
        match.match,
        match.match.seats[seat] ?? assert.fail(),
        { rule: 'crowd-meter', name: 'lean', payload: { place } },
        now,
      );
    assert.notEqual(say(0, 1), 'counted');
    match.until('answering');
    for (let seat = 0; seat < 4; seat++) assert.equal(say(seat, 1), 'counted');
    assert.deepEqual(tally.shows(), { 'crowd-meter': { lean: { counts: [] } } });
    assert.equal(say(4, 2), 'counted');
    assert.deepEqual(tally.shows(), { 'crowd-meter': { lean: { counts: [0, 4, 1, 0, 0, 0] } } });
    for (let i = 0; i < 9; i++) assert.equal(say(4, i % 4), 'counted');
    assert.equal(say(4, 3), 'dropped');
    assert.equal(say(4, 3, 1000), 'counted');
    for (const bad of [{}, { place: 6 }, { place: -1 }, { place: 'a' }, { place: 1, seat: 3 }])
      assert.notEqual(
        tally.take(
          match.match,
          match.match.seats[0] ?? assert.fail(),
          { rule: 'crowd-meter', name: 'lean', payload: bad },
          0,
        ),
        'counted',
      );
    tally.begin();
    assert.deepEqual(tally.shows(), {});
  });
});
