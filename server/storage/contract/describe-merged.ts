import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { newPair, otherOf, sideOf } from '#shared/people/pair.ts';
import type { PlayerProfile } from '#shared/people/profile.ts';
import { aPlayedMatch, aResult } from '../../testing/a-played-match.ts';
import { keepBoth } from '../../testing/kept-of-two.ts';
import { banIdOf } from '../ports/bans.ts';
import type { DailyTry } from '../ports/daily.ts';
import type { KeptOfPerson, MergeOfGuest } from '../ports/people.ts';
import { FIRST_EPOCH } from '../storage.ts';
import type { StoreOfTest } from './test-store.ts';
import { ADA, BO, type PlaceOfTable, tablesWith } from './two-people.ts';

const ACCOUNT = 'account-0123456789abcdef';
const ONE: MergeOfGuest = { guestId: ADA.playerId, accountId: ACCOUNT };

const DAY_MS = 86_400_000;

/** How a guest becomes part of an account. */
export function describeMerged(at: StoreOfTest, placeOf: PlaceOfTable): void {
  const people = () => at.storage.people;
  const find = async (playerId: string): Promise<PlayerProfile> =>
    (await at.storage.players.find(playerId)) ?? assert.fail(`no profile of ${playerId}`);
  const play = (id: string, playerId: string, isWon = true) => {
    const results = [aResult(playerId, { name: 'A name' }), aResult('rival')];
    return at.storage.players.apply(aPlayedMatch(id, isWon ? results : results.toReversed(), { at: 20_000 * DAY_MS }));
  };

  /** Tables in which the guest's id still stands: but where it says that they are merged, and in matches under way. */
  async function leftOf(guestId: string): Promise<string[]> {
    const isThere = new RegExp(`"${guestId}\\\\?"`); // as a value of its own, also in JSON that is kept as text
    const tables = [...(await at.dump())].filter(([, rows]) => rows.some((row) => isThere.test(row)));
    return tables
      .map(([table]) => table)
      .filter((table) => !['mergedGuests', 'underWay', 'account'].includes(placeOf[table] ?? ''));
  }

  it('[SI3] gives everything of a guest to the account, in every table, and changes nothing of others', async () => {
    await keepBoth(at.storage, ADA, BO);
    const [ada, bo] = [await people().everything(ADA.playerId), await people().everything(BO.playerId)];
    assert.equal(await people().merge(ONE, 7), true);
    assert.deepEqual(await leftOf(ADA.playerId), []);
    const merged = await people().everything(ACCOUNT);
    assert.deepEqual(comparable(merged), comparable(ada));
    assert.deepEqual(merged.mergedGuests, [{ playerId: ADA.playerId, at: 7 }]);
    assert.deepEqual(comparable(await people().everything(BO.playerId)), comparable(bo));
    assert.ok((await find(BO.playerId)).met?.[ACCOUNT]);
    assert.equal((await at.storage.feedback.of('q1')).said.flag, 2);
    await at.reopen();
    assert.deepEqual(await people().find(ADA.handle), {
      ...{ handle: ADA.handle, playerId: ACCOUNT, isHidden: false, name: ADA.name, avatar: ADA.avatar },
    });
  });

  it('[SI3] counts a guest once: by two tabs at once, again, and again after what was played meanwhile', async () => {
    await play('a', ACCOUNT);
    await play('b', 'guest', false);
    const alone = [await find(ACCOUNT), await find('guest')];
    const sum = (pick: (one: PlayerProfile) => number) => alone.reduce((all, one) => all + pick(one), 0);
    const one = { guestId: 'guest', accountId: ACCOUNT };
    await Promise.all(Array.from({ length: 5 }, () => people().merge(one, 7)));
    await people().merge(one, 8);
    const { xp, matches, wins, dayXp } = await find(ACCOUNT);
    assert.deepEqual([xp, matches, wins, dayXp], [sum((p) => p.xp), 2, 1, sum((p) => p.dayXp)]);
    await play('c', 'guest'); // of a process that has not heard
    await people().merge(one, 9);
    assert.equal((await find(ACCOUNT)).matches, 3);
    assert.equal(await at.storage.players.find('guest'), null);
    const history = await at.storage.players.history({ playerId: ACCOUNT, limit: 9 });
    assert.deepEqual(history.map(({ matchId }) => matchId).sort(), ['a', 'b', 'c']);
  });

  it('[SI3] loses nothing of matches that end at the same moment', async () => {
    await play('before', 'guest');
    const one = { guestId: 'guest', accountId: ACCOUNT };
    const matches = Array.from({ length: 12 }, (_, i) => `at once ${i}`);
    await Promise.all([people().merge(one, 7), ...matches.map((id) => play(id, 'guest')), people().merge(one, 7)]);
    await people().merge(one, 8);
    assert.equal((await find(ACCOUNT)).matches, 13);
    assert.equal((await at.storage.players.history({ playerId: ACCOUNT, limit: 20 })).length, 13);
    assert.deepEqual(await leftOf('guest'), []);
  });

  it('[SI3] goes on where a process died in the middle of it, and counts nothing twice', async () => {
    await keepBoth(at.storage, ADA, BO);
    await play('a', ACCOUNT);
    const before = [await find(ACCOUNT), await find(ADA.playerId)];
    const { length: plays } = await at.storage.players.history({ playerId: ADA.playerId, limit: 9 });
    let wasHalf = 0;
    for (const turns of [0, 2, 5, 9, 14, 20, 40]) {
      const merging = people()
        .merge(ONE, 7)
        .catch(() => {});
      for (let i = 0; i < turns; i++) await turn();
      await at.storage.close();
      await merging;
      await at.reopen();
      wasHalf += (await people().halfMerged()).length;
    }
    assert.ok(wasHalf > 0, 'it was never stopped in the middle');
    for (const one of await people().halfMerged()) await people().merge(one, 9);
    assert.deepEqual(await people().halfMerged(), []);
    assert.deepEqual(await leftOf(ADA.playerId), []);
    const { xp, matches } = await find(ACCOUNT);
    assert.deepEqual([xp, matches], [before.reduce((all, one) => all + one.xp, 0), plays + 1]);
    assert.ok((await people().merged({ since: 7 })).includes(ONE.guestId));
    assert.ok(!(await people().merged({ since: 8 })).includes(ONE.guestId));
    assert.ok((await people().guestsOf(ONE.accountId)).includes(ONE.guestId));
    assert.equal(await people().accountOf(ONE.guestId), ONE.accountId);
  });

  it('[SI3] leaves a guest with the account that was first, whoever asks at the same moment', async () => {
    await play('a', 'guest');
    const to = ['one', 'other'].map((accountId) => ({ guestId: 'guest', accountId }));
    const done = await Promise.all(to.map((one) => people().merge(one, 7)));
    assert.equal(done.filter(Boolean).length, 1);
    const first = (await people().accountOf('guest')) ?? assert.fail();
    const other = first === 'one' ? 'other' : 'one';
    assert.deepEqual([await people().guestsOf(first), await people().guestsOf(other)], [['guest'], []]);
    assert.equal((await find(first)).matches, 1);
    assert.equal(await at.storage.players.find(other), null);
    assert.equal(await people().merge({ guestId: 'guest', accountId: other }, 8), false);
  });

  it('[SI4] keeps, of a day that both tried, the try that was begun first', async () => {
    const begin = (playerId: string, day: number, begunAt: number) =>
      at.storage.daily.begin({ day, playerId, matchId: `${playerId} on ${day}`, begunAt, counts: true });
    for (const [day, guest, account] of [
      [1, 10, 20],
      [2, 20, 10],
    ] as const) {
      await begin('guest', day, guest);
      await begin(ACCOUNT, day, account);
    }
    await begin('guest', 3, 30);
    await people().merge({ guestId: 'guest', accountId: ACCOUNT }, 7);
    const tries = (await people().everything(ACCOUNT)).dailyTries as DailyTry[];
    assert.deepEqual(
      tries.map(({ matchId, playerId }) => [matchId, playerId]).sort(),
      [['guest on 1'], [`${ACCOUNT} on 2`], ['guest on 3']].map(([id]) => [id, ACCOUNT]).sort(),
    );
    assert.equal(await at.storage.daily.find({ day: 1, playerId: 'guest' }), null);
  });

  it('[SI4] keeps, of a question that both voted on, what was said last; every vote stays in the log', async () => {
    await keepBoth(at.storage, ADA, BO);
    const { feedback } = at.storage;
    const vote = (playerId: string, what: 'up' | 'down', when: number) =>
      feedback.vote([{ questionId: 'q2', playerId, vote: what, revision: 1, at: when, weight: 1, origin: null }]);
    await vote(ADA.playerId, 'up', 2);
    await vote(ACCOUNT, 'down', 1);
    await people().merge(ONE, 7);
    const { up, down } = (await feedback.of('q2')).said;
    assert.deepEqual([up, down], [1, 0]);
    await vote('late guest', 'down', 1);
    await people().merge({ guestId: 'late guest', accountId: ACCOUNT }, 8);
    assert.deepEqual((await feedback.of('q2')).said.up, 1);
    const log = await feedback.log({ after: 0, limit: 20 });
    assert.deepEqual(
      log.map(({ number }) => number),
      [1, 2, 3, 4, 5],
    );
    assert.deepEqual(await leftOf('late guest'), []);
  });

  it('[SI4] bans the account as the guest was banned, for the longer of two times', async () => {
    const ban = (who: string, until: number | null) =>
      at.storage.bans.put({
        ...{ id: banIdOf('player', who), kind: 'player', name: who, playerId: who, reason: 'x', at: 1, until },
      });
    const endOf = async (who: string) =>
      (await at.storage.bans.recent({ limit: 9 })).find(({ id }) => id === banIdOf('player', who))?.until;
    await ban('guest', 50);
    await people().merge({ guestId: 'guest', accountId: ACCOUNT }, 7);
    assert.deepEqual([await endOf(ACCOUNT), await endOf('guest')], [50, undefined]);
    await ban('shorter', 40);
    await people().merge({ guestId: 'shorter', accountId: ACCOUNT }, 7);
    assert.equal(await endOf(ACCOUNT), 50);
    await ban('for good', null);
    await people().merge({ guestId: 'for good', accountId: ACCOUNT }, 7);
    assert.equal(await endOf(ACCOUNT), null);
    assert.equal((await at.storage.bans.recent({ limit: 9 })).length, 1);
  });

  it('[SI4] makes friends of the guest friends of the account, each once, and keeps blocks', async () => {
    const { friends } = at.storage;
    const befriend = async (one: string, other: string, when: number) => {
      await friends.change({ by: one, other, change: 'ask', at: when });
      await friends.change({ by: other, other: one, change: 'ask', at: when });
    };
    for (const [i, who] of ['guest', ACCOUNT].entries())
      await friends.card({ playerId: who, code: `code-${i}`, name: 'A name', avatar: 'a' });
    await befriend('guest', 'of both', 2);
    await befriend(ACCOUNT, 'of both', 5);
    await befriend('guest', 'zed of the guest', 3);
    await befriend('guest', ACCOUNT, 3);
    await befriend(ACCOUNT, 'blocker', 3);
    await friends.change({ by: 'blocker', other: 'guest', change: 'block', at: 4 });
    await friends.change({ by: 'asker', other: 'guest', change: 'ask', at: 4 });
    await people().merge({ guestId: 'guest', accountId: ACCOUNT }, 7);
    await people().merge({ guestId: 'guest', accountId: ACCOUNT }, 8);
    const sides = (await friends.pairsOf(ACCOUNT)).map((pair) => {
      const { as, since } = sideOf(pair, ACCOUNT) ?? { as: null, since: 0 };
      return [otherOf(pair, ACCOUNT), as, since];
    });
    assert.deepEqual(sides.sort(), [
      ['asker', 'asks', 4],
      ['blocker', null, 0],
      ['of both', 'friend', 2],
      ['zed of the guest', 'friend', 3],
    ]);
    assert.deepEqual(await friends.pairsOf('guest'), []);
    assert.equal((await friends.byCode('code-1'))?.playerId, ACCOUNT);
    assert.equal(await friends.byCode('code-0'), null);
    await friends.card({ playerId: 'late guest', code: 'code-2', name: 'A name', avatar: 'a' });
    await people().merge({ guestId: 'late guest', accountId: 'new account' }, 9);
    assert.equal((await friends.byCode('code-2'))?.playerId, 'new account');
    // The lists of both still have their bounds: as a friend the account takes a place as any other does.
    await friends.change({ by: ACCOUNT, other: 'of both', change: 'part', at: 10 });
    assert.equal(sideOf((await friends.pairsOf('of both'))[0] ?? newPair('a', 'b'), 'of both'), null);
  });

  it('[SI4] of a match in which both sat the account keeps its seat, and the other is somebody’s who left', async () => {
    await keepBoth(at.storage, ADA, BO);
    await people().merge({ guestId: ADA.playerId, accountId: BO.playerId }, 7);
    const { seats, log } = (await at.storage.matches.find('played')) ?? assert.fail();
    assert.deepEqual(
      seats.map(({ name }) => name),
      ['Somebody who left', BO.laterName],
    );
    assert.equal(seats[1]?.playerId, BO.playerId);
    assert.equal(JSON.stringify(log).includes(ADA.playerId), false);
    const history = await at.storage.players.history({ playerId: BO.playerId, limit: 9 });
    assert.equal(history.length, 1);
    assert.equal((await find(BO.playerId)).met?.[BO.playerId], undefined);
  });

  it('[SI4] keeps the account’s page where both have one; the guest’s link says that its player has left', async () => {
    const page = { name: 'Ada', avatar: 'a' };
    await people().page({ ...page, handle: 'of the account', playerId: ACCOUNT });
    await people().page({ ...page, handle: 'of the guest', playerId: 'guest' });
    await people().merge({ guestId: 'guest', accountId: ACCOUNT }, 7);
    await people().merge({ guestId: 'guest', accountId: ACCOUNT }, 8);
    assert.deepEqual(await people().find('of the guest'), { handle: 'of the guest', goneAt: 7 });
    assert.equal((await people().page({ ...page, handle: 'another', playerId: ACCOUNT })).handle, 'of the account');
  });

  it('[SI3] [PF4] forgets an account with all that its guests brought', async () => {
    await keepBoth(at.storage, ADA, BO);
    await people().merge(ONE, 7);
    await at.storage.matches.discard('under-way', FIRST_EPOCH);
    await people().forget({ playerId: ACCOUNT, mark: 'mark', names: [ADA.name] }, 8);
    assert.deepEqual((await tablesWith(at, { ...ADA, playerId: ACCOUNT }, ADA.handle)).filter(notAccount), []);
    assert.deepEqual(await people().guestsOf(ACCOUNT), []);
    assert.equal(await people().accountOf(ONE.guestId), null);
  });

  /** `keepBoth` gave the guest an account of their own, which no guest has. */
  const notAccount = (table: string) => placeOf[table] !== 'account' && placeOf[table] !== 'mergedGuests';
}

/** What a person has, whoever they are and in whichever order it was read. */
function comparable({ account: _none, mergedGuests: _also, underWay: _ends, ...kept }: KeptOfPerson): string[] {
  return Object.entries(kept).flatMap(([place, rows]) =>
    rows.map((row) => `${place}: ${JSON.stringify(row).replaceAll(ACCOUNT, ADA.playerId)}`).sort(),
  );
}
