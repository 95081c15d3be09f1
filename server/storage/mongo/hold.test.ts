import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import mongoose, { type Connection } from 'mongoose';
import { type TestMongo, testMongo } from '../../../test-support/mongo/start-mongo.ts';
import { head } from '../../testing/a-journal.ts';
import { connect } from './connect.ts';
import { createEngine, type MongoEngine } from './engine.ts';
import { hold } from './hold.ts';
import { createMatchStore } from './matches/match-store.ts';

const TIMES = { beatMs: 40, silenceMs: 300, lookMs: 20 } as const;
const ELSEWHERE = { host: 'another-machine', pid: 1, token: 'theirs', beat: 7 };
const inUse = { name: 'StorageError', code: 'storage/conflict' };

describe('the hold on a MongoDB', () => {
  let mongo: TestMongo;
  let uri: string;
  let connection: Connection;
  let engine: MongoEngine;
  let waits: string[];
  const free: (() => Promise<void>)[] = [];
  before(async function () {
    mongo = await testMongo(this);
  });
  beforeEach(async () => {
    uri = mongo.uri(`quizcade-hold-${randomUUID()}`);
    connection = await connect(uri);
    engine = createEngine(connection, uri);
    waits = [];
  });
  afterEach(async () => {
    for (const release of free.splice(0)) await release();
    const own = await mongoose.createConnection(uri).asPromise();
    await own.dropDatabase();
    await own.close();
    await connection.close();
  });

  async function take(of: MongoEngine = engine): Promise<void> {
    free.push(await hold(of, { where: 'here', onWait: (sentence) => waits.push(sentence), times: TIMES }));
  }

  const meta = () => engine.models.meta;

  it('is given back, and had at once then', async () => {
    await take();
    await free.splice(0)[0]?.();
    assert.equal(await meta().findById('holder'), null);
    await take();
    assert.deepEqual(waits, []);
  });

  it('is taken at once from a process of this machine that died', async () => {
    await meta().create({ _id: 'holder', ...ELSEWHERE, host: hostname(), pid: 2 ** 30 });
    await take();
    assert.deepEqual(waits, []);
  });

  it('is refused while somebody elsewhere lives, with a sentence', async () => {
    await meta().create({ _id: 'holder', ...ELSEWHERE });
    const beating = setInterval(
      () =>
        void meta()
          .updateOne({ _id: 'holder' }, { $inc: { beat: 1 } })
          .exec(),
      TIMES.beatMs,
    );
    try {
      await assert.rejects(take(), { ...inUse, message: /process 1 on another-machine\) is running.*of its own/ });
    } finally {
      clearInterval(beating);
    }
    assert.match(waits[0] ?? '', /held by a Quizcade on another-machine/);
  });

  it('is taken from somebody elsewhere once the beats stay away', async () => {
    await meta().create({ _id: 'holder', ...ELSEWHERE });
    await take();
    assert.equal(waits.length, 1);
    assert.notEqual((await meta().findById('holder').lean<{ token: string }>())?.token, ELSEWHERE.token);
  });

  it('lost to another process stops this one: it promises nothing any more', async () => {
    await take();
    const matches = createMatchStore(engine);
    await matches.open(head('a'));
    await meta().updateOne({ _id: 'holder' }, { $set: ELSEWHERE });
    await wait(TIMES.beatMs * 4);
    await assert.rejects(matches.append([{ matchId: 'a', from: 0, inputs: [] }]), {
      ...inUse,
      message: /Another Quizcade has taken/,
    });
  });
});
