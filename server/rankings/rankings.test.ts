import assert from 'node:assert/strict';
import { pino } from 'pino';
import { ManualClock } from '../match/clock.ts';
import { StorageError } from '../storage/storage.ts';
import { aPlayedMatch, aResult } from '../testing/a-played-match.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { Rankings } from './rankings.ts';

const AWAY = new StorageError('storage/down', 'away');

/** Rankings over a database that counts how often it is asked, may be away, and may need long for it. */
function anArcade() {
  const clock = new ManualClock(86_400_000 * 20_000);
  const memory = new MemoryStorage([]);
  const asked: (string | null)[] = [];
  const world = { isAway: false, readMs: 0 };
  const gone = new Set<() => void>();
  const storage = {
    players: {
      changed: async (args: Parameters<typeof memory.players.changed>[0]) => {
        asked.push(args.since);
        if (world.isAway) throw AWAY;
        clock.advance(world.readMs);
        return memory.players.changed(args);
      },
    },
    people: memory.people,
    bans: memory.bans,
  };
  const leavers = {
    isGone: () => false,
    onGone: (listener: () => void) => {
      gone.add(listener);
      return () => gone.delete(listener);
    },
  };
  const merges = { isMerged: () => false, onMerged: () => () => {} };
  const rankings = new Rankings({ storage, leavers, merges, clock, log: pino({ level: 'silent' }) });
  const play = (id: string) => memory.players.apply(aPlayedMatch(id, [aResult('ada')], { at: clock.now() }));
  return { clock, asked, world, rankings, play };
}

describe('rankings of a process', () => {
  it('[RK8] read the database once, however many ask, and then only what has changed', async () => {
    const { rankings, asked, clock, play } = anArcade();
    await play('a');
    await Promise.all(Array.from({ length: 50 }, () => rankings.fresh()));
    assert.deepEqual(asked, [null]);
    clock.advance(2400);
    await rankings.fresh();
    assert.equal(asked.length, 1);
    clock.advance(2600);
    await Promise.all(Array.from({ length: 50 }, () => rankings.fresh()));
    assert.equal(asked.length, 2);
    assert.notEqual(asked[1], null);
  });

  it('[RK8] read everybody anew each day', async () => {
    const { rankings, asked, clock } = anArcade();
    await rankings.fresh();
    clock.advance(86_400_000);
    await rankings.fresh();
    assert.deepEqual(asked, [null, null]);
  });

  it('[RK8] answer though reading takes longer than a list may be old', async () => {
    const { rankings, world, play } = anArcade();
    world.readMs = 20_000;
    await play('a');
    for (let i = 0; i < 3; i++) {
      assert.equal((await rankings.fresh()).player('ada')?.name, 'ada');
      rankings.outdate();
    }
  });

  it('say so where the database is away, show what is five seconds old, and are there again by themselves', async () => {
    const { rankings, clock, world, play } = anArcade();
    await play('a');
    world.isAway = true;
    await assert.rejects(rankings.fresh(), AWAY);
    world.isAway = false;
    await rankings.fresh();
    world.isAway = true;
    clock.advance(3000);
    assert.ok((await rankings.fresh()).player('ada'));
    clock.advance(3000);
    await assert.rejects(rankings.fresh(), AWAY);
    rankings.outdate();
    await assert.rejects(rankings.fresh(), AWAY);
    world.isAway = false;
    assert.ok((await rankings.fresh()).player('ada'));
  });
});
