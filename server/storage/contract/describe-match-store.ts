import assert from 'node:assert/strict';
import type { FinishedSeat } from '#shared/people/played-match.ts';
import type { Input } from '#shared/rules/input.ts';
import { head, aRecord as noRecord } from '../../testing/a-journal.ts';
import { FIRST_EPOCH, type MatchRecord, type MatchStore } from '../storage.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';

const input = (at: number): Input => ({ type: 'tick', at });
const inputs = (from: number, count: number): Input[] => Array.from({ length: count }, (_, i) => input(from + i));

function seat(number: number, playerId: string, kind: 'human' | 'bot' = 'human'): FinishedSeat {
  return {
    seat: number,
    playerId,
    name: playerId,
    avatar: 'a',
    kind,
    score: 0,
    rank: number + 1,
    right: 0,
    answered: 0,
  };
}

function aRecord(id: string, endedAt: number, ...seats: FinishedSeat[]): MatchRecord {
  return { ...noRecord(id), endedAt, seats };
}

/** What every engine's match records and journal keep. */
export function describeMatchStore(open: OpenTestStore): void {
  describe('matches and their journal', () => {
    const at = eachWithStore(open);
    const matches = (): MatchStore => at.storage.matches;
    /** Of the matches that are found by this player. */
    const idsOf = async (playerId: string) =>
      ((await at.storage.people.everything(playerId)).matches as { matchId: string }[])
        .map((one) => one.matchId)
        .sort();
    const journal = async (id: string) => (await matches().unfinished()).find(({ matchId }) => matchId === id);

    it('keeps a record as it is, once, also over a restart', async () => {
      const record: MatchRecord = {
        ...aRecord('a', 5, seat(0, 'ada'), seat(1, 'bot', 'bot')),
        answers: [
          {
            ...{ round: 0, questionId: 'q0', revision: 1, seat: 0, answer: '"yes"' },
            ...{ credit: 0.5, points: 612, ms: 1200.5, creditMs: 20 },
          },
        ],
      };
      await matches().save(record, FIRST_EPOCH);
      await matches().save({ ...record, topic: 'space' }, FIRST_EPOCH);
      await at.reopen();
      assert.deepEqual(await matches().find('a'), record);
      assert.equal(await matches().find('b'), null);
      assert.equal((await matches().recent({ limit: 9 })).length, 1);
    });

    it('shows the newest first; those of one player are found by them, and bots have none', async () => {
      await matches().save(aRecord('b', 20, seat(0, 'ada')), FIRST_EPOCH);
      await matches().save(aRecord('c', 30, seat(0, 'bo'), seat(1, 'bot', 'bot')), FIRST_EPOCH);
      await matches().save(aRecord('a', 10, seat(0, 'ada'), seat(1, 'bo')), FIRST_EPOCH);
      await matches().save(aRecord('d', 30, seat(0, 'cy')), FIRST_EPOCH);
      const ids = async (limit: number) => (await matches().recent({ limit })).map(({ id }) => id);
      assert.deepEqual(await ids(9), ['c', 'd', 'b', 'a']);
      assert.deepEqual(await ids(2), ['c', 'd']);
      assert.deepEqual(await idsOf('ada'), ['a', 'b']);
      assert.deepEqual(await idsOf('bot'), []);
    });

    it('resumes what was under way: heads as they were, inputs in order', async () => {
      await matches().open(head('a'));
      await matches().open(head('b'));
      await matches().append([
        { matchId: 'a', epoch: FIRST_EPOCH, from: 0, inputs: inputs(0, 3) },
        { matchId: 'b', epoch: FIRST_EPOCH, from: 0, inputs: inputs(50, 1) },
      ]);
      await matches().append([{ matchId: 'a', epoch: FIRST_EPOCH, from: 3, inputs: inputs(3, 2) }]);
      await at.reopen();
      assert.deepEqual(await journal('a'), { ...head('a'), epoch: FIRST_EPOCH, inputs: inputs(0, 5) });
      assert.deepEqual(await journal('b'), { ...head('b'), epoch: FIRST_EPOCH, inputs: inputs(50, 1) });
    });

    it('adds nothing twice: an open, and inputs that are there already, stay as they were', async () => {
      await matches().open(head('a'));
      await matches().append([{ matchId: 'a', epoch: FIRST_EPOCH, from: 0, inputs: inputs(0, 3) }]);
      await matches().open({ ...head('a'), code: 'ZZZZ' });
      await matches().append([{ matchId: 'a', epoch: FIRST_EPOCH, from: 1, inputs: inputs(1, 3) }]);
      assert.deepEqual(await journal('a'), { ...head('a'), epoch: FIRST_EPOCH, inputs: inputs(0, 4) });
    });

    it('promises nothing where another input has the number: somebody else writes this journal', async () => {
      await matches().open(head('a'));
      await matches().append([{ matchId: 'a', epoch: FIRST_EPOCH, from: 0, inputs: inputs(0, 3) }]);
      await assert.rejects(matches().append([{ matchId: 'a', epoch: FIRST_EPOCH, from: 2, inputs: [input(99)] }]), {
        name: 'StorageError',
        code: 'storage/refused',
      });
      assert.deepEqual((await journal('a'))?.inputs, inputs(0, 3));
    });

    it('plays nothing after a gap', async () => {
      await matches().open(head('a'));
      await matches().append([{ matchId: 'a', epoch: FIRST_EPOCH, from: 0, inputs: inputs(0, 2) }]);
      await matches().append([{ matchId: 'a', epoch: FIRST_EPOCH, from: 3, inputs: inputs(3, 2) }]);
      assert.deepEqual((await journal('a'))?.inputs, inputs(0, 2));
      await matches().append([{ matchId: 'a', epoch: FIRST_EPOCH, from: 2, inputs: inputs(2, 1) }]);
      assert.deepEqual((await journal('a'))?.inputs, inputs(0, 5));
    });

    it('cuts off what stands behind a gap, so that what comes next is kept', async () => {
      await matches().open(head('a'));
      await matches().open(head('b'));
      await matches().append([
        { matchId: 'a', epoch: FIRST_EPOCH, from: 0, inputs: inputs(0, 2) },
        { matchId: 'a', epoch: FIRST_EPOCH, from: 3, inputs: inputs(3, 2) },
        { matchId: 'b', epoch: FIRST_EPOCH, from: 0, inputs: inputs(0, 4) },
      ]);
      await matches().cut('a', 2, FIRST_EPOCH);
      await matches().cut('nobody', 0, FIRST_EPOCH);
      await matches().append([{ matchId: 'a', epoch: FIRST_EPOCH, from: 2, inputs: inputs(90, 2) }]);
      assert.deepEqual((await journal('a'))?.inputs, [...inputs(0, 2), ...inputs(90, 2)]);
      assert.deepEqual((await journal('b'))?.inputs, inputs(0, 4));
    });

    it('keeps inputs in order past the tenth and the hundredth', async () => {
      await matches().open(head('a'));
      for (let from = 0; from < 1100; from += 100) {
        await matches().append([{ matchId: 'a', epoch: FIRST_EPOCH, from, inputs: inputs(from, 100) }]);
      }
      assert.deepEqual((await journal('a'))?.inputs, inputs(0, 1100));
    });

    it('puts the record in the place of the journal, which nothing brings back', async () => {
      await matches().open(head('a'));
      await matches().append([{ matchId: 'a', epoch: FIRST_EPOCH, from: 0, inputs: inputs(0, 2) }]);
      await matches().save(aRecord('a', 1), FIRST_EPOCH);
      await matches().append([{ matchId: 'a', epoch: FIRST_EPOCH, from: 2, inputs: inputs(2, 1) }]);
      await matches().open(head('a'));
      assert.deepEqual(await matches().unfinished(), []);
    });

    it('discards a journal whole: another match of that id begins with nothing', async () => {
      await matches().open(head('a'));
      await matches().append([{ matchId: 'a', epoch: FIRST_EPOCH, from: 0, inputs: inputs(0, 2) }]);
      await matches().discard('a', FIRST_EPOCH);
      await matches().append([{ matchId: 'a', epoch: FIRST_EPOCH, from: 2, inputs: inputs(2, 1) }]);
      await matches().discard('nobody', FIRST_EPOCH);
      assert.deepEqual(await matches().unfinished(), []);
      await matches().open(head('a'));
      assert.deepEqual((await journal('a'))?.inputs, []);
      assert.equal(await matches().find('a'), null);
    });

    it('sets aside what cannot be played on, whole, in place of its journal, once', async () => {
      await matches().open(head('a'));
      await matches().append([{ matchId: 'a', epoch: FIRST_EPOCH, from: 0, inputs: inputs(0, 3) }]);
      const aside = { ...head('a'), inputs: inputs(0, 4), why: 'a rule threw', asideAt: 5.5 };
      await matches().setAside(aside, FIRST_EPOCH);
      await matches().setAside({ ...aside, why: 'again' }, FIRST_EPOCH);
      await matches().setAside({ ...aside, matchId: 'b', asideAt: 9 }, FIRST_EPOCH);
      await at.reopen();
      assert.deepEqual(await matches().unfinished(), []);
      assert.deepEqual(await matches().asides({ limit: 9 }), [{ ...aside, matchId: 'b', asideAt: 9 }, aside]);
      assert.equal((await matches().asides({ limit: 1 }))[0]?.matchId, 'b');
    });

    it('prunes what ended or was set aside before a time, the oldest first, a few at once; the rest stays', async () => {
      for (let i = 0; i < 5; i++)
        await matches().save(aRecord(`m${i}`, i * 10, seat(0, 'ada'), seat(1, 'bo')), FIRST_EPOCH);
      await matches().setAside({ ...head('old'), inputs: [], why: 'w', asideAt: 5 }, FIRST_EPOCH);
      await matches().setAside({ ...head('new'), inputs: [], why: 'w', asideAt: 30 }, FIRST_EPOCH);
      await matches().open(head('running'));
      await matches().append([{ matchId: 'running', epoch: FIRST_EPOCH, from: 0, inputs: inputs(0, 2) }]);
      assert.equal(await matches().prune({ before: 30, limit: 2 }), 3);
      const ids = async () => (await matches().recent({ limit: 9 })).map(({ id }) => id);
      assert.deepEqual(await ids(), ['m4', 'm3', 'm2']);
      assert.equal(await matches().prune({ before: 30, limit: 2 }), 1);
      assert.equal(await matches().prune({ before: 30, limit: 2 }), 0);
      assert.deepEqual(await ids(), ['m4', 'm3']);
      assert.deepEqual(await idsOf('ada'), ['m3', 'm4']);
      assert.deepEqual(
        (await matches().asides({ limit: 9 })).map(({ matchId }) => matchId),
        ['new'],
      );
      assert.deepEqual((await journal('running'))?.inputs, inputs(0, 2));
    });

    it('keeps and forgets the match of thousands', async () => {
      const people = Array.from({ length: 2500 }, (_, i) => seat(i, `p${i}`));
      await matches().open(head('hall'));
      await matches().append([{ matchId: 'hall', epoch: FIRST_EPOCH, from: 0, inputs: inputs(0, 2500) }]);
      const record = aRecord('hall', 5, ...people);
      await matches().save(record, FIRST_EPOCH);
      assert.deepEqual(await matches().find('hall'), record);
      assert.deepEqual(await idsOf('p2400'), ['hall']);
      await matches().open(head('hall'));
      assert.deepEqual(await matches().unfinished(), []);
      assert.equal(await matches().prune({ before: 6, limit: 9 }), 1);
      assert.equal(await matches().find('hall'), null);
    });

    it('keeps what many matches write at once', async () => {
      const ids = Array.from({ length: 20 }, (_, i) => `m${i}`);
      await Promise.all(ids.map((id) => matches().open(head(id))));
      await Promise.all(
        ids.flatMap((matchId) =>
          [0, 1, 2, 3].map((n) =>
            matches().append([{ matchId, epoch: FIRST_EPOCH, from: n * 5, inputs: inputs(n * 5, 5) }]),
          ),
        ),
      );
      for (const match of await matches().unfinished()) assert.deepEqual(match.inputs, inputs(0, 20), match.matchId);
      assert.equal((await matches().unfinished()).length, 20);
    });
  });
}
