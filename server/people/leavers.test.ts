import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { SystemClock } from '../match/clock.ts';
import { Journal } from '../match/journal.ts';
import { settlementOf } from '../match/settle.ts';
import { openSqlite } from '../storage/sqlite/sqlite-storage.ts';
import type { MatchRecord, Storage } from '../storage/storage.ts';
import { anAside, aRecord, head } from '../testing/a-journal.ts';
import { aPlayedMatch, aResult } from '../testing/a-played-match.ts';
import { SkippingClock } from '../testing/skipping-clock.ts';
import { goneMarkOf } from './identity.ts';
import { Leavers } from './leavers.ts';

const log = pino({ level: 'silent' });
const ADA = 'ada-of-the-database';

describe('whoever has left everything', () => {
  let folder: string;
  let storage: Storage;
  let leavers: Leavers;
  const clock = new SystemClock();
  const newLeavers = () => new Leavers({ people: storage.people, clock, log });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quizcade-leavers-'));
    storage = await openSqlite(folder);
    leavers = newLeavers();
  });
  afterEach(async () => {
    leavers.stop();
    await storage.close();
    await rm(folder, { recursive: true, force: true });
  });

  function journal(): Journal {
    const settlement = settlementOf(storage, { leavers });
    return new Journal({ store: storage.matches, settlement, clock, onTrouble: (error) => assert.fail(String(error)) });
  }

  function recordWith(id: string): MatchRecord {
    const seat = (number: number, playerId: string) => ({
      ...{ seat: number, playerId, name: playerId, avatar: 'a', kind: 'human' as const, score: 9, rank: number + 1 },
      ...{ right: 1, answered: 1 },
    });
    return {
      ...{ ...aRecord(id), endedAt: clock.now() },
      seats: [seat(0, ADA), seat(1, 'bo')],
      votes: [{ questionId: 'q1', playerId: ADA, vote: 'up', revision: 1, at: 5 }],
    };
  }

  it('[PF5] is forgotten once more when a match ends that was under way, and the others have what they played', async () => {
    const kept = journal();
    await kept.open(head('m'));
    await leavers.forget(ADA, ['Ada']);
    await kept.finish(recordWith('m'));
    await kept.flush();
    const record = (await storage.matches.find('m')) ?? assert.fail();
    assert.deepEqual(
      record.seats.map(({ name }) => name),
      ['Somebody who left', 'bo'],
    );
    assert.equal(JSON.stringify(record).includes(ADA), false);
    assert.equal(await storage.players.find(ADA), null);
    assert.equal((await storage.players.find('bo'))?.matches, 1);
    assert.equal((await storage.feedback.of('q1')).said.up, 0);
  });

  it('[PF5] is so too where another process heard of it, and where the match has no result', async () => {
    const kept = journal();
    await newLeavers().forget(ADA, []);
    assert.equal(leavers.isGone(ADA), false, 'nobody has told this process yet');
    await kept.open(head('m'));
    const { id, seats, answers, votes } = recordWith('m');
    kept.discard({ id, seats, answers, votes });
    await kept.open(head('n'));
    kept.setAside({
      ...anAside('n'),
      inputs: [{ type: 'join', at: 1, who: { playerId: ADA, name: 'Ada', avatar: 'a' } }],
    });
    await kept.flush();
    await kept.flush();
    assert.equal(leavers.isGone(ADA), true);
    assert.equal((await storage.feedback.of('q1')).said.up, 0);
    const [aside] = await storage.matches.asides({ limit: 1 });
    assert.equal(JSON.stringify(aside).includes(ADA), false);
    assert.equal(JSON.stringify(aside).includes('"Ada"'), false);
  });

  it('[PF4] is forgotten once more when every process knows: what one of them wrote meanwhile goes too', async () => {
    const skipping = new SkippingClock();
    const here = new Leavers({ people: storage.people, clock: skipping, log });
    await here.forget(ADA, ['Ada']);
    await storage.players.apply(aPlayedMatch('m', [aResult(ADA), aResult('bo')])); // by a process that has not heard
    assert.ok(await storage.players.find(ADA));
    const forget = storage.people.forget.bind(storage.people);
    const tries: Promise<void>[] = [];
    storage.people.forget = (...args) => {
      const done = tries.length === 0 ? Promise.reject(new Error('away')) : forget(...args);
      tries.push(done);
      return done;
    };
    skipping.skip(60_000);
    while (tries.length < 1) await new Promise(setImmediate);
    assert.ok(await storage.players.find(ADA));
    skipping.skip(60_000);
    while (tries.length < 2) await new Promise(setImmediate);
    await tries[1];
    assert.equal(await storage.players.find(ADA), null);
    assert.ok(await storage.players.find('bo'));
    here.stop();
  });

  it('[PF4] is forgotten to the end by the next start, where a process died in the middle', async () => {
    await storage.players.apply(aPlayedMatch('m', [aResult(ADA), aResult('bo')]));
    const forgetting = leavers.forget(ADA, []).catch(() => {});
    await storage.close();
    await forgetting;
    storage = await openSqlite(folder);
    assert.equal((await storage.players.find(ADA))?.matches, 1, 'it was done before the process died');
    leavers = newLeavers();
    await leavers.start();
    assert.equal(await storage.players.find(ADA), null);
    assert.equal((await storage.players.find('bo'))?.matches, 1);
    assert.deepEqual(await storage.people.halfForgotten(), []);
    assert.equal(leavers.isGone(ADA), true);
    assert.equal(leavers.isGone('bo'), false);
  });

  it('[PF7] changes nobody else’s rating and experience', async () => {
    const [, bo] = await storage.players.apply(aPlayedMatch('m', [aResult(ADA), aResult('bo')]));
    await leavers.forget(ADA, []);
    const after = (await storage.players.find('bo')) ?? assert.fail();
    assert.deepEqual([after.elo.classic?.rating, after.xp], [bo?.elo?.after, bo?.xpAfter]);
  });

  it('is told apart by a mark that is not the id', () => {
    assert.notEqual(goneMarkOf(ADA), goneMarkOf('bo'));
    assert.equal(goneMarkOf(ADA).includes('ada'), false);
  });
});
