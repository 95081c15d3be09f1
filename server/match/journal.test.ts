import assert from 'node:assert/strict';
import fc from 'fast-check';
import { StorageError } from '../storage/storage.ts';
import { anAside, aRecord, head, letPass } from '../testing/a-journal.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { ManualClock } from './clock.ts';
import { Journal } from './journal.ts';
import { settlementOf } from './settle.ts';

const AWAY = new StorageError('storage/down', 'the database is away');

describe('the journal', () => {
  let storage: MemoryStorage;
  let clock: ManualClock;
  let journal: Journal;
  let troubles: number[];
  let appends: number;

  beforeEach(() => {
    storage = new MemoryStorage([]);
    clock = new ManualClock();
    troubles = [];
    appends = 0;
    const { append } = storage.matches;
    storage.matches.append = (batch) => {
      appends++;
      return append(batch);
    };
    journal = new Journal({
      store: storage.matches,
      settlement: settlementOf(storage),
      clock,
      onTrouble: (_error, waiting) => troubles.push(waiting),
    });
  });

  /** Adds an input and tells whether it was acknowledged. */
  function add(matchId: string, index: number): { readonly isDurable: boolean } {
    const seen = { isDurable: false };
    void journal.add(matchId, index, { type: 'tick', at: index }).then(() => {
      seen.isDurable = true;
    });
    return seen;
  }

  const kept = (matchId: string) => storage.journals.get(matchId)?.inputs.map((input) => input.at);

  it('writes a whole roomful of answers in one commit', async () => {
    await journal.open(head('a'));
    await journal.open(head('b'));
    const all = Array.from({ length: 1000 }, (_, i) => [add('a', i), add('b', i)]).flat();
    await letPass(clock, 1);
    assert.equal(all.filter((one) => one.isDurable).length, 0, 'acknowledged before it was durable');
    await letPass(clock, 1);
    assert.equal(all.filter((one) => one.isDurable).length, 2000);
    assert.equal(appends, 1);
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

  it('puts the record in place of the journal, after the last input, and tries until it is there', async () => {
    await journal.open(head('a'));
    storage.trouble = AWAY;
    const last = add('a', 0);
    void journal.finish(aRecord('a'));
    await letPass(clock, 2);
    assert.deepEqual([storage.records.size, last.isDurable], [0, false]);
    storage.trouble = null;
    await letPass(clock, 5000);
    assert.equal(last.isDurable, true);
    assert.ok(storage.records.has('a'));
    assert.equal(storage.journals.has('a'), false);
  });

  it('lets no record that cannot be saved hold up the answers of others', async () => {
    await journal.open(head('b'));
    storage.matches.save = () => Promise.reject(new StorageError('storage/full', 'too large'));
    void journal.finish(aRecord('a'));
    await letPass(clock, 10);
    for (let i = 0; i < 5; i++) {
      const answer = add('b', i);
      await letPass(clock, 2);
      assert.equal(answer.isDurable, true, `answer ${i} waited`);
    }
    assert.ok(troubles.length >= 1);
  });

  it('tries a failed ending ever more slowly, however many answers come', async () => {
    await journal.open(head('b'));
    storage.matches.save = () => Promise.reject(new StorageError('storage/full', 'too large'));
    void journal.finish(aRecord('a'));
    for (let i = 0; i < 200; i++) {
      add('b', i);
      await letPass(clock, 50);
    }
    assert.ok(troubles.length >= 5 && troubles.length <= 10, `${troubles.length} tries in ten seconds`);
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

  it('forgets the journal of a match that ended without a result', async () => {
    await journal.open(head('a'));
    add('a', 0);
    journal.discard({ id: 'a', seats: [], answers: [], votes: [] });
    await letPass(clock, 2);
    assert.equal(storage.journals.size, 0);
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

  describe('of a match that the database refuses for good', () => {
    const REFUSED = new StorageError('storage/refused', 'this will never do');
    let refused: unknown[];
    beforeEach(async () => {
      refused = [];
      await journal.open(head('a'));
      await journal.open(head('bad'));
      journal.attend('bad', (error) => refused.push(error));
      const { append } = storage.matches;
      storage.matches.append = async (batch) => {
        if (batch.some(({ matchId, inputs }) => matchId === 'bad' && inputs.some(({ at }) => at === 1))) throw REFUSED;
        return append(batch);
      };
    });

    it('tells that match, acknowledges nothing of it, and holds up no other', async () => {
      add('bad', 0);
      await letPass(clock, 2);
      const bad = add('bad', 1);
      const good = add('a', 0);
      await letPass(clock, 2);
      assert.deepEqual([good.isDurable, bad.isDurable, refused, journal.pending], [true, false, [REFUSED], 0]);
      assert.equal(journal.isStuck, false);
      for (let i = 1; i < 20; i++) {
        const next = add('a', i);
        await letPass(clock, 2);
        assert.equal(next.isDurable, true);
      }
      assert.equal(troubles.length, 1, 'it was tried again');
      assert.equal(refused.length, 1);
    });

    it('keeps it whole in place of its journal', async () => {
      add('bad', 1);
      await letPass(clock, 2);
      journal.setAside(anAside('bad'));
      await letPass(clock, 2);
      assert.deepEqual([[...storage.asides.keys()], [...storage.journals.keys()]], [['bad'], ['a']]);
    });

    it('keeps the record of one that is over: all of it is in there', async () => {
      const last = add('bad', 1);
      void journal.finish(aRecord('bad'));
      await letPass(clock, 5);
      assert.deepEqual([last.isDurable, storage.records.has('bad'), refused], [false, true, []]);
    });
  });

  it('lets a match whose writes alone go wrong hold up nobody, and gives it up in the end', async () => {
    await journal.open(head('a'));
    await journal.open(head('odd'));
    const refused: unknown[] = [];
    journal.attend('odd', (error) => refused.push(error));
    const { append } = storage.matches;
    storage.matches.append = async (batch) => {
      if (batch.some(({ matchId }) => matchId === 'odd')) throw AWAY;
      return append(batch);
    };
    add('odd', 0);
    await letPass(clock, 3000);
    let slowest = 0;
    const first = add('a', 0);
    await letPass(clock, 5000);
    assert.equal(first.isDurable, true);
    for (let i = 1; i < 400; i++) {
      const next = add('a', i);
      const began = clock.now();
      while (!next.isDurable) await letPass(clock, 1);
      slowest = Math.max(slowest, clock.now() - began);
      await letPass(clock, 200);
    }
    assert.ok(slowest <= 3, `an answer waited for ${slowest} ms`);
    assert.deepEqual([refused, journal.pending], [[AWAY], 0]);
  });

  it('waits for a full disk, however long, also where small writes still fit', async () => {
    await journal.open(head('a'));
    await journal.open(head('long'));
    const { append } = storage.matches;
    storage.matches.append = async (batch) => {
      if (batch.some(({ matchId }) => matchId === 'long')) throw new StorageError('storage/full', 'full');
      return append(batch);
    };
    const answer = add('long', 0);
    for (let i = 0; i < 100; i++) {
      add('a', i);
      await letPass(clock, 2000);
    }
    storage.matches.append = append;
    await letPass(clock, 10_000);
    assert.equal(answer.isDurable, true);
  });

  it('asks a database that is away for little, however many matches wait', async () => {
    for (let i = 0; i < 50; i++) await journal.open(head(`m${i}`));
    storage.trouble = AWAY;
    const all = Array.from({ length: 50 }, (_, i) => add(`m${i}`, 0));
    await letPass(clock, 60_000);
    assert.ok(appends < 80, `${appends} tries in a minute`);
    assert.equal(journal.isStuck, true);
    storage.trouble = null;
    await letPass(clock, 6000);
    assert.ok(all.every(({ isDurable }) => isDurable));
  });

  it('gives up the match that has most to write when too much waits', async () => {
    journal = new Journal({
      ...{ store: storage.matches, settlement: settlementOf(storage), clock, pendingMax: 100 },
      onTrouble: () => {},
    });
    await journal.open(head('small'));
    await journal.open(head('large'));
    const refused: string[] = [];
    for (const id of ['small', 'large']) journal.attend(id, () => refused.push(id));
    storage.trouble = AWAY;
    const small = add('small', 0);
    for (let i = 0; i < 100; i++) add('large', i);
    assert.deepEqual([refused, journal.pending], [['large'], 1]);
    storage.trouble = null;
    await letPass(clock, 5000);
    assert.equal(small.isDurable, true);
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
