import assert from 'node:assert/strict';
import { aRecord, head, letPass, TestJournal } from '../testing/a-journal.ts';

describe('the journal and a match that another process took over', () => {
  let storage: TestJournal['storage'];
  let clock: TestJournal['clock'];
  let journal: TestJournal['journal'];
  let troubles: TestJournal['troubles'];
  let add: TestJournal['add'];
  let told: unknown[];

  beforeEach(async () => {
    ({ storage, clock, journal, troubles, add } = new TestJournal());
    told = [];
    await journal.open(head('a'));
    await journal.open(head('b'));
    journal.attend('a', (error) => told.push((error as { code?: string }).code));
    add('a', 0);
    await letPass(clock, 5);
    await storage.matches.takeOver({ matchId: 'a', epoch: 1 });
  });

  it('acknowledges nothing more of it, says so once, and holds up no other', async () => {
    const lost = add('a', 1);
    const other = add('b', 0);
    await letPass(clock, 5);
    assert.deepEqual([lost.isDurable, other.isDurable, told], [false, true, ['storage/lost']]);
    await letPass(clock, 10_000);
    assert.deepEqual([lost.isDurable, journal.pending, journal.isStuck, troubles], [false, 0, false, []]);
    assert.deepEqual(storage.journals.get('a')?.inputs.length, 1);
  });

  it('gives nobody anything for an end that it only dreamt', async () => {
    let settled = 0;
    const { apply } = storage.players;
    storage.players.apply = async (match) => {
      settled++;
      return apply(match);
    };
    add('a', 1);
    void journal.finish(aRecord('a'));
    await letPass(clock, 10_000);
    assert.deepEqual([settled, storage.records.size, storage.journals.has('a')], [0, 0, true]);
    journal.discard({ id: 'a', seats: [], answers: [], votes: [] });
    await letPass(clock, 10_000);
    assert.deepEqual([storage.journals.has('a'), troubles], [true, []]);
  });

  it('tells people at the podium of a match that has ended here and goes on elsewhere', async () => {
    void journal.finish(aRecord('a'));
    await letPass(clock, 10_000);
    assert.deepEqual([told, storage.records.size], [['storage/lost'], 0]);
  });

  it('tells nobody at a podium that stands', async () => {
    journal.attend('b', () => told.push('b'));
    void journal.finish(aRecord('b'));
    await letPass(clock, 10_000);
    await journal.askWhatIsLost();
    assert.deepEqual([told, storage.records.has('b')], [['storage/lost'], true]); // of a, by asking
  });

  it('lets a room that still plays a match go before another one here goes on with it', async () => {
    let letGo = (): void => {};
    journal.attend('a', (error) => {
      told.push((error as { code?: string }).code);
      return new Promise<void>((resolve) => {
        letGo = resolve;
      });
    });
    const before = add('a', 1);
    let isAdopted = false;
    const adopted = journal.adopt({ matchId: 'a', epoch: 2 }).then(() => {
      isAdopted = true;
    });
    await letPass(clock, 100);
    assert.deepEqual([told, isAdopted, before.isDurable], [['storage/lost'], false, false]);
    assert.equal(storage.journals.get('a')?.inputs.length, 1, 'what the room before had is not written');
    letGo();
    await adopted;
    const after = add('a', 1);
    await letPass(clock, 5);
    assert.deepEqual([after.isDurable, storage.journals.get('a')?.inputs.length], [true, 2]);
  });

  it('cuts nothing under an epoch that is past', async () => {
    await storage.matches.cut('a', 0, 1);
    assert.equal(storage.journals.get('a')?.inputs.length, 1);
    await storage.matches.cut('a', 0, 2);
    assert.equal(storage.journals.get('a')?.inputs.length, 0);
  });

  it('finds it out by asking, as after a sleep', async () => {
    await journal.askWhatIsLost();
    assert.deepEqual(told, ['storage/lost']);
  });

  it('goes on with what it took over itself, under the new epoch, to the end', async () => {
    void journal.adopt({ matchId: 'a', epoch: 2 });
    const answer = add('a', 1);
    await letPass(clock, 5);
    void journal.finish(aRecord('a'));
    await letPass(clock, 5);
    assert.deepEqual([answer.isDurable, storage.records.has('a'), storage.journals.has('a')], [true, true, false]);
  });
});
