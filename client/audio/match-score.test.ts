import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MatchState } from '#shared/protocol/state.ts';
import { type RoomSnapshot, snapshotOf } from '../model/room-snapshot.ts';
import { ServerClock } from '../model/server-clock.ts';
import { aSeat } from '../rules/testing/a-page.ts';
import { beatsOf, bedOf, matchScore } from './match-score.ts';

const NOW = 1_000_000;

function aRoom(part: Partial<RoomSnapshot>): RoomSnapshot {
  return { ...snapshotOf(new MatchState()), matchId: 'm', startedAt: NOW, endsAt: NOW + 10_000, ...part };
}

const beats = (part: Partial<RoomSnapshot>): (readonly [number, string])[] =>
  beatsOf(aRoom(part), false).map(({ at, sound }) => [at - NOW, sound] as const);

describe('the score of a match', () => {
  it('has a beat of the countdown where the number changes by the server’s clock', () => {
    assert.deepEqual(beats({ stage: 'intro', endsAt: NOW + 3_000 }), [
      [1_000, 'count'],
      [2_000, 'countLast'],
    ]);
    assert.deepEqual(beats({ stage: 'intro', endsAt: NOW + 1_800 }), [[800, 'countLast']]);
  });

  it('ticks with each whole second that is left, the last three higher each time', () => {
    const ticks = [
      [1_000, 'second'],
      [2_000, 'second'],
      [3_000, 'tick1'],
      [4_000, 'tick2'],
      [5_000, 'tick3'],
    ];
    assert.deepEqual(beats({ stage: 'open', endsAt: NOW + 6_000, windowMs: 6_000 }), ticks);
    // The reading beat knows the same bell: who sees the window open late has missed nothing.
    const read = beats({ stage: 'read', startedAt: NOW - 2_000, endsAt: NOW, windowMs: 6_000 });
    assert.deepEqual(read, ticks);
  });

  it('ticks for windows of any length at whole seconds before the bell, and never outside of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 60_000 }), (windowMs) => {
        const all = beats({ stage: 'open', endsAt: NOW + windowMs, windowMs });
        assert.ok(all.every(([at]) => at > 0 && at < windowMs && (windowMs - at) % 1000 === 0));
        assert.equal(all.length, Math.ceil(windowMs / 1000) - 1);
      }),
    );
  });

  it('drums each place of the ceremony in its moment, and none that nobody has', () => {
    const seats = [1, 2, 3].map((rank) => ({ ...aSeat(rank, `P${rank}`), rank, score: 100 - rank }));
    const over = { stage: 'over', endsAt: 0, ceremonyEndsAt: NOW + 5_800 } as const;
    assert.deepEqual(beats({ ...over, seats }), [
      [1_400, 'drum3'],
      [2_300, 'drum2'],
      [3_200, 'podium'],
    ]);
    const two = beats({ ...over, seats: seats.slice(0, 2), ceremonyEndsAt: NOW + 4_900 });
    assert.deepEqual(two, [
      [1_400, 'drum2'],
      [2_300, 'podium'],
    ]);
    assert.deepEqual(beatsOf(aRoom({ ...over, seats }), true), []);
  });

  it('is asked for stretches of time, and leaves out or repeats nothing between them', () => {
    const room = aRoom({ stage: 'open', endsAt: NOW + 20_000, windowMs: 20_000 });
    const score = matchScore({ room, clock: new ServerClock(() => NOW) }, () => false);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1500 }), { maxLength: 40 }), (steps) => {
        let at = NOW;
        const heard = steps.flatMap((ms) => {
          const found = score.beats(at, at + ms);
          at += ms;
          return found;
        });
        assert.deepEqual(
          heard,
          beatsOf(room, false).filter((beat) => beat.at < at),
        );
      }),
    );
  });

  it('puts a pulse under what is read, a figure under the window, drums in its second half, and hushes its end', () => {
    const read = aRoom({ stage: 'read', windowMs: 10_000 });
    assert.deepEqual(bedOf(read, NOW, false), { name: 'question', layers: 1, zeroAt: NOW + 20_000 });
    const open = aRoom({ stage: 'open', windowMs: 10_000 });
    const layers = (ms: number): number | undefined => bedOf(open, NOW + ms, false)?.layers;
    assert.deepEqual([0, 4_999, 5_001, 6_999, 7_000].map(layers), [2, 2, 3, 3, 1]);
    assert.equal(bedOf(open, NOW + 10_000, false), null);
  });

  it('is silent in the stillness before a verdict, in a countdown and a ceremony, while paused, and without a room', () => {
    for (const part of [{ stage: 'closed' }, { stage: 'intro' }, { stage: 'open', pausedAt: NOW }] as const)
      assert.equal(bedOf(aRoom(part), NOW, false), null, part.stage);
    assert.equal(bedOf(aRoom({ stage: 'told' }), NOW, false), null);
    assert.equal(bedOf(null, NOW, false), null);
    assert.deepEqual(beatsOf(aRoom({ stage: 'open', windowMs: 10_000, pausedAt: NOW }), false), []);
    const seats = [1, 2].map((rank) => ({ ...aSeat(rank, `P${rank}`), rank, score: 100 - rank }));
    const over = aRoom({ stage: 'over', endsAt: 0, ceremonyEndsAt: NOW + 4_900, seats });
    assert.equal(bedOf(over, NOW + 4_000, false), null);
    assert.equal(bedOf(over, NOW + 5_000, false)?.name, 'board');
    assert.equal(bedOf(over, NOW, true)?.name, 'board', 'nothing to wait for');
  });

  it('goes on from a verdict into the ladder without a break', () => {
    const told = bedOf(aRoom({ stage: 'told' }), NOW + 9_000, false);
    const ladder = bedOf(
      aRoom({ stage: 'between', phase: 'scoreboard', startedAt: NOW + 10_000 }),
      NOW + 10_000,
      false,
    );
    assert.equal(told?.name, ladder?.name);
    assert.equal(told?.zeroAt, ladder?.zeroAt);
  });
});
