import assert from 'node:assert/strict';
import { pino } from 'pino';
import { auditIdOf } from '../storage/ports/audit.ts';
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
    const { matches, reports, drafts, bans, audit, friends, accounts } = storage;
    end = keepPruning({ matches, reports, drafts, bans, audit, friends, accounts, clock, log, keepDays });
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

  it('take what was done at the desk, and bans that have ended, with them after half a year, whatever the setting', async () => {
    clock.advance(200 * DAY_MS);
    const at = clock.now();
    const entry = (id: string, when: number) =>
      ({ id: auditIdOf(when, id), at: when, who: 'operator', did: 'lifted', about: id, detail: '' }) as const;
    const ban = (id: string, until: number | null) =>
      ({ id, kind: 'player', name: id, reason: '', at: 0, until }) as const;
    for (const one of [entry('old', at - 181 * DAY_MS), entry('new', at - 179 * DAY_MS)]) await storage.audit.add(one);
    for (const one of [ban('old', at - 181 * DAY_MS), ban('new', at - 179 * DAY_MS), ban('for good', null)])
      await storage.bans.put(one);
    prune(0);
    await letPass(clock, 70_000);
    assert.deepEqual(
      (await storage.audit.recent({ limit: 9 })).map(({ about }) => about),
      ['new'],
    );
    assert.deepEqual((await storage.bans.recent({ limit: 9 })).map(({ id }) => id).sort(), ['for good', 'new']);
  });

  it('[FR3] take refusals of friends with them once they have lapsed', async () => {
    const { friends } = storage;
    const at = clock.now();
    for (const [by, change, other] of [
      ['cy', 'ask', 'ada'],
      ['ada', 'refuse', 'cy'],
      ['cy', 'withdraw', 'ada'],
    ] as const)
      await friends.change({ by, change, other, at });
    prune(0);
    await letPass(clock, DAY_MS);
    assert.equal((await friends.pairsOf('ada')).length, 1);
    clock.advance(30 * DAY_MS);
    await letPass(clock, DAY_MS);
    assert.deepEqual(await friends.pairsOf('ada'), []);
  });

  it('are let alone once the server closes', async () => {
    prune(30);
    end();
    await letPass(clock, DAY_MS);
    assert.equal(storage.records.size, 55);
  });
});
