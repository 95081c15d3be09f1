import assert from 'node:assert/strict';
import type { PlayerProfile } from '#shared/people/profile.ts';
import { aPlayedMatch, aResult } from '../../testing/a-played-match.ts';
import { keepBoth } from '../../testing/kept-of-two.ts';
import { auditIdOf } from '../ports/audit.ts';
import { PERSON_PLACES } from '../ports/people.ts';
import type { StoreOfTest } from './test-store.ts';
import { ADA, BO, LEAVER, type PlaceOfTable } from './two-people.ts';

/** All that is kept of a person, as they are given it. */
export function describeHandedOut(at: StoreOfTest, placeOf: PlaceOfTable): void {
  const people = () => at.storage.people;

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
    for (const own of [ADA.name, ADA.laterName, ADA.words, ADA.avatar, ADA.handle]) assert.ok(text.includes(own), own);
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
    const { votes, voteLog, page, bans, deskLog, setAside, friendCard, friends, ...others } =
      await people().everything(playerId);
    const { gains } = others.profile[0] as Pick<PlayerProfile, 'gains'>;
    for (const sums of [gains?.ever, gains?.ofWeek, gains?.ofDay]) assert.ok(sums?.['topic/atlas'], 'what one gained');
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
    assert.deepEqual(friendCard, [{ code: `code-of-${playerId}`, isHidden: false, name, avatar }]);
    assert.deepEqual((friends as { as: string }[]).map(({ as }) => as).sort(), ['asked', 'asks', 'blocked', 'friend']);
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

  it('[PF6] bans and the desk’s log are told by id: a namesake is given nothing of them, and changes nothing', async () => {
    await keepBoth(at.storage, ADA, BO);
    const file = auditIdOf(9, 'file');
    await at.storage.audit.add({
      ...{ id: file, at: 9, who: 'operator', did: 'took-in', about: ADA.playerId, detail: '' },
    });
    const namesake = 'cy-0123456789abcdef';
    await at.storage.players.apply(aPlayedMatch('of a namesake', [aResult(namesake, { name: ADA.name })]));
    const desk = async () => [await at.storage.bans.recent({ limit: 9 }), await at.storage.audit.recent({ limit: 9 })];
    const before = await desk();
    const { bans, deskLog } = await people().everything(namesake);
    assert.deepEqual([bans, deskLog], [[], []]);
    await people().forget({ playerId: namesake, mark: 'mark-of-the-namesake', names: [ADA.name] }, 7);
    assert.deepEqual(await desk(), before);
    await people().forget(LEAVER, 8);
    const [entry] = (await at.storage.audit.recent({ limit: 9 })).filter(({ id }) => id === file);
    assert.equal(entry?.about, ADA.playerId, 'a file is nobody, whatever it is called');
  });
}
