import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Input } from '#shared/rules/input.ts';
import { anAside, aRecord, head } from '../../testing/a-journal.ts';
import { FIRST_EPOCH, type MatchStore, type OpenJournal, type Storage } from '../storage.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';

const RUNS = 25;
const isLost = { name: 'StorageError', code: 'storage/lost' };
const input = (at: number): Input => ({ type: 'tick', at });

/** What every engine promises of who may write to a journal. */
export function describeJournalOwners(open: OpenTestStore): void {
  describe('the owner of a journal', () => {
    const at = eachWithStore(open);
    let other: Storage;
    const matches = (): MatchStore => at.storage.matches;
    const journal = async (id: string) => (await matches().unfinished()).find(({ matchId }) => matchId === id);
    const append = (store: MatchStore, epoch: number, from: number, ...inputs: Input[]) =>
      store.append([{ matchId: 'a', epoch, from, inputs }]);
    beforeEach(async () => {
      other = await at.another();
      await at.storage.hold(() => {}, 'member');
      await other.hold(() => {}, 'member');
      await matches().open(head('a'));
      await append(matches(), FIRST_EPOCH, 0, input(0), input(1));
    });
    afterEach(() => other.close());

    it('is whoever took it over last: with all there is, under the next epoch', async () => {
      const taken = await other.matches.takeOver({ matchId: 'a', epoch: FIRST_EPOCH });
      assert.deepEqual(taken, { ...head('a'), epoch: FIRST_EPOCH + 1, inputs: [input(0), input(1)] });
      assert.deepEqual(await append(other.matches, FIRST_EPOCH + 1, 2, input(2)), []);
      assert.deepEqual((await journal('a'))?.inputs, [input(0), input(1), input(2)]);
      assert.deepEqual(
        [await matches().isTaken({ matchId: 'a', epoch: 1 }), await matches().isTaken({ matchId: 'a', epoch: 2 })],
        [true, false],
      );
    });

    it('that was before adds nothing, ends nothing, cuts nothing, and is told', async () => {
      await other.matches.takeOver({ matchId: 'a', epoch: FIRST_EPOCH });
      assert.deepEqual(await append(matches(), FIRST_EPOCH, 2, input(2)), ['a']);
      assert.deepEqual(await append(matches(), FIRST_EPOCH, 2), ['a'], 'asks only');
      await assert.rejects(matches().discard('a', FIRST_EPOCH), isLost);
      await assert.rejects(matches().save(aRecord('a'), FIRST_EPOCH), isLost);
      await assert.rejects(matches().setAside(anAside('a'), FIRST_EPOCH), isLost);
      await matches().cut('a', 0, FIRST_EPOCH);
      assert.deepEqual((await journal('a'))?.inputs, [input(0), input(1)]);
      assert.equal(await matches().find('a'), null);
      assert.deepEqual(await matches().asides({ limit: 9 }), []);
    });

    it('is told as well where the match is over meanwhile', async () => {
      await other.matches.takeOver({ matchId: 'a', epoch: FIRST_EPOCH });
      await other.matches.save(aRecord('a'), FIRST_EPOCH + 1);
      assert.deepEqual(await append(matches(), FIRST_EPOCH, 2, input(2)), ['a']);
      assert.equal(await other.matches.takeOver({ matchId: 'a', epoch: FIRST_EPOCH + 1 }), null);
      await matches().discard('a', FIRST_EPOCH);
    });

    it('loses one match without losing the others of the same commit', async () => {
      await matches().open(head('b'));
      await other.matches.takeOver({ matchId: 'a', epoch: FIRST_EPOCH });
      const lost = await matches().append([
        { matchId: 'a', epoch: FIRST_EPOCH, from: 2, inputs: [input(2)] },
        { matchId: 'b', epoch: FIRST_EPOCH, from: 0, inputs: [input(7)] },
      ]);
      assert.deepEqual(
        [lost, (await journal('b'))?.inputs, (await journal('a'))?.inputs.length],
        [['a'], [input(7)], 2],
      );
    });

    it('leaves it to the others when it goes, and whoever is there keeps its own', async () => {
      await other.matches.open(head('b'));
      await at.storage.close();
      assert.deepEqual(await other.matches.orphans(), [{ ...head('a'), epoch: FIRST_EPOCH }]);
      assert.equal((await other.matches.takeOver({ matchId: 'a', epoch: FIRST_EPOCH }))?.inputs.length, 2);
      assert.deepEqual(await other.matches.orphans(), []);
      assert.deepEqual(await append(other.matches, FIRST_EPOCH + 1, 2, input(2)), []);
    });

    it('has it all the same where the answer to its taking over was lost, and nobody else has', async () => {
      const seen = { matchId: 'a', epoch: FIRST_EPOCH };
      await other.matches.takeOver(seen);
      assert.equal(await other.matches.takeOver(seen), null);
      assert.equal(await matches().takeOver(seen, true), null, 'somebody else was faster');
      const again = await other.matches.takeOver(seen, true);
      assert.deepEqual(again?.inputs, [input(0), input(1)]);
      assert.deepEqual(await append(other.matches, again?.epoch ?? 0, 2, input(2)), []);
    });

    it('is one of those who saw the same epoch', async () => {
      const seen = { matchId: 'a', epoch: FIRST_EPOCH };
      const takers = [at.storage, other, at.storage, other].map(({ matches }) => matches.takeOver(seen));
      // SQLite's writers wait for each other only for a moment; then it says so.
      const won = (await Promise.allSettled(takers)).filter((one) => one.status === 'fulfilled' && one.value !== null);
      assert.equal(won.length, 1);
    });

    it(`is never overtaken by inputs of the one before, and loses nothing that was acknowledged, in ${RUNS} evenings`, async () => {
      let evening = 0;
      const step = fc.oneof(
        {
          weight: 5,
          arbitrary: fc.record({
            what: fc.constant('append' as const),
            who: fc.nat(1),
            count: fc.constantFrom(1, 2, 30, 700),
          }),
        },
        { weight: 1, arbitrary: fc.record({ what: fc.constant('again' as const), who: fc.nat(1) }) },
        { weight: 2, arbitrary: fc.record({ what: fc.constant('take' as const), who: fc.nat(1) }) },
      );
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 2 }), { maxLength: 12 }), async (turns) => {
          const matchId = `e${evening++}`;
          await matches().open(head(matchId));
          const people = [new Writer(at.storage.matches, matchId), new Writer(other.matches, matchId)];
          const [first] = people;
          if (first) first.epoch = FIRST_EPOCH;
          // The steps of a turn happen at once.
          for (const turn of turns)
            await Promise.all(
              turn.map(({ who, ...one }) => {
                const writer = people[who];
                if (one.what === 'append') return writer?.append('count' in one ? one.count : 1);
                return one.what === 'take' ? writer?.take() : writer?.again();
              }),
            );
          const kept = (await journal(matchId))?.inputs ?? [];
          for (const writer of people) writer.assertKept(kept);
          await matches().discard(matchId, (await journal(matchId))?.epoch ?? FIRST_EPOCH);
        }),
        { numRuns: RUNS },
      );
    });
  });
}

/** One process that believes it owns a match, as long as nobody tells it otherwise. */
class Writer {
  epoch: number | null = null;
  private next = 0;
  private last: { from: number; inputs: Input[] } | null = null;
  private readonly acknowledged: { number: number; at: number }[] = [];
  private static serial = 0;
  private readonly store: MatchStore;
  private readonly matchId: string;
  /** A process writes one thing after the other. */
  private busy: Promise<void> = Promise.resolve();

  constructor(store: MatchStore, matchId: string) {
    this.store = store;
    this.matchId = matchId;
  }

  append(count: number): Promise<void> {
    return this.inTurn(async () => {
      const inputs = Array.from({ length: count }, () => input(++Writer.serial));
      await this.write(this.next, inputs);
    });
  }

  /** The same as before: its answer was lost on the way. */
  again(): Promise<void> {
    return this.inTurn(async () => {
      if (this.last) await this.write(this.last.from, this.last.inputs);
    });
  }

  take(): Promise<void> {
    return this.inTurn(async () => {
      const seen = (await this.store.unfinished()).find(({ matchId }) => matchId === this.matchId);
      let taken: OpenJournal | null = null;
      try {
        taken = seen ? await this.store.takeOver(seen) : null;
      } catch (error) {
        assert.equal((error as { code?: string }).code, 'storage/down'); // the other one's commit was under way
      }
      if (!taken) return;
      assert.ok(taken.epoch > (this.epoch ?? 0));
      this.assertKept(taken.inputs);
      this.epoch = taken.epoch;
      this.next = taken.inputs.length;
      this.last = null;
    });
  }

  assertKept(kept: readonly Input[]): void {
    for (const { number, at } of this.acknowledged)
      assert.equal(kept[number]?.at, at, `input ${number} was acknowledged and is not there`);
  }

  private async write(from: number, inputs: Input[]): Promise<void> {
    const { epoch, matchId } = this;
    if (epoch === null) return;
    let lost: readonly string[];
    try {
      lost = await this.store.append([{ matchId, epoch, from, inputs }]);
    } catch (error) {
      assert.equal((error as { code?: string }).code, 'storage/down');
      return; // nothing was promised; what comes next has the same number
    }
    if (lost.length > 0) {
      this.epoch = null;
      this.last = null;
      return;
    }
    this.next = Math.max(this.next, from + inputs.length);
    this.last = { from, inputs };
    for (const [i, { at }] of inputs.entries()) this.acknowledged.push({ number: from + i, at });
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    this.busy = this.busy.then(work);
    return this.busy;
  }
}
