import assert from 'node:assert/strict';
import { StorageError } from '../storage/storage.ts';
import { AWAY, anAside, aRecord, head, letPass, TestJournal } from '../testing/a-journal.ts';

describe('the journal and what the database does not take', () => {
  let storage: TestJournal['storage'];
  let clock: TestJournal['clock'];
  let journal: TestJournal['journal'];
  let troubles: TestJournal['troubles'];
  let add: TestJournal['add'];

  beforeEach(() => {
    ({ storage, clock, journal, troubles, add } = new TestJournal());
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

  it('gives up the match that has most to write when too much waits', async () => {
    const { storage, clock, journal, add } = new TestJournal(100);
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
});
