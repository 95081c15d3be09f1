import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { type TestMongo, testMongo } from '../../../../test-support/mongo/start-mongo.ts';
import { openMongo } from '../mongo-storage.ts';

describe('a report whose reporter is forgotten, in MongoDB', () => {
  let mongo: TestMongo;
  before(async function () {
    mongo = await testMongo(this);
  });

  it('[PF5] is one report also where the process died between its new id and the end of the old one', async () => {
    const uri = mongo.uri(`quizcade-test-${randomUUID()}`);
    const storage = await openMongo(uri);
    const reporterId = 'ada-0123456789abcdef';
    await storage.reports.add({
      ...{ id: `m/1/${reporterId}`, at: 1, matchId: 'm', authorId: 'bo', reporterId, name: 'Bo', text: 'a bad line' },
      before: [],
    });
    const { deleteOne } = mongoose.Model;
    mongoose.Model.deleteOne = function (this: typeof mongoose.Model, ...args: Parameters<typeof deleteOne>) {
      if (this.collection.name === 'line_reports') throw new Error('the process dies here');
      return deleteOne.apply(this, args);
    } as typeof deleteOne;
    const leaver = { playerId: reporterId, mark: 'mark', names: [] };
    try {
      await assert.rejects(storage.people.forget(leaver, 7));
      await assert.rejects(storage.people.forget(leaver, 7), 'asked once more before the restart');
    } finally {
      mongoose.Model.deleteOne = deleteOne;
    }
    assert.equal((await storage.reports.open({ limit: 9 })).length, 2, 'it did not die in between');
    const [half] = await storage.people.halfForgotten();
    assert.deepEqual(half, leaver);
    await storage.people.forget(leaver, 8);
    const [left, ...more] = await storage.reports.open({ limit: 9 });
    assert.deepEqual([left?.text, more], ['a bad line', []]);
    assert.doesNotMatch(JSON.stringify(left), /ada-/);
    await storage.close();
    const raw = await mongoose.createConnection(uri).asPromise();
    assert.doesNotMatch(JSON.stringify(await raw.collection('person_gone').find().toArray()), /key|ada-/);
    await raw.dropDatabase();
    await raw.close();
  });
});
