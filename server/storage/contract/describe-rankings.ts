import assert from 'node:assert/strict';
import type { Field } from '#shared/rankings/gains.ts';
import type { RankingKind } from '#shared/rankings/standing.ts';
import { ManualClock } from '../../match/clock.ts';
import { todaysBest } from '../../rankings/todays-best.ts';
import { letPass } from '../../testing/a-journal.ts';
import { aPlayedMatch, aResult } from '../../testing/a-played-match.ts';
import { aRankingProcess, SEEN_MS } from '../../testing/ranking-process.ts';
import { banIdOf } from '../ports/bans.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** A Friday. */
const NOON = DAY_MS * 20_000 + DAY_MS / 2;
const ADA = { handle: 'page-of-ada', playerId: 'ada', name: 'ada', avatar: 'a' };

/** What the rankings come to on every engine. */
export function describeRankings(open: OpenTestStore): void {
  describe('rankings', () => {
    const at = eachWithStore(open);
    let clock: ManualClock;
    let here: ReturnType<typeof aRankingProcess>;
    beforeEach(() => {
      clock = new ManualClock(NOON);
      here = aRankingProcess(at.storage, clock);
    });
    const play = (id: string, who: string, right: number, part: Parameters<typeof aPlayedMatch>[2] = {}) =>
      at.storage.players.apply(aPlayedMatch(id, [aResult(who, { right })], { at: clock.now(), ...part }));
    const ban = (playerId: string, until: number | null = null) =>
      at.storage.bans.put({
        ...{ id: banIdOf('player', playerId), kind: 'player', name: playerId, reason: 'why', at: clock.now(), until },
      });

    it('[X8] [RK1] today’s list is of experience since midnight, of equal ones who had it first', async () => {
      await play('a', 'yesterday', 90, { at: NOON - DAY_MS });
      await play('b', 'late', 5, { at: NOON - 1 });
      await play('c', 'early', 5, { at: NOON - 9 });
      await play('d', 'best', 3, { at: NOON - 12 });
      await play('e', 'best', 3, { at: NOON - 11 });
      assert.deepEqual(
        (await here.view('today')).rows.map(({ place, name, points }) => [place, name, points]),
        [
          [1, 'best', 100],
          [2, 'early', 70],
          [2, 'late', 70],
        ],
      );
      const best = todaysBest(await here.rankings.fresh());
      assert.deepEqual(
        best.map(({ playerId, dayXp, xp }) => [playerId, dayXp, xp]),
        [
          ['best', 100, 100],
          ['early', 70, 70],
          ['late', 70, 70],
        ],
      );
    });

    it('[RK2] a day ends at midnight UTC, a week on Monday', async () => {
      await play('a', 'ada', 5);
      assert.deepEqual([await here.names('today'), await here.names('week')], [['ada'], ['ada']]);
      clock.advance(DAY_MS / 2 - 1);
      assert.deepEqual(await here.names('today'), ['ada']);
      clock.advance(1);
      assert.deepEqual([await here.names('today'), await here.names('week')], [[], ['ada']]);
      clock.advance(2 * DAY_MS - 1); // Sunday, its last millisecond
      assert.deepEqual(await here.names('week'), ['ada']);
      clock.advance(1);
      assert.deepEqual([await here.names('week'), await here.names('ever')], [[], ['ada']]);
    });

    it('[RK2] a match that is settled late is of its own day', async () => {
      await play('a', 'ada', 5);
      await play('late', 'ada', 7, { at: NOON - 2 * DAY_MS });
      const points = async (kind: RankingKind) => (await here.view(kind)).rows.map((row) => row.points);
      assert.deepEqual([await points('today'), await points('week'), await points('ever')], [[70], [160], [160]]);
    });

    it('[RK8] a match counts once, however often it is settled', async () => {
      for (let i = 0; i < 3; i++) {
        await Promise.all([play('a', 'ada', 5), play('a', 'ada', 5)]);
        clock.advance(SEEN_MS);
        assert.deepEqual(
          (await here.view('ever')).rows.map(({ points }) => points),
          [70],
        );
      }
    });

    it('[RK8] whoever has just played finds it in the list, however fresh that is', async () => {
      assert.deepEqual(await here.names('ever'), []);
      for (const [i, points] of [20 + 20, 2 * (20 + 20)].entries()) {
        await play(`m${i}`, 'ada', 2);
        here.rankings.notePlayed(['ada']);
        const lists = await here.rankings.fresh('ada');
        assert.equal(lists.player('ada')?.entries.find(({ list }) => list === 'ever *')?.points, points);
        assert.equal(await here.rankings.fresh('bo'), lists);
      }
    });

    it('[RK4] whoever has not played for eight weeks fades, keeps all, and is back with the next match', async () => {
      await play('a', 'ada', 5);
      const before = await at.storage.players.find('ada');
      clock.advance(56 * DAY_MS);
      assert.deepEqual(await here.names('ever'), ['ada']);
      clock.advance(DAY_MS);
      const { rows, you } = await here.view('ever', { you: 'ada' });
      assert.deepEqual([rows, you], [[], { isPlaced: false, why: 'faded' }]);
      assert.deepEqual(await at.storage.players.find('ada'), before);
      await play('b', 'ada', 1);
      clock.advance(SEEN_MS);
      assert.deepEqual(
        (await here.view('ever')).rows.map(({ points }) => points),
        [100],
      );
    });

    it('[RK4] a rating is listed from the tenth rated match on', async () => {
      const field: Field = { kind: 'mode', id: 'classic' };
      const rated = (id: string) =>
        at.storage.players.apply(aPlayedMatch(id, [aResult('ada'), aResult(`rival of ${id}`)], { at: clock.now() }));
      for (let i = 0; i < 9; i++) await rated(`m${i}`);
      assert.deepEqual(await here.names('rating', field), []);
      await rated('m9');
      clock.advance(SEEN_MS);
      const rating = (await at.storage.players.find('ada'))?.elo.classic?.rating;
      assert.deepEqual(
        (await here.view('rating', { field })).rows.map(({ name, points }) => [name, points]),
        [['ada', rating]],
      );
      clock.advance(57 * DAY_MS);
      assert.deepEqual(await here.names('rating', field), []);
    });

    it('[RK5] a topic and a mode have lists; a mix and a pack are no topics', async () => {
      await play('a', 'ada', 5, { topic: 'atlas' });
      await play('b', 'bo', 5, { topic: 'mix', mode: 'saboteur' });
      await play('c', 'cy', 5, { topic: 'pack-abcdefghijkl' });
      assert.deepEqual(await here.names('week', { kind: 'topic', id: 'atlas' }), ['ada']);
      assert.deepEqual(await here.names('today', { kind: 'mode', id: 'saboteur' }), ['bo']);
      assert.deepEqual(await here.names('ever', { kind: 'mode', id: 'classic' }), ['ada', 'cy']);
      for (const id of ['mix', 'pack-abcdefghijkl', '__proto__'])
        assert.deepEqual(await here.names('ever', { kind: 'topic', id }), [], id);
      assert.equal((await here.names('ever')).length, 3);
    });

    it('[RK7] tells one’s own place with two neighbours on each side, also among friends', async () => {
      for (let i = 0; i < 9; i++) await play(`m${i}`, `p${i}`, 9 - i);
      const { total, you } = await here.view('ever', { you: 'p5' });
      assert.equal(total, 9);
      assert.ok(you?.isPlaced);
      assert.deepEqual(
        [you.row, you.around.map(({ name, place, isYou }) => [name, place, isYou])],
        [
          5,
          [
            ['p3', 4, false],
            ['p4', 5, false],
            ['p5', 6, true],
            ['p6', 7, false],
            ['p7', 8, false],
          ],
        ],
      );
      const friends = await here.view('ever', { you: 'p5', among: ['p5', 'p8', 'p1', 'p1', 'nobody'] });
      assert.deepEqual(
        friends.rows.map(({ name, place }) => [name, place]),
        [
          ['p1', 1],
          ['p5', 2],
          ['p8', 3],
        ],
      );
      assert.equal(friends.you?.isPlaced && friends.you.row, 1);
      const nobody = await here.view('ever', { you: 'nobody' });
      assert.deepEqual(nobody.you, { isPlaced: false, why: 'nothing-yet' });
      for (const secret of ['playerId', '"at"']) assert.ok(!JSON.stringify([friends, you]).includes(secret), secret);
    });

    it('[RK6] [BN4] whoever is banned is in no list, moves nobody’s points, and is back when the ban has ended', async () => {
      await play('a', 'ada', 9);
      await play('b', 'bo', 5);
      await here.names('ever');
      await ban('ada', clock.now() + HOUR_MS);
      here.rankings.outdate();
      assert.deepEqual(await here.names('ever'), ['bo']);
      assert.deepEqual((await here.view('ever', { you: 'ada' })).you, { isPlaced: false, why: 'banned' });
      assert.equal((await here.view('ever', { you: 'bo' })).rows[0]?.place, 1);
      clock.advance(HOUR_MS);
      assert.deepEqual(await here.names('ever'), ['ada', 'bo']);
      await at.storage.bans.put({
        ...{ id: banIdOf('network', 'home'), kind: 'network', name: 'ada', playerId: 'ada', reason: 'why' },
        ...{ at: clock.now(), until: null },
      });
      clock.advance(SEEN_MS);
      assert.deepEqual(await here.names('ever'), ['bo'], 'because of whom a network is banned');
      await at.storage.bans.lift(banIdOf('network', 'home'));
      clock.advance(SEEN_MS);
      assert.deepEqual(await here.names('ever'), ['ada', 'bo']);
    });

    it('[RK6] whoever hides their page is in no list, until they show it again', async () => {
      await play('a', 'ada', 9);
      await at.storage.people.page(ADA);
      assert.deepEqual(await here.names('ever'), ['ada']);
      for (const isHidden of [true, false]) {
        await at.storage.people.hide({ playerId: 'ada', isHidden });
        here.rankings.outdate();
        assert.deepEqual(await here.names('ever'), isHidden ? [] : ['ada']);
      }
    });

    it('[RK6] [PF7] whoever is forgotten is in no list at once; whoever was behind moves up, on other processes as well', async () => {
      const storage = await at.another();
      const other = aRankingProcess(storage, clock);
      try {
        await other.leavers.start();
        await play('a', 'ada', 9);
        await play('b', 'bo', 5);
        for (const one of [here, other]) assert.deepEqual(await one.names('today'), ['ada', 'bo']);
        const hears = new Promise<void>((heard) => void other.leavers.onGone(heard));
        await here.leavers.forget('ada', []);
        const { rows, you } = await here.view('today', { you: 'ada' });
        assert.deepEqual(
          rows.map(({ name, place }) => [name, place]),
          [['bo', 1]],
        );
        assert.deepEqual(you, { isPlaced: false, why: 'nothing-yet' });
        // The other process asks its database in its own time, whatever the clock of the test says.
        await Promise.all([hears, letPass(clock, 40 * 1000)]);
        assert.deepEqual(await other.names('today'), ['bo']);
      } finally {
        other.leavers.stop();
        here.leavers.stop();
        await storage.close();
      }
    });

    it('[RK8] another process sees a match within five seconds, and a restart sees the same', async () => {
      const storage = await at.another();
      try {
        const other = aRankingProcess(storage, clock);
        assert.deepEqual(await other.names('ever'), []);
        await play('a', 'ada', 9);
        clock.advance(SEEN_MS);
        assert.deepEqual(await other.names('ever'), ['ada']);
        await play('b', 'bo', 99);
        clock.advance(SEEN_MS);
        assert.deepEqual(await other.names('ever'), ['bo', 'ada']);
      } finally {
        await storage.close();
      }
      assert.deepEqual(await aRankingProcess(await at.reopen(), clock).names('ever'), ['bo', 'ada']);
    });
  });
}
