import assert from 'node:assert/strict';
import { openSqlite } from '../storage/sqlite/sqlite-storage.ts';
import { killEvening } from '../testing/kill-evening.ts';

const KILLS = 12;

describe('kill -9 in mid-match', () => {
  it(`[M7] loses no acknowledged answer or vote in ${KILLS} kills at random moments, and everybody comes back to their seat`, async () => {
    const seed = process.env.SEED ?? 'kill';
    const { answers, votes } = await killEvening({ seed, kills: KILLS, open: openSqlite });
    assert.ok(
      answers >= 6 && votes >= 3,
      `seed ${seed}: only ${answers} answers and ${votes} votes were acknowledged; the test saw too little`,
    );
  });
});
