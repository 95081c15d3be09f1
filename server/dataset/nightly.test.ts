import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { pino } from 'pino';
import { ManualClock } from '../match/clock.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { keepBuilding, lastNight } from './nightly.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const NIGHT = Date.UTC(2026, 10, 29, 3);

describe('the dataset, night by night', () => {
  let clock: ManualClock;
  let storage: MemoryStorage;
  let ends: (() => void)[];
  const built: string[] = [];
  beforeEach(() => {
    clock = new ManualClock(NIGHT - 5 * HOUR_MS);
    storage = new MemoryStorage([]);
    built.length = 0;
    ends = [];
  });
  afterEach(() => ends.forEach((end) => end()));

  function start(name: string, { on = clock, build = async (): Promise<unknown> => null } = {}): () => void {
    const end = keepBuilding({
      ...{ jobs: storage.jobs, clock: on, log: pino({ level: 'silent' }) },
      build: async () => {
        built.push(`${name} ${new Date(on.now()).toISOString().slice(5, 16)}`);
        await build();
        return [];
      },
    });
    ends.push(end);
    return end;
  }

  /** Minute by minute, and what follows from each. */
  async function pass(ms: number, ...others: ManualClock[]): Promise<void> {
    for (let left = ms; left > 0; left -= MINUTE_MS) {
      for (const one of [...others, clock]) one.advance(MINUTE_MS);
      for (let i = 0; i < 8; i++) await turn();
    }
  }

  it('is built at three, UTC, and after a start where a night was missed', async () => {
    start('one');
    await pass(7 * HOUR_MS);
    assert.deepEqual(built, ['one 11-28T22:02', 'one 11-29T03:00']);
    await pass(24 * HOUR_MS);
    assert.deepEqual(built.slice(2), ['one 11-30T03:00']);
    assert.equal(lastNight(NIGHT - 1), NIGHT - 24 * HOUR_MS);
  });

  it('is built by one of many processes', async () => {
    for (const name of ['one', 'two', 'three']) start(name);
    await pass(6 * HOUR_MS);
    assert.deepEqual(
      built.map((line) => line.split(' ')[1]),
      ['11-28T22:02', '11-29T03:00'],
    );
  });

  it('is gone on with by another process where one dies, when its lease is over', async () => {
    const dead = new ManualClock(clock.now());
    start('dying', { on: dead, build: () => new Promise(() => {}) });
    start('other');
    await pass(2 * MINUTE_MS, dead);
    assert.deepEqual(built, ['dying 11-28T22:02']);
    await pass(12 * MINUTE_MS);
    assert.deepEqual(built.slice(1), ['other 11-28T22:12']);
  });

  it('is tried again where it fails', async () => {
    start('one', {
      build: async () => {
        if (built.length < 3) throw new Error('the disk is full');
      },
    });
    await pass(60 * MINUTE_MS);
    assert.deepEqual(built, ['one 11-28T22:02', 'one 11-28T22:12', 'one 11-28T22:22']);
  });

  it('is over when the server ends', async () => {
    start('one')();
    await pass(6 * HOUR_MS);
    assert.deepEqual(built, []);
  });
});
