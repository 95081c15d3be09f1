import assert from 'node:assert/strict';
import type { ErrorAnswer, GuestAnswer } from '#shared/protocol/http.ts';
import type { RankingAnswer } from '#shared/protocol/rankings.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import { aPlayedMatch, aResult } from '../testing/a-played-match.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { startTestServer, TEST_SECRET, type TestServer } from '../testing/test-server.ts';

const codeOf = ({ json }: { json: unknown }) => (json as ErrorAnswer).error?.code;

describe('rankings over HTTP', () => {
  let server: TestServer;
  const storage = new MemoryStorage([]);
  const people: { pass: string; name: string; playerId: string }[] = [];
  before(async () => {
    server = await startTestServer({ storage });
    for (let i = 0; i < 25; i++) {
      const { pass, name } = (await server.ask('/api/guest', {})).json as GuestAnswer;
      const playerId = playerIdOf(readPass(pass, TEST_SECRET) ?? assert.fail());
      people.push({ pass, name, playerId });
      const result = aResult(playerId, { name, avatar: `face ${i}`, right: 40 - i });
      await storage.players.apply(aPlayedMatch(`m${i}`, [result], { at: server.app.services.clock.now() }));
    }
    // The server has read its lists when it began, and these matches were settled past it.
    server.app.services.rankings.notePlayed(people.map(({ playerId }) => playerId));
    await server.app.services.rankings.fresh(people[0]?.playerId);
  });
  after(() => server.stop());
  const ask = async (body: object) => {
    const answer = await server.ask('/api/rankings', body);
    assert.equal(answer.status, 200, JSON.stringify(answer.json));
    return answer.json as RankingAnswer;
  };

  it('[RK7] says place, name, face and points, a page at a time, and one’s own place', async () => {
    const [first] = people;
    const { rows, total, you, endsAt, from } = await ask({ pass: people[22]?.pass, kind: 'today' });
    assert.deepEqual([rows.length, total, from], [20, 25, 0]);
    assert.deepEqual(rows[0], { place: 1, name: first?.name, avatar: 'face 0', points: 420, isYou: false });
    assert.ok(you?.isPlaced);
    assert.deepEqual(
      [you.row, you.around.map(({ place, isYou }) => [place, isYou])],
      [
        22,
        [
          [21, false],
          [22, false],
          [23, true],
          [24, false],
          [25, false],
        ],
      ],
    );
    assert.equal(new Date(endsAt ?? 0).toISOString().slice(10), 'T00:00:00.000Z');
    const next = await ask({ kind: 'today', from: 20 });
    assert.deepEqual([next.rows.map(({ place }) => place), next.you], [[21, 22, 23, 24, 25], null]);
    assert.deepEqual((await ask({ kind: 'today', from: 9_999 })).rows, []);
  });

  it('[V4] [RK7] tells nobody’s id, pass or page', async () => {
    for (const { playerId, name } of people.slice(0, 3))
      await storage.people.page({ handle: `page-of-${name}`, playerId, name, avatar: 'a' });
    const text = JSON.stringify([await ask({ kind: 'ever' }), await ask({ kind: 'ever', pass: people[3]?.pass })]);
    for (const { playerId, pass } of people) assert.ok(!text.includes(playerId) && !text.includes(pass));
    assert.ok(!text.includes('page-of'));
  });

  it('[RK6] hides whoever hides their page at once', async () => {
    const { pass, playerId, name } = people[24] ?? assert.fail();
    await storage.people.page({ handle: 'page', playerId, name, avatar: 'a' });
    assert.equal((await ask({ kind: 'week' })).total, 25);
    await server.ask('/api/profile/hide', { pass, isHidden: true });
    const { total, you } = await ask({ kind: 'week', pass });
    assert.deepEqual([total, you], [24, { isPlaced: false, why: 'hidden' }]);
    await server.ask('/api/profile/hide', { pass, isHidden: false });
    assert.equal((await ask({ kind: 'week' })).total, 25);
  });

  it('[RK7] counts places among friends and oneself', async () => {
    const change = (by: number, what: 'ask' | 'accept', other: number) =>
      storage.friends.change({
        ...{ by: people[by]?.playerId ?? '', other: people[other]?.playerId ?? '', change: what, at: 1 },
      });
    for (const other of [5, 6, 7]) await change(9, 'ask', other);
    for (const other of [5, 6]) await change(other, 'accept', 9);
    const { rows } = await ask({ kind: 'ever', pass: people[9]?.pass, among: 'friends' });
    assert.deepEqual(
      rows.map(({ name, place, isYou }) => [name, place, isYou]),
      [5, 6, 9].map((i, row) => [people[i]?.name, row + 1, i === 9]),
    );
    assert.equal(codeOf(await server.ask('/api/rankings', { kind: 'ever', among: 'friends' })), 'guest/bad-pass');
  });

  it('[RK4] tells whoever has a provisional rating how many matches are missing', async () => {
    const pair = people.slice(0, 2).map(({ playerId, name }) => aResult(playerId, { name }));
    for (let i = 0; i < 3; i++) await storage.players.apply(aPlayedMatch(`r${i}`, pair));
    const { you, rows } = await ask({ kind: 'rating', mode: 'classic', pass: people[0]?.pass });
    assert.deepEqual([you, rows], [{ isPlaced: false, why: 'provisional', toGo: 7 }, []]);
  });

  it('refuses what makes no sense', async () => {
    for (const body of [
      {},
      { kind: 'month' },
      { kind: 'rating' },
      { kind: 'rating', mode: 'classic', topic: 'atlas' },
      { kind: 'ever', mode: 'classic', topic: 'atlas' },
      { kind: 'ever', from: -1 },
      { kind: 'ever', from: 0.5 },
      { kind: 'ever', topic: 'x'.repeat(81) },
      { kind: 'ever', among: 'enemies' },
    ])
      assert.equal(codeOf(await server.ask('/api/rankings', body)), 'request/malformed', JSON.stringify(body));
    assert.deepEqual((await ask({ kind: 'ever', topic: '__proto__' })).rows, []);
  });
});

describe('rankings that are asked for too often', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({ limits: { rankings: 5, rankingsEach: 3 } });
  });
  after(() => server.stop());

  it('says so, to a guest and to a network', async () => {
    const { pass } = (await server.ask('/api/guest', {})).json as GuestAnswer;
    const codes = async (times: number, body: object) => {
      const all: (string | undefined)[] = [];
      for (let i = 0; i < times; i++) all.push(codeOf(await server.ask('/api/rankings', body)));
      return all;
    };
    assert.deepEqual(await codes(4, { kind: 'ever', pass }), [undefined, undefined, undefined, 'request/too-many']);
    assert.deepEqual((await codes(6, { kind: 'ever' })).lastIndexOf(undefined), 4);
  });
});
