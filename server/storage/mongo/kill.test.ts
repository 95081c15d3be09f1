import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestMongo, testMongo } from '../../../test-support/mongo/start-mongo.ts';
import { killEvening } from '../../testing/kill-evening.ts';
import { openMongo } from './mongo-storage.ts';

const KILLS = 12;

describe('kill -9 in mid-match, on MongoDB', () => {
  let mongo: TestMongo;
  before(async function () {
    mongo = await testMongo(this);
  });

  it(`[M7] loses no acknowledged answer or vote in ${KILLS} kills of the game server while the database lives`, async () => {
    const seed = process.env.SEED ?? 'kill-mongo';
    const uri = mongo.uri(`quizcade-kill-${randomUUID()}`);
    const { answers, votes } = await killEvening({
      seed,
      kills: KILLS,
      environment: { MONGODB_URI: uri },
      open: () => openMongo(uri),
    });
    assert.ok(
      answers >= 6 && votes >= 3,
      `seed ${seed}: only ${answers} answers and ${votes} votes were acknowledged; the test saw too little`,
    );
  });
});
