import assert from 'node:assert/strict';
import { pino } from 'pino';
import { aRecord, letPass } from '../testing/a-journal.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { ManualClock } from './clock.ts';
import { keepPruning } from './pruning.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const log = pino({ level: 'silent' });

describe('old matches', () => {
  let storage: MemoryStorage;
  let clock: ManualClock;
  let steps: number[];
  let end: () => void = () => {};

  beforeEach(() => {
    storage = new MemoryStorage([]);
    clock = new ManualClock(100 * DAY_MS);
    steps = [];
    const { prune } = storage.matches;
    storage.matches.prune = async (args) => {
      const pruned = await prune(args);
      steps.push(pruned);
      return pruned;
    };
    for (let i = 0; i < 55; i++) storage.records.set(`m${i}`, { ...aRecord(`m${i}`), endedAt: (45 + i) * DAY_MS });
  });
  afterEach(() => end());

  function prune(keepDays: number): void {
    const { matches, reports, drafts } = storage;
    end = keepPruning({ matches, reports, drafts, clock, log, keepDays });
  }

  it('are forgotten after so many days, a few at once, and day by day from then on', async () => {
    prune(30);
    await letPass(clock, 59_000);
    assert.deepEqual(steps, [], 'a start was kept busy');
    await letPass(clock, 60_000);
    assert.deepEqual(steps, [10, 10, 6, 0]);
    assert.equal(storage.records.size, 29);
    await letPass(clock, 1.3 * DAY_MS);
    assert.equal(storage.records.size, 28);
  });

  it('are tried again an hour after the database was away', async () => {
    storage.trouble = new Error('away');
    prune(30);
    await letPass(clock, 3000_000);
    storage.trouble = null;
    assert.equal(storage.records.size, 55);
    await letPass(clock, 4000_000);
    assert.equal(storage.records.size, 29);
  });

  it('are kept for ever where the setting is 0', async () => {
    prune(0);
    await letPass(clock, DAY_MS);
    assert.equal(storage.records.size, 55);
  });

  it('are let alone once the server closes', async () => {
    prune(30);
    end();
    await letPass(clock, DAY_MS);
    assert.equal(storage.records.size, 55);
  });
});
