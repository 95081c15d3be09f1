import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AWAY, head, letPass, TestJournal } from '../testing/a-journal.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { ManualClock } from './clock.ts';
import { Journal } from './journal.ts';
import { settlementOf } from './settle.ts';

describe('the journal', () => {
  let test: TestJournal;
  let storage: TestJournal['storage'];
  let clock: TestJournal['clock'];
  let journal: TestJournal['journal'];
  let troubles: TestJournal['troubles'];
  let add: TestJournal['add'];
  let kept: TestJournal['kept'];

  beforeEach(() => {
    test = new TestJournal();
    ({ storage, clock, journal, troubles, add, kept } = test);
  });

  it('writes a whole roomful of answers in one commit', async () => {
    await journal.open(head('a'));
    await journal.open(head('b'));
    const all = Array.from({ length: 1000 }, (_, i) => [add('a', i), add('b', i)]).flat();
    await letPass(clock, 1);
    assert.equal(all.filter((one) => one.isDurable).length, 0, 'acknowledged before it was durable');
    await letPass(clock, 1);
    assert.equal(all.filter((one) => one.isDurable).length, 2000);
    assert.equal(test.appends, 1);
    assert.equal(kept('a')?.length, 1000);
    assert.equal(journal.pending, 0);
  });

  it('acknowledges nothing while the database is away, keeps the order, and tries again ever more slowly', async () => {
    await journal.open(head('a'));
    storage.trouble = AWAY;
    const early = add('a', 0);
    await letPass(clock, 2);
    const late = add('a', 1);
    await letPass(clock, 99);
    assert.equal(troubles.length, 1);
    await letPass(clock, 1); // 100 ms after the first
    assert.equal(troubles.length, 2);
    await letPass(clock, 199);
    assert.equal(troubles.length, 2);
    await letPass(clock, 1); // 200 ms after the second
    assert.equal(troubles.length, 3);
    await letPass(clock, 60_000);
    assert.ok(troubles.length < 25, `${troubles.length} tries in a minute`);
    assert.deepEqual([early.isDurable, late.isDurable, journal.pending], [false, false, 2]);

    storage.trouble = null;
    const last = add('a', 2);
    await letPass(clock, 5000);
    assert.deepEqual([early.isDurable, late.isDurable, last.isDurable], [true, true, true]);
    assert.deepEqual(kept('a'), [0, 1, 2]);
  });

  it('is as quick as before once the database is back', async () => {
    await journal.open(head('a'));
    storage.trouble = AWAY;
    add('a', 0);
    await letPass(clock, 30_000);
    storage.trouble = null;
    await letPass(clock, 5000);
    const next = add('a', 1);
    await letPass(clock, 2);
    assert.equal(next.isDurable, true);
  });

  it('begins the journal of a rematch before its first input, though the database was away', async () => {
    storage.trouble = AWAY;
    journal.begin(head('again'));
    const first = add('again', 0);
    await letPass(clock, 500);
    assert.equal(first.isDurable, false);
    storage.trouble = null;
    await letPass(clock, 5000);
    assert.equal(first.isDurable, true);
    assert.deepEqual(kept('again'), [0]);
  });

  it('refuses to open a first match that the database cannot take', async () => {
    storage.trouble = AWAY;
    await assert.rejects(journal.open(head('a')), /away/);
  });

  it('begins a rematch after the last input of the match before it', async () => {
    await journal.open(head('a'));
    storage.trouble = AWAY;
    add('a', 0);
    journal.begin(head('b'));
    add('b', 0);
    await letPass(clock, 10);
    storage.trouble = null;
    const { open } = storage.matches;
    const seen: unknown[] = [];
    storage.matches.open = async (match) => {
      seen.push(kept('a'));
      return open(match);
    };
    await letPass(clock, 5000);
    assert.deepEqual([seen, kept('b')], [[[0]], [0]]);
  });

  it('flushes what a write under way has not taken', async () => {
    await journal.open(head('a'));
    const gate = Promise.withResolvers<void>();
    const { append } = storage.matches;
    storage.matches.append = async (batch) => {
      await gate.promise;
      return append(batch);
    };
    const first = add('a', 0);
    const flushing = journal.flush();
    const second = add('a', 1);
    const again = journal.flush();
    gate.resolve();
    await Promise.all([flushing, again]);
    assert.deepEqual([first.isDurable, second.isDurable], [true, true]);
    assert.deepEqual(kept('a'), [0, 1]);
  });

  it('asks a database that is away for little, however many matches wait', async () => {
    for (let i = 0; i < 50; i++) await journal.open(head(`m${i}`));
    storage.trouble = AWAY;
    const all = Array.from({ length: 50 }, (_, i) => add(`m${i}`, 0));
    await letPass(clock, 60_000);
    assert.ok(test.appends < 80, `${test.appends} tries in a minute`);
    assert.equal(journal.isStuck, true);
    storage.trouble = null;
    await letPass(clock, 6000);
    assert.ok(all.every(({ isDurable }) => isDurable));
  });

  it('keeps every input of every match in order, whenever the database comes and goes', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom('a', 'b', 'away', 'back'), fc.integer({ min: 0, max: 300 })), {
          maxLength: 60,
        }),
        async (story) => {
          const store = new MemoryStorage([]);
          const time = new ManualClock();
          const line = new Journal({
            store: store.matches,
            settlement: settlementOf(store),
            clock: time,
            onTrouble: () => {},
          });
          const counts: Record<string, number> = { a: 0, b: 0 };
          const heard: string[] = [];
          await line.open(head('a'));
          await line.open(head('b'));
          for (const event of story) {
            if (typeof event === 'number') await letPass(time, event);
            else if (event === 'away') store.trouble = AWAY;
            else if (event === 'back') store.trouble = null;
            else {
              const index = counts[event] ?? 0;
              counts[event] = index + 1;
              void line.add(event, index, { type: 'tick', at: index }).then(() => {
                heard.push(`${event}${index}`);
                assert.ok((store.journals.get(event)?.inputs.length ?? 0) > index, 'acknowledged but not kept');
              });
            }
          }
          store.trouble = null;
          await letPass(time, 10_000);
          for (const match of ['a', 'b']) {
            const expected = Array.from({ length: counts[match] ?? 0 }, (_, i) => i);
            assert.deepEqual(
              store.journals.get(match)?.inputs.map((input) => input.at),
              expected,
            );
            assert.deepEqual(
              heard.filter((one) => one.startsWith(match)),
              expected.map((i) => `${match}${i}`),
            );
          }
        },
      ),
      { numRuns: 60 },
    ));
});
