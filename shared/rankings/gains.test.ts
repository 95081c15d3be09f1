import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { HistoryEntry } from '../people/history-entry.ts';
import { historyEntry } from '../people/history-entry.ts';
import type { PlayedMatch, PlayerResult } from '../people/played-match.ts';
import { addResult, dayOf, newProfile, type PlayerProfile } from '../people/profile.ts';
import { EVERYTHING, fieldKey } from './gains.ts';
import { recountedGains } from './recounted-gains.ts';
import { sharedPlaces } from './shared-places.ts';
import { compareStandings, listKey, standingsOf } from './standing.ts';
import { mondayAfter, weekOf } from './week.ts';

const DAY_MS = 86_400_000;
const RESULT: PlayerResult = {
  ...{ playerId: 'ada', name: 'Ada', avatar: 'a', score: 900, hasLeft: false, rank: 2, rankAmongPeople: 9 },
  ...{ right: 3, answered: 0, bestStreak: 0, meanRightMs: null },
};

const MATCH = fc.record({
  mode: fc.constantFrom('classic', 'saboteur'),
  topic: fc.constantFrom('atlas', 'space', 'mix', 'pack-abcdefghijkl'),
  at: fc.integer({ min: 0, max: 20 * DAY_MS }).map((ms) => 20_000 * DAY_MS + ms),
  right: fc.integer({ min: 0, max: 4 }),
  change: fc.option(fc.integer({ min: -9, max: 9 })),
});

/** A profile after these matches, and its history. */
function played(matches: readonly (typeof MATCH extends fc.Arbitrary<infer T> ? T : never)[]) {
  let profile: PlayerProfile = newProfile('ada');
  const history: HistoryEntry[] = [];
  for (const [i, { right, change, ...rest }] of matches.entries()) {
    const match: PlayedMatch = {
      ...{ id: `m${i}`, rounds: 10, questionIds: [], players: 2, people: 2, isFull: true, isRated: change !== null },
      ...{ ...rest, results: [] },
    };
    const result = { ...RESULT, right, answered: 10 };
    const added = addResult(profile, match, result, change);
    profile = added.profile;
    history.push(historyEntry(match, result, added.progress));
  }
  return { profile, history };
}

describe('what a player gained', () => {
  it('[RK2] a week is from Monday to Sunday, UTC', () => {
    const day = (date: string) => dayOf(Date.parse(date));
    const monday = day('2026-11-23T00:00:00Z');
    assert.equal(weekOf(day('2026-11-29T23:59:59Z')), weekOf(monday));
    assert.equal(weekOf(monday - 1), weekOf(monday) - 1);
    assert.equal(mondayAfter(weekOf(monday)), day('2026-11-30T00:00:00Z'));
    assert.equal(weekOf(day('1970-01-01T00:00:00Z')), -1);
  });

  it('[RK2] [RK8] is the same in whatever order matches are settled', () =>
    fc.assert(
      fc.property(fc.array(MATCH, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (matches, dice) => {
        const shuffled = matches
          .map((match) => ({ match, luck: dice.next().value ?? 0 }))
          .sort((a, b) => a.luck - b.luck)
          .map(({ match }) => match);
        const [one, other] = [played(matches).profile, played(shuffled).profile];
        assert.deepEqual(one.gains, other.gains);
        assert.deepEqual([one.day, one.dayXp], [other.day, other.dayXp]);
      }),
    ));

  it('[RK8] is what a recount of the history comes to, for profiles from before it was kept', () =>
    fc.assert(
      fc.property(fc.array(MATCH, { minLength: 1, maxLength: 12 }), (matches) => {
        const { profile, history } = played(matches);
        assert.deepEqual(recountedGains(history), profile.gains);
        assert.deepEqual(recountedGains(history.toReversed()), profile.gains);
      }),
    ));

  it('[RK1] adds up: the modes are everything, and topics are never more than that', () =>
    fc.assert(
      fc.property(fc.array(MATCH, { minLength: 1, maxLength: 12 }), (matches) => {
        const { profile } = played(matches);
        const { ever = {}, ofWeek = {}, ofDay = {} } = profile.gains ?? {};
        const sumOf = (sums: typeof ever, kind: string) =>
          Object.entries(sums).reduce((sum, [key, [xp]]) => sum + (key.startsWith(`${kind}/`) ? xp : 0), 0);
        assert.equal(sumOf(ever, 'mode'), profile.xp);
        assert.equal(sumOf(ofDay, 'mode'), profile.dayXp);
        assert.equal(sumOf(ofWeek, 'mode'), ofWeek[fieldKey(EVERYTHING)]?.[0] ?? 0);
        for (const sums of [ever, ofWeek, ofDay]) assert.ok(sumOf(sums, 'topic') <= sumOf(sums, 'mode'));
      }),
    ));
});

describe('where a player stands', () => {
  const TODAY = 20_000;
  const base = { ...newProfile('ada'), name: 'Ada', xp: 90, day: TODAY, dayXp: 40, dayAt: 7 };

  it('[RK4] a rating is provisional before the tenth rated match', () => {
    const lists = (matches: number) =>
      standingsOf({ ...base, elo: { classic: { rating: 1010, matches } } }, TODAY).map(({ list }) => list);
    const rating = listKey('rating', { kind: 'mode', id: 'classic' }, TODAY);
    assert.equal(lists(9).includes(rating), false);
    assert.equal(lists(10).includes(rating), true);
  });

  it('[RK2] of another day nothing is in today’s list, and what is of tomorrow waits for it', () => {
    const todays = (today: number) =>
      standingsOf(base, today).filter(({ list }) => list === listKey('today', EVERYTHING, today));
    assert.deepEqual(
      [TODAY - 1, TODAY, TODAY + 1].map((today) => todays(today).length),
      [0, 1, 0],
    );
    assert.ok(standingsOf(base, TODAY - 1).some(({ list }) => list === listKey('today', EVERYTHING, TODAY)));
  });

  it('[RK3] whoever has as many points shares a place, and the next one is behind all of them', () => {
    assert.deepEqual(sharedPlaces([90, 70, 70, 70, 10, 10, 5]), [1, 2, 2, 2, 5, 5, 7]);
    assert.deepEqual(sharedPlaces([]), []);
  });

  it('[RK3] of equal points whoever had them first is named first', () => {
    const of = (playerId: string, points: number, at: number) => ({ playerId, points, at });
    const sorted = [of('d', 5, 9), of('b', 7, 9), of('c', 7, 9), of('a', 7, 8)].sort(compareStandings);
    assert.deepEqual(
      sorted.map(({ playerId }) => playerId),
      ['a', 'b', 'c', 'd'],
    );
  });
});
