import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import { type TestMongo, testMongo } from '../../../test-support/mongo/start-mongo.ts';
import { StorageError } from '../storage.ts';
import { connect } from './connect.ts';
import { createEngine, type MongoEngine } from './engine.ts';
import { INDEXES } from './indexes.ts';
import { openMongo } from './mongo-storage.ts';

describe('a connection to MongoDB', () => {
  let mongo: TestMongo;
  let uri: string;
  let connection: Connection;
  let engine: MongoEngine;
  before(async function () {
    mongo = await testMongo(this);
  });
  beforeEach(async () => {
    uri = mongo.uri(`quizcade-test-${randomUUID()}`);
    connection = await connect(uri);
    engine = createEngine(connection, uri);
  });
  afterEach(async () => {
    await connection.dropDatabase();
    await connection.close();
  });

  it('makes every declared index, and finds them made the next time', async () => {
    await (await openMongo(uri)).close();
    for (const [name, { collection, key }] of Object.entries(INDEXES)) {
      const made = (await connection.collection(collection).indexes()).find((index) => index.name === name);
      assert.deepEqual(made?.key, key, name);
    }
  });

  const question = {
    ...{ _id: 'q', topic: 'atlas', lang: 'en', difficulty: 'easy', kind: 'choice', revision: 1, dice: 5 },
    ...{ standing: 2, retired: false, quality: 50, flagged: false, computed: 0, since: 0, body: '{}' },
  };
  const bad: [string, Record<string, unknown>][] = [
    ['a number out of its range', { quality: 101 }],
    ['a word that is none of its list', { difficulty: 'impossible' }],
    ['something missing', { body: undefined }],
    ['a field nobody declared', { colour: 'blue' }],
    ['a fraction where a whole number belongs', { revision: 1.5 }],
  ];
  for (const [what, part] of bad) {
    it(`keeps nothing with ${what}`, async () => {
      const { questions } = engine.models;
      const refused = (error: unknown) => error instanceof StorageError && error.code === 'storage/refused';
      await assert.rejects(
        engine.run(() => questions.create({ ...question, ...part })),
        refused,
      );
      assert.equal(await questions.countDocuments(), 0);
      if (part.body === undefined && 'body' in part) return; // an update leaves out what it does not set
      await questions.create(question);
      await assert.rejects(
        engine.run(() => questions.updateOne({ _id: 'q' }, { $set: part }).exec()),
        refused,
      );
    });
  }

  it('leaves a database of a newer Quizcade alone', async () => {
    await engine.models.meta.updateOne({ _id: 'schema' }, { $set: { version: 99 } });
    await assert.rejects(openMongo(uri), /newer Quizcade \(version 99/);
  });

  it('is as patient as its address says, and else with limits of our own', async function () {
    if (!mongo.power) return this.skip(); // the address of a real one may say more
    const address = `${uri.split('?')[0]}?serverSelectionTimeoutMS=30000`;
    const own = await connect(address);
    const { serverSelectionTimeoutMS, connectTimeoutMS } = own.getClient().options;
    assert.deepEqual([serverSelectionTimeoutMS, connectTimeoutMS], [30_000, 1500]);
    await own.close();
  });

  it('takes the database "quizcade" where the address names none', async function () {
    if (!mongo.power) return this.skip(); // on a real one that may be somebody's own
    const bare = mongo.uri('').replace(/\/(\?|$)/, '/$1');
    const own = await connect(bare);
    assert.equal(own.db?.databaseName, 'quizcade');
    await own.close();
  });
});
