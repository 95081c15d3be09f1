import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayOf } from '#shared/people/profile.ts';
import { EVERYTHING, type Field } from '#shared/rankings/gains.ts';
import { RANKING_KINDS } from '#shared/rankings/standing.ts';
import { ManualClock } from '../../match/clock.ts';
import { aPlayedMatch, aResult } from '../../testing/a-played-match.ts';
import { naiveRanking } from '../../testing/naive-ranking.ts';
import { aRankingProcess, SEEN_MS } from '../../testing/ranking-process.ts';
import { banIdOf } from '../ports/bans.ts';
import type { Storage } from '../storage.ts';
import type { OpenTestStore } from './test-store.ts';

const HOUR_MS = 3_600_000;
const START_MS = 20_000 * 24 * HOUR_MS + 12 * HOUR_MS;
const RUNS = 4;

/** The rankings over random evenings: whoever plays, waits, is banned, hides or is forgotten. */
export function describeRankedEvenings(open: OpenTestStore): void {
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
  const clock = new ManualClock(START_MS);
  const { leavers, rankings, view } = aRankingProcess(storage, clock);
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
      await storage.people.page({ handle: `page of ${who}`, playerId: who, name: who, avatar: 'a' });
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
