import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import type { Intent } from '#shared/rules/input.ts';
import { aPlayedMatch, aResult } from '../../testing/a-played-match.ts';
import { keepBoth, type Someone, someone } from '../../testing/kept-of-two.ts';
import { auditIdOf } from '../ports/audit.ts';
import { type KeptOfPerson, type Leaver, PERSON_PLACES, type PersonPlace } from '../ports/people.ts';
import { FIRST_EPOCH } from '../storage.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';

/** Of each table or collection of an engine: which place of a person it is, or that it names nobody. */
export type PlaceOfTable = Readonly<Record<string, PersonPlace | 'nobody'>>;

const ADA = someone('ada');
const BO = someone('bo');
const LEAVER: Leaver = { playerId: ADA.playerId, mark: 'mark-of-somebody', names: [ADA.name] };

/** What every engine keeps of people, and forgets of them. */
export function describePeopleStore(open: OpenTestStore, placeOf: PlaceOfTable): void {
  describe('people', () => {
    const at = eachWithStore(open);
    const people = () => at.storage.people;

    /** Tables in which something of a person stands. */
    async function tablesWith({ playerId, name, laterName, words, avatar, handle }: Someone, but?: string) {
      const marks = [playerId, name, laterName, words, avatar, handle].filter((mark) => mark !== but);
      const tables = [...(await at.dump())].filter(([, rows]) =>
        rows.some((row) => marks.some((mark) => row.includes(mark))),
      );
      return tables.map(([table]) => table).sort();
    }
    const underWay = Object.keys(placeOf).filter((table) => placeOf[table] === 'underWay');

    it('says of every table whether it names people', async () => {
      assert.deepEqual([...(await at.dump()).keys()].sort(), Object.keys(placeOf).sort());
    });

    it('[PF4] [PF5] forgets one person in every table, and changes nothing of the other', async () => {
      await keepBoth(at.storage, ADA, BO);
      const named = await tablesWith(ADA);
      for (const table of named) assert.notEqual(placeOf[table], 'nobody', table);
      const expected = Object.keys(placeOf).filter((table) => placeOf[table] !== 'nobody');
      // The head of a journal names nobody here, and one engine keeps what is in a match beside it as well.
      assert.deepEqual(new Set(named.map((table) => placeOf[table])), new Set(expected.map((table) => placeOf[table])));
      const bo = await people().everything(BO.playerId);
      await people().forget(LEAVER, 7);
      // Her page goes on to say that she has left.
      assert.deepEqual(
        await tablesWith(ADA, ADA.handle),
        underWay.filter((table) => named.includes(table)),
      );
      assert.deepEqual(withoutMeetings(await people().everything(BO.playerId)), withoutMeetings(bo));
      await at.storage.matches.discard('under-way', FIRST_EPOCH);
      await people().forget(LEAVER, 8);
      assert.deepEqual(await tablesWith(ADA, ADA.handle), []);
      assert.ok((await tablesWith(BO)).length > 8);
      await at.reopen();
      assert.deepEqual(await people().find(ADA.handle), { handle: ADA.handle, goneAt: 7 });
    });

    it('[PF6] hands out whatever would be forgotten, and nothing that is another’s', async () => {
      await keepBoth(at.storage, ADA, BO);
      const before = await at.dump();
      const kept = await people().everything(ADA.playerId);
      await people().forget(LEAVER, 7);
      const after = await at.dump();
      for (const [table, rows] of before) {
        const place = placeOf[table] ?? assert.fail(table);
        if (place === 'nobody' || JSON.stringify(rows) === JSON.stringify(after.get(table))) continue;
        assert.ok(kept[place].length > 0, `${table} was changed, and nothing of it is in "${place}"`);
      }
      for (const place of PERSON_PLACES) assert.ok(kept[place].length > 0, place);
      const text = JSON.stringify(kept);
      for (const own of [ADA.name, ADA.laterName, ADA.words, ADA.avatar, ADA.handle])
        assert.ok(text.includes(own), own);
      for (const others of Object.values(BO)) assert.ok(!text.includes(others), others);
      const left = await people().everything(ADA.playerId);
      for (const place of PERSON_PLACES) assert.equal(left[place].length, place === 'underWay' ? 1 : 0, place);
    });

    it('[PF6] says the same of the same, whichever engine keeps it', async () => {
      await keepBoth(at.storage, ADA, BO);
      const { playerId, name, avatar, handle, words } = ADA;
      const said = { playerId, weight: 0.5, revision: 1, at: 99, origin: null };
      await at.storage.feedback.vote([{ ...said, questionId: 'q2', vote: 'up' }]);
      await people().hide({ playerId, isHidden: true });
      const { votes, voteLog, page, bans, deskLog, setAside } = await people().everything(playerId);
      const [flag, up] = [...(votes as { questionId: string; at: number }[])].sort((a, b) => b.at - a.at);
      const first = { questionId: 'q1', vote: 'flag', revision: 1, weight: 1, at: flag?.at };
      const second = { questionId: 'q2', vote: 'up', revision: 1, weight: 0.5, at: 99 };
      assert.deepEqual(flag, { ...first, settled: false, note: words });
      assert.deepEqual(up, { ...second, settled: false });
      assert.deepEqual(voteLog, [
        { number: 1, ...first },
        { number: 3, ...second },
      ]);
      assert.deepEqual(page, [{ handle, isHidden: true, name, avatar }]);
      const ban = { name, reason: 'an unkind word', at: flag?.at, until: null };
      assert.deepEqual(
        [...(bans as { kind: string }[])].sort((a, b) => (a.kind < b.kind ? -1 : 1)),
        [
          { ...ban, kind: 'network' },
          { ...ban, kind: 'player' },
        ],
      );
      assert.deepEqual(
        (deskLog as { did: string; detail: string }[]).map(({ did, detail }) => [did, detail]),
        [
          ['banned-player', words],
          ['moved-pack', words],
        ],
      );
      const types = (setAside as { matchId: string; inputs: { type: string }[] }[]).map(({ matchId, inputs }) => [
        matchId,
        inputs.map(({ type }) => type).join(),
      ]);
      assert.deepEqual(
        new Map(types as [string, string][]),
        new Map([
          ['aside', 'join,intent,intent'],
          ['older-aside', 'join'],
        ]),
      );
    });

    it('[PF4] of a match that was set aside what was surely another’s stays, and all else that may be theirs goes', async () => {
      await keepBoth(at.storage, ADA, BO);
      await people().forget(LEAVER, 7);
      const asides = await at.storage.matches.asides({ limit: 9 });
      const saidIn = (id: string) =>
        (asides.find(({ matchId }) => matchId === id)?.inputs ?? []).flatMap((input) =>
          input.type !== 'intent' ? [] : input.intent.type === 'rename' ? [input.intent.name] : [note(input.intent)],
        );
      const left = 'Somebody who left';
      assert.deepEqual(saidIn('aside'), [left, BO.words, undefined, BO.words]);
      assert.deepEqual(saidIn('older-aside'), [left, left, undefined, undefined]);
    });

    it('[PF6] bans and the desk’s log are told by id: a namesake is given nothing of them, and changes nothing', async () => {
      await keepBoth(at.storage, ADA, BO);
      const file = auditIdOf(9, 'file');
      await at.storage.audit.add({
        ...{ id: file, at: 9, who: 'operator', did: 'took-in', about: ADA.playerId, detail: '' },
      });
      const namesake = 'cy-0123456789abcdef';
      await at.storage.players.apply(aPlayedMatch('of a namesake', [aResult(namesake, { name: ADA.name })]));
      const desk = async () => [
        await at.storage.bans.recent({ limit: 9 }),
        await at.storage.audit.recent({ limit: 9 }),
      ];
      const before = await desk();
      const { bans, deskLog } = await people().everything(namesake);
      assert.deepEqual([bans, deskLog], [[], []]);
      await people().forget({ playerId: namesake, mark: 'mark-of-the-namesake', names: [ADA.name] }, 7);
      assert.deepEqual(await desk(), before);
      await people().forget(LEAVER, 8);
      const [entry] = (await at.storage.audit.recent({ limit: 9 })).filter(({ id }) => id === file);
      assert.equal(entry?.about, ADA.playerId, 'a file is nobody, whatever it is called');
    });

    it('[PF4] of a ban the log keeps until when it was, and of the network who is banned', async () => {
      await keepBoth(at.storage, ADA, BO);
      await people().forget(LEAVER, 7);
      const entries = (await at.storage.audit.recent({ limit: 9 })).filter(({ id }) => id.includes('-0-'));
      assert.deepEqual(
        entries.map(({ did, about, detail, ban, playerId }) => [did, about, detail, ban?.reason, playerId]),
        [
          ['moved-pack', 'Somebody who left', '', undefined, undefined],
          ['banned-player', 'Somebody who left', '', '', undefined],
        ],
      );
      assert.equal(typeof entries[1]?.ban?.until, 'number');
      const bans = await at.storage.bans.recent({ limit: 9 });
      assert.deepEqual(
        bans
          .filter(({ id }) => !id.includes(BO.playerId))
          .map(({ name }) => name)
          .sort(),
        [BO.name, 'Somebody who left'],
      );
    });

    it('[PF4] goes on where a process died in the middle of it', async () => {
      await keepBoth(at.storage, ADA, BO);
      let wasHalf = 0;
      for (const turns of [0, 2, 6, 15, 40]) {
        const forgetting = at.storage.people.forget(LEAVER, 7).catch(() => {});
        for (let i = 0; i < turns; i++) await turn();
        await at.storage.close();
        await forgetting;
        await at.reopen();
        wasHalf += (await people().halfForgotten()).length;
      }
      assert.ok(wasHalf > 0, 'it was never stopped in the middle');
      for (const leaver of await people().halfForgotten()) await people().forget(leaver, 9);
      assert.deepEqual(await people().halfForgotten(), []);
      await at.storage.matches.discard('under-way', FIRST_EPOCH);
      assert.deepEqual(await tablesWith(ADA, ADA.handle), []);
      assert.deepEqual(await people().marks({ since: 7 }), [LEAVER.mark]);
      assert.deepEqual(await people().marks({ since: 8 }), []);
    });

    it('[PF4] [PF5] forgets two people at once who are in the same things: neither brings the other back', async () => {
      await keepBoth(at.storage, ADA, BO);
      await at.storage.matches.discard('under-way', FIRST_EPOCH);
      const other: Leaver = { playerId: BO.playerId, mark: 'mark-of-the-other', names: [BO.name] };
      await Promise.all([people().forget(LEAVER, 7), people().forget(other, 7)]);
      assert.deepEqual(await tablesWith(ADA, ADA.handle), []);
      assert.deepEqual(await tablesWith(BO, BO.handle), []);
      const seats = (await at.storage.matches.find('played'))?.seats ?? [];
      assert.deepEqual(
        seats.map(({ name, score }) => [name, score]),
        [
          ['Somebody who left', 500],
          ['Somebody who left', 500],
        ],
      );
      assert.deepEqual(await at.storage.reports.open({ limit: 9 }), []);
    });

    it('[PF4] takes votes back: what they did to a question is undone; its number in the log stays', async () => {
      await keepBoth(at.storage, ADA, BO);
      const { feedback } = at.storage;
      assert.equal((await feedback.of('q1')).said.flag, 2);
      await people().forget(LEAVER, 7);
      assert.equal((await feedback.of('q1')).said.flag, 1);
      const log = await feedback.log({ after: 0, limit: 9 });
      assert.deepEqual(
        log.map(({ number }) => number),
        [1, 2],
      );
      assert.equal(log.filter(({ playerId }) => playerId === BO.playerId).length, 1);
    });

    it('[PF5] a match that others played stays, with somebody else on the seat', async () => {
      await keepBoth(at.storage, ADA, BO);
      await people().forget(LEAVER, 7);
      const { seats, votes, answers, log } = (await at.storage.matches.find('played')) ?? assert.fail();
      const [ada, bo] = seats;
      assert.deepEqual([ada?.name, ada?.rank, ada?.score, bo?.name], ['Somebody who left', 1, 500, BO.laterName]);
      assert.deepEqual(
        votes.map(({ note }) => note),
        [undefined, BO.words],
      );
      assert.equal(answers.length, 2);
      assert.equal(log.header.opener, ada?.playerId);
      const joined = log.inputs.flatMap((input) => (input.type === 'join' ? [input.who.playerId] : []));
      assert.deepEqual(joined, [ada?.playerId, BO.playerId]);
      const other = await at.storage.matches.find('left by the one');
      const ids = other?.log.inputs.flatMap((input) => (input.type === 'join' ? [input.who.playerId] : [])) ?? [];
      assert.notEqual(ids[0], joined[0], 'two records could be led to each other');
    });

    it('[PF5] a line that somebody reported goes on waiting for a reviewer, whoever reported it', async () => {
      await keepBoth(at.storage, ADA, BO);
      const ofBo = (await at.storage.reports.open({ limit: 9 })).filter(({ authorId }) => authorId === BO.playerId);
      await people().forget(LEAVER, 7);
      const open = await at.storage.reports.open({ limit: 9 });
      assert.deepEqual(open.map(({ id }) => id).sort(), ofBo.map(({ id }) => id).sort());
      assert.deepEqual(
        open.map(({ name, text, before }) => [name, text, before]),
        [
          [BO.name, BO.words, [{ name: 'Somebody who left', text: '' }]],
          [BO.name, BO.words, [{ name: 'Somebody who left', text: '' }]],
        ],
      );
      for (const { id } of open) assert.equal(await at.storage.reports.settle(id), true);
    });

    it('[PF4] what a person used of the question maker goes on counting for the day of everybody', async () => {
      await keepBoth(at.storage, ADA, BO);
      await people().forget(LEAVER, 7);
      const { data } = await at.storage.workflows.listWorkflowRuns({ limit: 9 });
      assert.deepEqual(data.map(({ status }) => status).sort(), ['canceled', 'running']);
      for (const { id } of data) {
        const { data: steps } = await at.storage.workflows.listStepAttempts({ workflowRunId: id });
        assert.deepEqual((steps[0]?.output as { usage: object } | undefined)?.usage, { tokensIn: 7, tokensOut: 9 });
      }
    });

    it('[PF3] keeps a page under one handle, whoever asks first, with the name they have now', async () => {
      const page = { playerId: 'ada', name: 'Ada', avatar: 'a' };
      const made = await Promise.all(
        Array.from({ length: 9 }, (_, i) => people().page({ ...page, handle: `h${i}`, name: `Ada ${i}` })),
      );
      const [handle, ...others] = new Set(made.map((one) => one.handle));
      assert.deepEqual(others, []);
      assert.equal((await people().page({ ...page, handle: 'late' })).handle, handle);
      await people().hide({ playerId: 'ada', isHidden: true });
      await people().hide({ playerId: 'nobody', isHidden: true });
      await people().rename({ playerId: 'nobody', name: 'Nobody', avatar: 'n' });
      await people().rename({ playerId: 'ada', name: 'Ada B', avatar: 'b' });
      assert.deepEqual(await people().find(handle ?? ''), {
        ...page,
        handle,
        isHidden: true,
        name: 'Ada B',
        avatar: 'b',
      });
      await people().page({ ...page, handle: 'late' });
      await at.reopen();
      assert.deepEqual(await people().find(handle ?? ''), { ...page, handle, isHidden: true });
      assert.equal((await people().page({ ...page, handle: 'late' })).isHidden, true);
      assert.equal(await people().find('nobody’s'), null);
    });
  });
}

/** What goes of others: that they met somebody who is gone, and what they reported of them. */
function withoutMeetings({ metBy: _gone, profile, reports, ...rest }: KeptOfPerson) {
  const own = profile.map((one) => ({ ...(one as object), metToday: 0 }));
  const ofOwnLines = (reports as { of: string; at: number }[])
    .filter((one) => one.of === 'own')
    .sort((a, b) => a.at - b.at);
  return { ...rest, profile: own, reports: ofOwnLines };
}

function note(intent: Intent): string | undefined {
  return intent.type === 'vote' ? intent.note : undefined;
}
