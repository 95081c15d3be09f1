import assert from 'node:assert/strict';
import { pino } from 'pino';
import { classic } from '#shared/modes/classic/mode.ts';
import { MODIFIERS } from '#shared/modifiers/index.ts';
import { Registry } from '#shared/rules/registry.ts';
import { head, letPass } from '../testing/a-journal.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { ManualClock } from './clock.ts';
import { Recovery } from './recover.ts';

describe('taking up what nobody plays on', () => {
  let storage: MemoryStorage;
  let clock: ManualClock;
  let said: { readonly msg: string; readonly tries?: number }[];
  let resumed: { readonly matchId: string; readonly epoch: number }[];
  let faults: number;
  let recovery: Recovery;

  beforeEach(async () => {
    storage = new MemoryStorage([]);
    clock = new ManualClock();
    said = [];
    resumed = [];
    faults = 0;
    const registry = new Registry({ modes: [classic], modifiers: MODIFIERS });
    recovery = new Recovery({
      matches: storage.matches,
      registry: () => registry,
      clock,
      log: pino({ level: 'warn' }, { write: (line) => void said.push(JSON.parse(line)) }),
      adopt: async () => {},
      conclude: () => {},
      resume: async ({ matchId, epoch }) => {
        if (faults-- > 0) throw new Error('a fault that passes');
        resumed.push({ matchId, epoch });
      },
    });
    const { header, ...rest } = head('a');
    await storage.matches.open({ ...rest, header: { ...header, rules: registry.refs(classic, {}) } });
  });
  afterEach(() => recovery.end());

  it('tries again what failed of something that passes, and says so', async () => {
    faults = 3;
    assert.equal(await recovery.run(), 0);
    assert.match(said.at(-1)?.msg ?? '', /could not be resumed yet/);
    await letPass(clock, 5000);
    assert.deepEqual(resumed, [{ matchId: 'a', epoch: 5 }]); // each try took it over anew
    assert.match(said.at(-1)?.msg ?? '', /resumed after all/);
    await letPass(clock, 60_000);
    assert.equal(resumed.length, 1);
  });

  it('does the same while the store is away, and once it is back goes on', async () => {
    const { takeOver } = storage.matches;
    storage.matches.takeOver = async () => {
      throw new Error('away');
    };
    await recovery.run();
    await letPass(clock, 20_000);
    assert.deepEqual(resumed, []);
    storage.matches.takeOver = takeOver;
    await letPass(clock, 10_000);
    assert.equal(resumed.length, 1);
  });

  it('goes on with what it took over though it never heard so', async () => {
    const { takeOver } = storage.matches;
    storage.matches.takeOver = async (...args) => {
      await takeOver(...args);
      storage.matches.takeOver = takeOver;
      throw new Error('the answer was lost');
    };
    assert.equal(await recovery.run(), 0);
    await letPass(clock, 5000);
    assert.deepEqual(
      resumed.map(({ matchId }) => matchId),
      ['a'],
    );
  });

  it('gives up after a bounded number of tries, and keeps the journal', async () => {
    faults = Number.POSITIVE_INFINITY;
    await recovery.run();
    await letPass(clock, 10 * 60_000);
    const tries = said.length;
    assert.match(said.at(-1)?.msg ?? '', /could not be resumed$/);
    assert.ok(tries <= 30, `${tries}`);
    await letPass(clock, 10 * 60_000);
    assert.deepEqual([said.length, storage.journals.has('a'), await recovery.run()], [tries, true, 0]);
  });

  it('does not try again what these rules can never play', async () => {
    const journal = storage.journals.get('a');
    assert.ok(journal);
    storage.journals.set('a', { ...journal, rulesVersion: -1 });
    await recovery.run();
    await letPass(clock, 60_000);
    assert.equal(said.length, 1);
  });
});
