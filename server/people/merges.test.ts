import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { pino } from 'pino';
import { settlementOf } from '../match/settle.ts';
import { FIRST_EPOCH, type MatchRecord } from '../storage/storage.ts';
import { aRecord } from '../testing/a-journal.ts';
import { aPlayedMatch, aResult } from '../testing/a-played-match.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { SkippingClock } from '../testing/skipping-clock.ts';
import { Leavers } from './leavers.ts';
import { Merges } from './merges.ts';

const log = pino({ level: 'silent' });
const GUEST = 'guest-0123456789';
const ACCOUNT = 'account-0123456789';
const ONE = { guestId: GUEST, accountId: ACCOUNT };

describe('guests who sign in', () => {
  let storage: MemoryStorage;
  let clock: SkippingClock;
  const all: { stop(): void }[] = [];
  beforeEach(() => {
    storage = new MemoryStorage([]);
    clock = new SkippingClock();
  });
  afterEach(() => {
    for (const one of all.splice(0)) one.stop();
  });

  /** One process of an arcade. */
  async function aProcess() {
    const leavers = new Leavers({ people: storage.people, clock, log });
    const merges = new Merges({ people: storage.people, leavers, clock, log });
    all.push(leavers, merges);
    await leavers.start();
    await merges.start();
    return { leavers, merges };
  }
  const play = (playerId: string, id: string) =>
    storage.players.apply(aPlayedMatch(id, [aResult(playerId), aResult('bo')]));
  const matchesOf = async (playerId: string) => (await storage.players.find(playerId))?.matches ?? 0;
  async function until(is: () => boolean | Promise<boolean>): Promise<void> {
    for (let turns = 0; !(await is()); turns++) {
      assert.ok(turns < 1000, 'it never came');
      await turn();
    }
  }

  it('[SI3] bring along what a match was worth that is over only after they signed in, its replay too', async () => {
    const { leavers, merges } = await aProcess();
    await merges.merge(ONE);
    const seat = { seat: 0, playerId: GUEST, name: 'A name', avatar: 'a', kind: 'human', score: 500, rank: 1 } as const;
    const record: MatchRecord = { ...aRecord('m'), seats: [{ ...seat, right: 1, answered: 1 }] };
    const settlement = settlementOf(storage, { leavers, merges });
    await settlement.finished(record);
    await storage.matches.save(record, FIRST_EPOCH);
    assert.equal(await matchesOf(ACCOUNT), 0);
    await settlement.kept([GUEST]);
    assert.equal(await matchesOf(ACCOUNT), 1);
    assert.equal(await storage.players.find(GUEST), null);
  });

  it('[SI3] are known on every process within half a minute', async () => {
    const [here, there] = [await aProcess(), await aProcess()];
    await here.merges.merge(ONE);
    assert.deepEqual([here.merges.isMerged(GUEST), there.merges.isMerged(GUEST)], [true, false]);
    clock.skip(30_000);
    await until(() => there.merges.isMerged(GUEST));
    await play(GUEST, 'of a match that this process ends');
    await there.merges.mergeLeft([GUEST, 'bo']);
    assert.deepEqual([await matchesOf(ACCOUNT), await matchesOf(GUEST), await matchesOf('bo')], [1, 0, 1]);
  });

  it('[SI3] are merged once more when every process knows: what one of them wrote meanwhile comes too', async () => {
    const { merges } = await aProcess();
    await merges.merge(ONE);
    await play(GUEST, 'of a process that has not heard');
    clock.skip(60_000);
    await until(async () => (await matchesOf(ACCOUNT)) === 1);
  });

  it('[SI3] stay with the account they are part of, and an account is no guest of itself', async () => {
    const { merges } = await aProcess();
    await play(GUEST, 'm');
    await merges.merge(ONE);
    await merges.merge({ guestId: GUEST, accountId: 'another' });
    await merges.merge({ guestId: ACCOUNT, accountId: ACCOUNT });
    assert.deepEqual([await matchesOf(ACCOUNT), await matchesOf('another')], [1, 0]);
    assert.equal(merges.isMerged(ACCOUNT), false);
  });

  it('[SI6] are forgotten with their account, and with what a match brings them later', async () => {
    const { leavers, merges } = await aProcess();
    await merges.merge(ONE);
    await leavers.forget(ACCOUNT, []);
    await play(GUEST, 'late');
    await merges.mergeLeft([GUEST]);
    assert.deepEqual([await matchesOf(ACCOUNT), await matchesOf(GUEST)], [0, 0]);
    assert.equal(leavers.isGone(GUEST), true);
  });

  /** A merge that stops in the middle; resolves to what lets the next one through. */
  async function stopInTheMiddle(): Promise<() => void> {
    await play(GUEST, 'm');
    const { put } = storage.bans;
    await storage.bans.put({
      ...{ id: `player/${GUEST}`, kind: 'player', name: 'x', playerId: GUEST, reason: 'x', at: 1, until: null },
    });
    storage.bans.put = () => Promise.reject(new Error('away'));
    const { merges } = await aProcess();
    await assert.rejects(merges.merge(ONE));
    assert.equal((await storage.people.halfMerged()).length, 1);
    return () => {
      storage.bans.put = put;
    };
  }

  it('[SI3] are merged to the end within half a minute, where the database was away in the middle', async () => {
    const comeBack = await stopInTheMiddle();
    comeBack();
    clock.skip(30_000);
    await until(async () => (await storage.people.halfMerged()).length === 0);
    assert.equal(await matchesOf(ACCOUNT), 1);
  });

  it('[SI3] are merged to the end by the next start, where a process died in the middle', async () => {
    const comeBack = await stopInTheMiddle();
    for (const one of all.splice(0)) one.stop();
    comeBack();
    await aProcess();
    assert.deepEqual(await storage.people.halfMerged(), []);
    assert.equal(await matchesOf(ACCOUNT), 1);
  });
});
