import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pino } from 'pino';
import { dayOf } from '#shared/people/profile.ts';
import { EVERYTHING, type Field } from '#shared/rankings/gains.ts';
import { listKey, RANKING_KINDS, type RankingKind } from '#shared/rankings/standing.ts';
import { ManualClock } from '../../match/clock.ts';
import { Leavers } from '../../people/leavers.ts';
import { rankingView } from '../../rankings/ranking-view.ts';
import { Rankings } from '../../rankings/rankings.ts';
import { todaysBest } from '../../rankings/todays-best.ts';
import { letPass } from '../../testing/a-journal.ts';
import { aPlayedMatch, aResult } from '../../testing/a-played-match.ts';
import { naiveRanking } from '../../testing/naive-ranking.ts';
import { banIdOf } from '../ports/bans.ts';
import type { Storage } from '../storage.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** A Friday. */
const NOON = DAY_MS * 20_000 + DAY_MS / 2;
/** A process has seen by then what another one has done. */
const SEEN_MS = 5000;
const RUNS = 4;

const log = pino({ level: 'silent' });
const ADA = { handle: 'page-of-ada', playerId: 'ada', name: 'ada', avatar: 'a' };

/** The rankings of one process. */
function aProcess(storage: Storage, clock: ManualClock) {
  const leavers = new Leavers({ people: storage.people, clock, log });
  const rankings = new Rankings({ storage, leavers, clock, log });
  async function view(
    kind: RankingKind,
    {
      field = EVERYTHING,
      you = null,
      among = null,
    }: { field?: Field; you?: string | null; among?: string[] | null } = {},
  ) {
    const lists = await rankings.fresh();
    const list = listKey(kind, field, lists.day);
    return rankingView({ lists, list, among, from: 0, playerId: you });
  }
  const names = async (kind: RankingKind, field: Field = EVERYTHING) =>
    (await view(kind, { field })).rows.map(({ name }) => name);
  return { leavers, rankings, view, names };
}

/** What the rankings come to on every engine. */
export function describeRankings(open: OpenTestStore): void {
  describe('rankings', () => {
    const at = eachWithStore(open);
    let clock: ManualClock;
    let here: ReturnType<typeof aProcess>;
    beforeEach(() => {
      clock = new ManualClock(NOON);
      here = aProcess(at.storage, clock);
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
      const other = aProcess(storage, clock);
      try {
        await other.leavers.start();
        await play('a', 'ada', 9);
        await play('b', 'bo', 5);
        for (const one of [here, other]) assert.deepEqual(await one.names('today'), ['ada', 'bo']);
        await here.leavers.forget('ada', []);
        const { rows, you } = await here.view('today', { you: 'ada' });
        assert.deepEqual(
          rows.map(({ name, place }) => [name, place]),
          [['bo', 1]],
        );
        assert.deepEqual(you, { isPlaced: false, why: 'nothing-yet' });
        await letPass(clock, 40 * 1000);
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
        const other = aProcess(storage, clock);
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
      assert.deepEqual(await aProcess(await at.reopen(), clock).names('ever'), ['bo', 'ada']);
    });
  });

  describe('rankings over random evenings', () => {
    it('[RK1] [RK2] [RK3] [RK4] [RK5] [RK6] are what a recount of all matches comes to, and nobody is in them who is out', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(STEP, { minLength: 25, maxLength: 60 }), async (steps) => {
          const store = await open();
          try {
            await replay(store.storage, steps);
          } finally {
            await store.remove();
          }
        }),
        { numRuns: RUNS },
      );
    });
  });
}

const PEOPLE = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'] as const;
const TOPICS = ['atlas', 'space', 'mix', 'pack-abcdefghijkl'] as const;
const MODES = ['classic', 'saboteur'] as const;

const WHO = fc.constantFrom(...PEOPLE);
const STEP = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      what: fc.constant('play' as const),
      who: fc.uniqueArray(WHO, { minLength: 1, maxLength: 5 }),
      topic: fc.constantFrom(...TOPICS),
      mode: fc.constantFrom(...MODES),
      right: fc.integer({ min: 1, max: 3 }),
      /** Settled so many hours after its end. */
      lateHours: fc.constantFrom(0, 0, 0, 5, 30, 200),
      times: fc.integer({ min: 1, max: 2 }),
      matches: fc.constantFrom(1, 1, 4),
    }),
  },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('wait' as const), hours: fc.constantFrom(0, 1, 11, 25, 80) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('wait' as const), hours: fc.constant(58 * 24) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constantFrom('ban' as const, 'lift' as const, 'hide' as const, 'show' as const),
      who: WHO,
      /** Whether it was done in another process. */
      isElsewhere: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('forget' as const), who: WHO }) },
);
type Step = typeof STEP extends fc.Arbitrary<infer T> ? T : never;

/** Does all of it, and holds every list against a recount after each step. */
async function replay(storage: Storage, steps: readonly Step[]): Promise<void> {
  const clock = new ManualClock(NOON);
  const { leavers, rankings, view } = aProcess(storage, clock);
  const banned = new Set<string>();
  const hidden = new Set<string>();
  const gone = new Set<string>();
  try {
    for (const [number, step] of steps.entries()) {
      if (step.what === 'play') await playIt(step, number);
      else if (step.what === 'wait') clock.advance(step.hours * HOUR_MS);
      else if (step.what === 'forget') {
        await leavers.forget(step.who, []);
        gone.add(step.who);
        banned.delete(step.who);
        hidden.delete(step.who);
      } else if (!gone.has(step.who)) await moderate(step.what, step.who, step.isElsewhere);
      if (step.what === 'play') clock.advance(SEEN_MS);
      await check(`after step ${number}, ${JSON.stringify(step)}`);
    }
  } finally {
    leavers.stop();
  }

  async function playIt(step: Extract<Step, { what: 'play' }>, number: number): Promise<void> {
    const results = step.who.filter((who) => !gone.has(who)).map((who) => aResult(who, { right: step.right }));
    if (results.length === 0) return;
    for (let i = 0; i < step.matches; i++) {
      const at = clock.now() - step.lateHours * HOUR_MS + i;
      const match = aPlayedMatch(`m${number}/${i}`, results, { at, topic: step.topic, mode: step.mode });
      for (let time = 0; time < step.times; time++) await storage.players.apply(match);
    }
  }

  async function moderate(what: 'ban' | 'lift' | 'hide' | 'show', who: string, isElsewhere: boolean): Promise<void> {
    const id = banIdOf('player', who);
    if (what === 'ban')
      await storage.bans.put({ id, kind: 'player', name: who, reason: 'why', at: clock.now(), until: null });
    else if (what === 'lift') await storage.bans.lift(id);
    else {
      await storage.people.page({ ...ADA, handle: `page of ${who}`, playerId: who, name: who });
      await storage.people.hide({ playerId: who, isHidden: what === 'hide' });
    }
    if (what === 'ban') banned.add(who);
    if (what === 'lift') banned.delete(who);
    if (what === 'hide') hidden.add(who);
    if (what === 'show') hidden.delete(who);
    if (isElsewhere) clock.advance(SEEN_MS);
    else rankings.outdate();
  }

  async function check(when: string): Promise<void> {
    const ids = PEOPLE.filter((who) => !gone.has(who) && !banned.has(who) && !hidden.has(who));
    const fields: Field[] = [
      EVERYTHING,
      ...TOPICS.slice(0, 2).map((id): Field => ({ kind: 'topic', id })),
      ...MODES.map((id): Field => ({ kind: 'mode', id })),
    ];
    const histories = new Map(
      await Promise.all(
        ids.map(async (id) => [id, await storage.players.history({ playerId: id, limit: 10_000 })] as const),
      ),
    );
    for (const kind of RANKING_KINDS)
      for (const field of fields) {
        if (kind === 'rating' && field.kind !== 'mode') continue;
        const naive = naiveRanking(histories, { kind, field, today: dayOf(clock.now()) });
        const { rows, total } = await view(kind, { field });
        const where = `${kind} ${JSON.stringify(field)} ${when}`;
        assert.deepEqual(
          rows.map(({ name, place, points }) => [name, place, points]),
          naive.map(({ playerId, place, points }) => [playerId, place, points]),
          where,
        );
        assert.equal(total, naive.length, where);
      }
  }
}
