import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import mongoose, { type Connection } from 'mongoose';
import { type TestMongo, testMongo } from '../../../test-support/mongo/start-mongo.ts';
import { head } from '../../testing/a-journal.ts';
import type { HoldAs } from '../storage.ts';
import { connect } from './connect.ts';
import { createEngine, type MongoEngine } from './engine.ts';
import { createMatchStore } from './matches/match-store.ts';
import { Owners } from './owners.ts';

const TIMES = { everyMs: 40, silenceMs: 300 } as const;
const ELSEWHERE = { _id: 'theirs', host: 'another-machine', pid: 1, alone: true, beat: 7 };
const inUse = { name: 'StorageError', code: 'storage/conflict' };

describe('the server processes of a MongoDB', () => {
  let mongo: TestMongo;
  let uri: string;
  let connection: Connection;
  let engine: MongoEngine;
  let waits: string[];
  const held: Owners[] = [];
  before(async function () {
    mongo = await testMongo(this);
  });
  beforeEach(async () => {
    uri = mongo.uri(`quizcade-owners-${randomUUID()}`);
    connection = await connect(uri);
    engine = createEngine(connection, uri);
    waits = [];
  });
  afterEach(async () => {
    for (const owners of held.splice(0)) await owners.release();
    const own = await mongoose.createConnection(uri).asPromise();
    await own.dropDatabase();
    await own.close();
    await connection.close();
  });

  async function come(as: HoldAs = 'alone', host = hostname()): Promise<Owners> {
    const owners = new Owners(engine, 'here', TIMES, host);
    await owners.hold((sentence) => waits.push(sentence), as);
    held.push(owners);
    return owners;
  }

  const documents = () => engine.models.owners;
  const beatElsewhere = () =>
    setInterval(
      () =>
        void documents()
          .updateOne({ _id: ELSEWHERE._id }, { $inc: { beat: 1 } })
          .exec(),
      TIMES.everyMs,
    );

  it('leave it at once to whoever wants it alone, when they have gone', async () => {
    await (await come()).release();
    await come();
    assert.deepEqual(waits, []);
  });

  it('are found dead at once where they were of this machine', async () => {
    await documents().create({ ...ELSEWHERE, host: hostname(), pid: 2 ** 30 });
    await come();
    assert.deepEqual(waits, []);
  });

  it('refuse whoever wants it alone while one elsewhere lives, with a sentence', async () => {
    await documents().create({ ...ELSEWHERE, alone: false });
    const beating = beatElsewhere();
    try {
      await assert.rejects(come(), { ...inUse, message: /process 1 on another-machine\) is running.*of its own/ });
    } finally {
      clearInterval(beating);
    }
    assert.match(waits[0] ?? '', /used by a Quizcade on another-machine/);
    assert.equal(await documents().countDocuments(), 1, 'whoever was refused is known no more');
  });

  it('refuse a member while one lives there alone, and no other member', async () => {
    await documents().create(ELSEWHERE);
    const beating = beatElsewhere();
    try {
      await assert.rejects(come('member'), inUse);
      await documents().updateOne({ _id: ELSEWHERE._id }, { $set: { alone: false } });
      await come('member');
    } finally {
      clearInterval(beating);
    }
  });

  it('leave it to whoever waits once their beats stay away', async () => {
    await documents().create(ELSEWHERE);
    await come();
    assert.equal(waits.length, 1);
  });

  it('are never two that have it alone, though both have waited for the same silence', async () => {
    await documents().create(ELSEWHERE);
    const both = await Promise.allSettled([come('alone', 'one-machine'), come('alone', 'another')]);
    const alone = both.filter(({ status }) => status === 'fulfilled');
    assert.ok(alone.length <= 1, `${alone.length} have it`);
  });

  it('leave at once what nobody plays on to whoever has it alone', async () => {
    await documents().create(ELSEWHERE);
    await createMatchStore(engine, { token: ELSEWHERE._id, dead: async () => [] }).open(head('a'));
    const ours = createMatchStore(engine, await come());
    assert.deepEqual(
      (await ours.orphans()).map(({ matchId }) => matchId),
      ['a'],
    );
  });

  it('leave their journals to the others when they are silent, and only then; what is left of them is forgotten', async () => {
    await documents().create({ ...ELSEWHERE, alone: false });
    const beating = beatElsewhere();
    const owners = await come('member');
    const theirs = createMatchStore(engine, { token: ELSEWHERE._id, dead: async () => [] });
    const ours = createMatchStore(engine, owners);
    await theirs.open(head('a'));
    const look = async (times: number) => {
      let found: string[] = [];
      for (let i = 0; i < times; i++) {
        await wait(TIMES.everyMs);
        found = (await ours.orphans()).map(({ matchId }) => matchId);
      }
      return found;
    };
    assert.deepEqual(await look(12), []);
    clearInterval(beating);
    assert.deepEqual(await look(16), ['a']);
    assert.ok(await ours.takeOver({ matchId: 'a', epoch: 1 }));
    assert.deepEqual(await look(2), []);
    assert.equal(await documents().findById(ELSEWHERE._id), null);
  });

  it('are known again with their next beat where somebody has taken them for dead', async () => {
    const owners = await come('member');
    await documents().deleteOne({ _id: owners.token });
    await wait(TIMES.everyMs * 5);
    assert.ok(await documents().findById(owners.token));
  });
});
