import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { type TestMongo, testMongo } from '../../../test-support/mongo/start-mongo.ts';
import { describeStorage } from '../contract/describe-storage.ts';
import type { OpenTestStore } from '../contract/test-store.ts';
import type { Storage } from '../storage.ts';
import { INDEXES } from './indexes.ts';
import { openMongo } from './mongo-storage.ts';
import { observePlans, whyNotServed } from './served-by.ts';
import { dumpMongo, PLACE_OF_COLLECTION } from './testing/dump-mongo.ts';

describe('MongoDB', () => {
  let mongo: TestMongo;
  /** Indexes that some query named, and queries that their index does not serve. */
  const named = new Set<string>();
  const unserved: string[] = [];
  let stopObserving: () => void = () => {};
  before(async function () {
    mongo = await testMongo(this);
    stopObserving = observePlans((plan) => {
      named.add(plan.index);
      const why = whyNotServed(plan);
      if (why) unserved.push(`${why}: ${JSON.stringify(plan)}`);
    });
  });
  after(() => stopObserving());

  const open: OpenTestStore = async () => {
    const uri = mongo.uri(`quizcade-test-${randomUUID()}`);
    let storage: Storage = await openMongo(uri);
    return {
      storage,
      async reopen() {
        await storage.close();
        storage = await openMongo(uri);
        return storage;
      },
      another: () => openMongo(uri),
      dump: () => dumpMongo(uri),
      async remove() {
        await storage.close();
        const connection = await mongoose.createConnection(uri).asPromise();
        await connection.dropDatabase();
        await connection.close();
      },
    };
  };
  describeStorage('MongoDB', open, PLACE_OF_COLLECTION);

  describe('its queries', () => {
    it('are each served whole by the index they name', () => assert.deepEqual(unserved, []));

    it('name every declared index, and no other', () =>
      assert.deepEqual([...named].sort(), [...Object.keys(INDEXES), '_id_'].sort()));
  });
});
