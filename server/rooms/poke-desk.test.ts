import assert from 'node:assert/strict';
import { aMatch, type TestMatch } from '#shared/testing/a-match.ts';
import { ManualClock } from '../match/clock.ts';
import type { PlayerClient } from './player-client.ts';
import { PokeDesk } from './poke-desk.ts';

/** A desk for this match; what it sent to its one listener, and how time goes on. */
function aDesk(evening: TestMatch) {
  const clock = new ManualClock();
  const sent: (readonly number[])[] = [];
  const client = { send: (_name: string, { seats }: { seats: number[] }) => sent.push(seats) };
  const desk = new PokeDesk({
    host: { match: evening.match },
    speakers: { each: (work) => work(client as unknown as PlayerClient) },
    clock,
    guarded: (_where, work) => work(),
    gatherMs: () => 100,
  });
  return { desk, sent, clock, poke: (by: string, seat: number) => desk.take(evening.of(by), seat) };
}

describe('a tap on a face in the waiting room', () => {
  it('[CH12] makes it bounce for everybody, gathered, and tells nothing of who tapped', () => {
    const { poke, sent, clock } = aDesk(aMatch().seat('Ada', 'Bo', 'Cy'));
    for (const [by, seat] of [
      ['Ada', 2],
      ['Bo', 2],
      ['Cy', 0],
    ] as const)
      assert.equal(poke(by, seat), null);
    clock.advance(99);
    assert.deepEqual(sent, []);
    clock.advance(1);
    assert.deepEqual(sent, [[0, 2]]);
  });

  it('[CH12] six at once and then one every 0.3 s of each person; more are dropped without a word', () => {
    const { poke, sent, clock } = aDesk(aMatch().seat('Ada', 'Bo'));
    for (let i = 0; i < 20; i++) {
      assert.equal(poke('Ada', 1), null);
      clock.advance(100);
    }
    const counted = sent.length;
    assert.ok(counted >= 10 && counted <= 13, `${counted} of 20 in two seconds`);
    assert.equal(poke('Bo', 0), null);
    clock.advance(100);
    assert.equal(sent.length, counted + 1, 'one who does it too often takes nothing from others');
  });

  it('[CH12] a room has a limit too, and a face that has gone does not bounce', () => {
    const names = Array.from({ length: 40 }, (_, i) => `Guest ${i}`);
    const evening = aMatch().seat(...names);
    const { poke, sent, clock } = aDesk(evening);
    evening.leaves('Guest 39');
    assert.equal(poke('Guest 0', 39), null);
    assert.equal(poke('Guest 0', 77), null);
    names.slice(0, 39).forEach((name, i) => poke(name, i));
    clock.advance(100);
    assert.equal(sent.flat().length, 30);
  });

  it('[CH12] is for the waiting room, and goes into no log', () => {
    const evening = aMatch().seat('Ada', 'Bo');
    const before = evening.inputs.length;
    const { poke } = aDesk(evening);
    poke('Ada', 1);
    assert.equal(evening.inputs.length, before);
    evening.start();
    assert.equal(poke('Ada', 1), 'rule/untimely');
  });
});
