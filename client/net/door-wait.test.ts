import assert from 'node:assert/strict';
import { PATIENCE_MS } from '../../test-support/patience.ts';
import { ApiError } from './api-error.ts';
import { doorWaitOf } from './door-wait.ts';
import { MatchConnection } from './match-connection.ts';

const queue = (position: number, retryInMs: number) =>
  new ApiError('show/queue', 'Many are coming in at once.', { queue: { position, retryInMs } });

describe('a door that lets nobody in just yet', () => {
  it('is knocked at when it says so, and not by all at one moment', () => {
    const waits = [0, 0.5, 1].map((luck) => doorWaitOf(queue(40, 3000), luck));
    assert.deepEqual(
      waits.map((wait) => wait?.knockInMs),
      [3000, 3750, 4500],
    );
    assert.deepEqual([waits[0]?.position, waits[0]?.sentence], [40, 'Many are coming in at once.']);
    const shut = doorWaitOf(new ApiError('show/doors-closed', 'Not yet.'), 0);
    assert.ok(shut && shut.knockInMs >= 5000);
    assert.deepEqual([shut.isShut, waits[0]?.isShut], [true, false], 'a queue is before doors that are open');
    assert.equal(doorWaitOf(new ApiError('show/full', 'All seats are taken.'), 0), null);
    assert.equal(doorWaitOf(new Error('show/queue'), 0), null);
  });

  it('keeps a newcomer waiting with their position, however often it says no, and brings them in by itself', async () => {
    let knocks = 0;
    const seen: number[] = [];
    const connection = new MatchConnection({
      ...{ code: 'ABCD', origin: 'http://127.0.0.1:9', pass: () => 'a pass', pace: 0.01 },
      page: { now: () => performance.now(), isVisible: () => true, onWake: () => () => {} },
      find: async () => {
        knocks++;
        if (knocks <= 12) throw queue(13 - knocks, 500);
        throw new ApiError('show/full', 'All seats are taken.');
      },
    });
    const { model } = connection;
    const began = performance.now();
    model.subscribe(() => {
      if (model.doorWait && seen.at(-1) !== model.doorWait.position) seen.push(model.doorWait.position);
    });
    while (model.connection !== 'closed') {
      if (performance.now() - began > PATIENCE_MS) assert.fail(`still waiting after ${knocks} knocks`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    connection.end();
    assert.deepEqual(seen, [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    assert.deepEqual(model.closed, { name: null, why: 'refused', sentence: 'All seats are taken.' });
    assert.equal(model.doorWait, null);
    assert.equal(knocks, 13, 'a no that stands is told at once, and not as a slow connection');
  });
});
