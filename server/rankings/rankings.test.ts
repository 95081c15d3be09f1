import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { pino } from 'pino';
import { ManualClock } from '../match/clock.ts';
import type { PlayersCursor } from '../storage/ports/players.ts';
import { StorageError } from '../storage/storage.ts';
import { aPlayedMatch, aResult } from '../testing/a-played-match.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { Rankings } from './rankings.ts';
import { todaysBest } from './todays-best.ts';

const AWAY = new StorageError('storage/down', 'away');

/** Rankings over a database that counts how often it is asked, may be away, and may need long for it. */
function anArcade() {
  const clock = new ManualClock(86_400_000 * 20_000);
  const memory = new MemoryStorage([]);
  const asked: (PlayersCursor | null)[] = [];
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
  const left = new Set<string>();
  const leavers = {
    isGone: (playerId: string) => left.has(playerId),
    onGone: (listener: () => void) => {
      gone.add(listener);
      return () => gone.delete(listener);
    },
  };
  const merges = { isMerged: () => false, onMerged: () => () => {} };
  const rankings = new Rankings({ storage, leavers, merges, clock, log: pino({ level: 'silent' }) });
  const play = (id: string, who = 'ada') => memory.players.apply(aPlayedMatch(id, [aResult(who)], { at: clock.now() }));
  const leave = (who: string): void => {
    left.add(who);
    for (const listener of gone) listener();
  };
  return { clock, asked, world, rankings, play, leave };
}

async function until(is: () => boolean): Promise<void> {
  for (let turns = 0; !is(); turns++) {
    assert.ok(turns < 1000, 'it never came');
    await turn();
  }
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

  it('[RK8] are read before anybody asks, and those of a new day before it comes', async () => {
    const { rankings, asked, clock, play, leave } = anArcade();
    await Promise.all([play('a'), play('b', 'bo')]);
    rankings.begin();
    await until(() => asked.length === 1);
    await rankings.fresh();
    assert.deepEqual(asked, [null]);
    clock.advance(86_400_000 - 60_000);
    await until(() => asked.length === 2);
    for (let turns = 0; turns < 20; turns++) await turn();
    await play('c', 'cy');
    leave('bo');
    await rankings.fresh();
    clock.advance(60_000);
    await play('d');
    const lists = await rankings.fresh();
    assert.equal(asked.filter((since) => since === null).length, 2, 'nobody waits for everybody to be read');
    assert.deepEqual(
      ['ada', 'bo', 'cy'].map((who) => lists.player(who)?.playerId),
      ['ada', undefined, 'cy'],
    );
    assert.equal(lists.day, 20_001);
    assert.deepEqual(
      todaysBest(lists).map(({ playerId }) => playerId),
      ['ada'],
    );
    rankings.end();
    clock.advance(2 * 86_400_000);
    for (let turns = 0; turns < 20; turns++) await turn();
    assert.equal(asked.filter((since) => since === null).length, 2);
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
