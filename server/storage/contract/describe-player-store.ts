import assert from 'node:assert/strict';
import type { RankedPlayer } from '#shared/rankings/standing.ts';
import { aPlayedMatch, aResult } from '../../testing/a-played-match.ts';
import type { PlayerStore, PlayersCursor } from '../ports/players.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';

const DAY_MS = 86_400_000;
const NOON = DAY_MS * 20_000 + DAY_MS / 2;

/** What every engine keeps of players. */
export function describePlayerStore(open: OpenTestStore): void {
  describe('players', () => {
    const at = eachWithStore(open);
    const players = (): PlayerStore => at.storage.players;

    it('gives everybody of a match what it was worth, and keeps it over a restart', async () => {
      assert.equal(await players().find('ada'), null);
      const [ada, bo] = await players().apply(aPlayedMatch('a', [aResult('ada', { right: 2 }), aResult('bo')]));
      assert.deepEqual([ada?.xp, bo?.xp], [2 * 10 + 20 + 50, 10 + 20 + 30]);
      assert.deepEqual(
        [ada?.elo, bo?.elo],
        [
          { before: 1000, after: 1020 },
          { before: 1000, after: 980 },
        ],
      );
      await at.reopen();
      const { xp, matches, wins, elo, name, achievements } = (await players().find('ada')) ?? assert.fail();
      assert.deepEqual(
        { xp, matches, wins, elo, name },
        {
          ...{ xp: 90, matches: 1, wins: 1, name: 'ada' },
          elo: { classic: { rating: 1020, matches: 1 } },
        },
      );
      assert.deepEqual(achievements.map(({ id }) => id).sort(), [...(ada?.achievements ?? [])].sort());
    });

    it('[X7] applies a match once, however often and however many try at once', async () => {
      const match = aPlayedMatch('a', [aResult('ada'), aResult('bo')]);
      const tries = await Promise.all(Array.from({ length: 25 }, () => players().apply(match)));
      const first = tries[0] ?? assert.fail();
      for (const other of tries) assert.deepEqual(other, first);
      await at.reopen();
      assert.deepEqual(await players().apply(match), first);
      const ada = (await players().find('ada')) ?? assert.fail();
      assert.deepEqual([ada.matches, ada.xp], [1, first[0]?.xpAfter]);
      assert.equal((await players().history({ playerId: 'ada', limit: 9 })).length, 1);
    });

    it('[X7] loses nothing where a player is in many matches that end at once', async () => {
      const ids = Array.from({ length: 40 }, (_, i) => `m${i}`);
      const all = await Promise.all(
        ids.map((id, i) => players().apply(aPlayedMatch(id, [aResult('ada'), aResult(`other-${i % 3}`)]))),
      );
      const ada = (await players().find('ada')) ?? assert.fail();
      const gained = all.map(([progress]) => progress?.xp ?? 0).reduce((sum, xp) => sum + xp, 0);
      const changed = all.map(([p]) => (p?.elo ? p.elo.after - p.elo.before : 0)).reduce((sum, n) => sum + n, 0);
      assert.deepEqual([ada.matches, ada.xp, ada.elo.classic], [40, gained, { rating: 1000 + changed, matches: 40 }]);
      assert.equal(ada.achievements.filter(({ id }) => id === 'first-match').length, 1);
      assert.equal((await players().history({ playerId: 'ada', limit: 99 })).length, 40);
    });

    it('[E5] the same two people count for each other half as much with every match of a day', async () => {
      const gain = async (id: string, when: number) => {
        const [ada] = await players().apply(aPlayedMatch(id, [aResult('ada'), aResult('bo')], { at: when }));
        return ada?.elo ? ada.elo.after - ada.elo.before : null;
      };
      assert.deepEqual([await gain('a', NOON), await gain('b', NOON + 1), await gain('b', NOON + 1)], [20, 9, 9]);
      await at.reopen();
      assert.equal(await gain('c', NOON + 2), 4);
      assert.ok(((await gain('d', NOON + DAY_MS)) ?? 0) > 15);
    });

    it('[X9] gives who left nothing but their right answers, and takes from their rating', async () => {
      const [ada, bo] = await players().apply(
        aPlayedMatch('a', [aResult('ada'), aResult('bo', { right: 3, hasLeft: true })]),
      );
      assert.deepEqual([ada?.elo?.after, bo?.elo?.after, bo?.xp], [1020, 980, 30]);
      const [entry] = await players().history({ playerId: 'bo', limit: 1 });
      assert.equal(entry?.hasLeft, true);
    });

    it('[X7] remembers it of matches of long ago too', async () => {
      const old = aPlayedMatch('old', [aResult('ada')]);
      const first = await players().apply(old);
      for (let i = 0; i < 70; i++) await players().apply(aPlayedMatch(`m${i}`, [aResult('ada')]));
      assert.deepEqual(await players().apply(old), first);
      assert.equal((await players().find('ada'))?.matches, 71);
    });

    it('applies a match of hundreds, in the order of its results', async () => {
      const crowd = Array.from({ length: 450 }, (_, i) => aResult(`p${i}`));
      const progress = await players().apply(aPlayedMatch('crowd', crowd));
      assert.deepEqual(
        progress.map(({ playerId }) => playerId),
        crowd.map(({ playerId }) => playerId),
      );
      assert.equal((await players().find('p449'))?.matches, 1);
    });

    it('[RK8] hands out who has changed since a look, and nobody a second time who was seen a while before it', async () => {
      const since = async (cursor: PlayersCursor | null) => {
        const handed: RankedPlayer[] = [];
        const next = await players().changed({ since: cursor, onPage: (page) => void handed.push(...page) });
        return { next, handed: handed.map(({ playerId, elo }) => `${playerId} ${elo.classic?.matches}`).sort() };
      };
      await players().apply(aPlayedMatch('a', [aResult('ada'), aResult('bo')]));
      const first = await since(null);
      assert.deepEqual(first.handed, ['ada 1', 'bo 1']);
      const later = { ...first.next, until: first.next.until + 5000 };
      assert.deepEqual((await since(later)).handed, []);
      await players().apply(aPlayedMatch('b', [aResult('ada'), aResult('cy')]));
      const { handed, next } = await since(first.next);
      for (const who of ['ada 2', 'cy 1']) assert.ok(handed.includes(who), `${who} is not in ${handed}`);
      await players().apply(aPlayedMatch('c', [aResult('bo'), aResult('cy')]));
      const last = (await since(next)).handed;
      for (const who of ['bo 2', 'cy 2']) assert.ok(last.includes(who), `${who} is not in ${last}`);
    });

    it('pages through a history, the newest first', async () => {
      for (let i = 0; i < 7; i++)
        await players().apply(aPlayedMatch(`m${i}`, [aResult('ada'), aResult('bo')], { at: NOON + i }));
      const first = await players().history({ playerId: 'ada', limit: 4 });
      const before = first.at(-1)?.at ?? assert.fail();
      const rest = await players().history({ playerId: 'ada', limit: 4, before });
      assert.deepEqual(
        [...first, ...rest].map(({ matchId }) => matchId),
        ['m6', 'm5', 'm4', 'm3', 'm2', 'm1', 'm0'],
      );
      const { mode, topic, rank, players: of, progress } = first[0] ?? assert.fail();
      assert.deepEqual({ mode, topic, rank, of }, { mode: 'classic', topic: 'atlas', rank: 1, of: 2 });
      assert.equal(progress.matchId, 'm6');
      assert.deepEqual(await players().history({ playerId: 'nobody', limit: 4 }), []);
    });
  });
}
