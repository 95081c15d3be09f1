import assert from 'node:assert/strict';
import { StorageError } from '../storage/storage.ts';
import { AWAY, aRecord, head, letPass, TestJournal } from '../testing/a-journal.ts';

describe('the journal at the end of a match', () => {
  let storage: TestJournal['storage'];
  let clock: TestJournal['clock'];
  let journal: TestJournal['journal'];
  let troubles: TestJournal['troubles'];
  let add: TestJournal['add'];

  beforeEach(() => {
    ({ storage, clock, journal, troubles, add } = new TestJournal());
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

  it('forgets the journal of a match that ended without a result', async () => {
    await journal.open(head('a'));
    add('a', 0);
    journal.discard({ id: 'a', seats: [], answers: [], votes: [] });
    await letPass(clock, 2);
    assert.equal(storage.journals.size, 0);
  });
});
