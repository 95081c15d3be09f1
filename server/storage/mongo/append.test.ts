import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import type { Input } from '#shared/rules/input.ts';
import { type TestMongo, testMongo } from '../../../test-support/mongo/start-mongo.ts';
import { head } from '../../testing/a-journal.ts';
import { FIRST_EPOCH, type Storage } from '../storage.ts';
import { BUCKET } from './matches/buckets.ts';
import { openMongo } from './mongo-storage.ts';
import { observePlans } from './served-by.ts';

const MATCHES = ['full', 'b', 'c', 'd'];

describe('the journals of a MongoDB, written together', () => {
  let mongo: TestMongo;
  let uri: string;
  let storage: Storage;
  before(async function () {
    mongo = await testMongo(this);
  });
  beforeEach(async () => {
    uri = mongo.uri(`quizcade-append-${randomUUID()}`);
    storage = await openMongo(uri);
    for (const matchId of MATCHES) await storage.matches.open(head(matchId));
  });
  afterEach(async () => {
    await storage.close();
    const connection = await mongoose.createConnection(uri).asPromise();
    await connection.dropDatabase();
    await connection.close();
  });

  const part = (matchId: string, from: number, count: number) => ({
    ...{ matchId, epoch: FIRST_EPOCH, from },
    inputs: Array.from({ length: count }, (_, i): Input => ({ type: 'tick', at: from + i })),
  });

  it('go step by step only for the match whose bucket is full', async () => {
    const { matches } = storage;
    await matches.append([part('full', 0, BUCKET.inputs / 2)]);
    await matches.append([part('full', BUCKET.inputs / 2, BUCKET.inputs / 2)]);
    const looked: unknown[] = [];
    const stop = observePlans(({ filter }) => {
      if (typeof (filter._id as { $gte?: string }).$gte === 'string')
        looked.push((filter._id as { $gte: string }).$gte);
    });
    try {
      const batch = [part('b', 0, 2), part('full', BUCKET.inputs, 3), part('c', 0, 1), part('d', 0, 4)];
      assert.deepEqual(await matches.append(batch), []);
    } finally {
      stop();
    }
    assert.ok(looked.length > 0);
    assert.deepEqual([...new Set(looked)], ['full/']);
    const kept = new Map((await matches.unfinished()).map(({ matchId, inputs }) => [matchId, inputs.length]));
    assert.deepEqual(
      MATCHES.map((id) => kept.get(id)),
      [BUCKET.inputs + 3, 2, 1, 4],
    );
  });
});
