import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import type { Intent } from '#shared/rules/input.ts';
import { keepBoth } from '../../testing/kept-of-two.ts';
import type { KeptOfPerson, Leaver } from '../ports/people.ts';
import { FIRST_EPOCH } from '../storage.ts';
import type { StoreOfTest } from './test-store.ts';
import { ADA, BO, LEAVER, type PlaceOfTable, tablesWith } from './two-people.ts';

/** How a person is forgotten, and what stays for others. */
export function describeForgotten(at: StoreOfTest, placeOf: PlaceOfTable): void {
  const people = () => at.storage.people;
  const underWay = Object.keys(placeOf).filter((table) => placeOf[table] === 'underWay');

  it('[PF4] [PF5] forgets one person in every table, and changes nothing of the other', async () => {
    await keepBoth(at.storage, ADA, BO);
    const named = await tablesWith(at, ADA);
    for (const table of named) assert.notEqual(placeOf[table], 'nobody', table);
    const expected = Object.keys(placeOf).filter((table) => placeOf[table] !== 'nobody');
    // The head of a journal names nobody here, and one engine keeps what is in a match beside it as well.
    assert.deepEqual(new Set(named.map((table) => placeOf[table])), new Set(expected.map((table) => placeOf[table])));
    const bo = await people().everything(BO.playerId);
    await people().forget(LEAVER, 7);
    // Her page goes on to say that she has left.
    assert.deepEqual(
      await tablesWith(at, ADA, ADA.handle),
      underWay.filter((table) => named.includes(table)),
    );
    assert.deepEqual(withoutMeetings(await people().everything(BO.playerId)), withoutMeetings(bo));
    await at.storage.matches.discard('under-way', FIRST_EPOCH);
    await people().forget(LEAVER, 8);
    assert.deepEqual(await tablesWith(at, ADA, ADA.handle), []);
    assert.ok((await tablesWith(at, BO)).length > 8);
    await at.reopen();
    assert.deepEqual(await people().find(ADA.handle), { handle: ADA.handle, goneAt: 7 });
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
    assert.deepEqual(await tablesWith(at, ADA, ADA.handle), []);
    assert.deepEqual(await people().marks({ since: 7 }), [LEAVER.mark]);
    assert.deepEqual(await people().marks({ since: 8 }), []);
  });

  it('[PF4] [PF5] forgets two people at once who are in the same things: neither brings the other back', async () => {
    await keepBoth(at.storage, ADA, BO);
    await at.storage.matches.discard('under-way', FIRST_EPOCH);
    const other: Leaver = { playerId: BO.playerId, mark: 'mark-of-the-other', names: [BO.name] };
    await Promise.all([people().forget(LEAVER, 7), people().forget(other, 7)]);
    assert.deepEqual(await tablesWith(at, ADA, ADA.handle), []);
    assert.deepEqual(await tablesWith(at, BO, BO.handle), []);
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
}

/** What goes of others: that they met somebody who is gone or were friends with them, and what they reported of them. */
function withoutMeetings({ metBy: _gone, profile, reports, friends, ...rest }: KeptOfPerson) {
  const own = profile.map((one) => ({ ...(one as object), metToday: 0 }));
  const ofOwnLines = (reports as { of: string; at: number }[])
    .filter((one) => one.of === 'own')
    .sort((a, b) => a.at - b.at);
  const others = (friends as { as: string }[]).map(({ as }) => as).filter((as) => as !== 'friend');
  return { ...rest, profile: own, reports: ofOwnLines, friends: others.sort() };
}

function note(intent: Intent): string | undefined {
  return intent.type === 'vote' ? intent.note : undefined;
}
