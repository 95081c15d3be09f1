import assert from 'node:assert/strict';
import { ACHIEVEMENTS } from './achievements.ts';
import { expected, kOf, withFloor } from './elo.ts';
import { historyEntry } from './history-entry.ts';
import { nameKey } from './name-key.ts';
import { type FinishedMatch, type PlayedMatch, type PlayerResult, playedMatch } from './played-match.ts';
import { addResult, CIRCLE_PEOPLE_MAX, newProfile, type PlayerProfile } from './profile.ts';
import { isContest, levelOf, xpAtLevel, xpOf } from './progress.ts';
import { rateMatch } from './rate.ts';

const aResult = (part: Partial<PlayerResult> = {}): PlayerResult => ({
  ...{ playerId: 'ada', name: 'Ada', avatar: 'a', score: 900, hasLeft: false, rank: 2, rankAmongPeople: 2 },
  ...{ right: 0, answered: 1, bestStreak: 0, meanRightMs: null, ...part },
});
const aMatch = (part: Partial<PlayedMatch> = {}): PlayedMatch => ({
  ...{ id: 'm', mode: 'classic', topic: 'atlas', at: 86_400_000 * 9, rounds: 10, questionIds: ['q1', 'q2'] },
  ...{ players: 4, people: 2, isFull: true, isRated: true, results: [], ...part },
});
const add = (
  before: Partial<PlayerProfile>,
  match: Partial<PlayedMatch>,
  result: Partial<PlayerResult>,
  elo: number | null = null,
) => addResult({ ...newProfile('ada'), ...before }, aMatch(match), aResult(result), elo);

describe('achievements, one step short of each', () => {
  /** All but what is earned by playing at all; each is missed by one. */
  const short: readonly [string, Partial<PlayerResult>, Partial<PlayedMatch>, Partial<PlayerProfile>][] = [
    ['first-win', { rankAmongPeople: 2 }, {}, {}],
    ['first-win', { rankAmongPeople: 1 }, { people: 1 }, {}],
    ['first-win', { rankAmongPeople: 1 }, { isFull: false }, {}],
    ['flawless', { right: 4, answered: 4 }, { rounds: 4 }, {}],
    ['flawless', { right: 5, answered: 6 }, { rounds: 6 }, {}],
    ['streak-5', { bestStreak: 4 }, {}, {}],
    ['streak-10', { bestStreak: 9 }, {}, {}],
    ['quick', { right: 4, meanRightMs: 100 }, {}, {}],
    ['quick', { right: 5, meanRightMs: 3000 }, {}, {}],
    ['quick', { right: 5, meanRightMs: null }, {}, {}],
    ['full-house', {}, { people: 9 }, {}],
    ['full-house', { answered: 0 }, { people: 10 }, {}],
    ['crowd-winner', { rankAmongPeople: 1 }, { people: 9 }, {}],
    ['crowd-winner', { rankAmongPeople: 2 }, { people: 10 }, {}],
    ['all-rounder', {}, { topic: 'mix' }, { topics: ['a', 'b', 'c', 'd'] }],
    ['all-rounder', {}, { topic: 'a' }, { topics: ['a', 'b', 'c', 'd'] }],
    ['ten-matches', {}, {}, { matches: 8 }],
    ['hundred-matches', {}, {}, { matches: 98 }],
    ['ten-wins', { rankAmongPeople: 1 }, {}, { wins: 8 }],
    ['hundred-right', { right: 2 }, {}, { right: 97 }],
    ['thousand-right', { right: 2 }, {}, { right: 997 }],
    ['level-10', { answered: 1 }, {}, { xp: xpAtLevel(10) - 31 }],
  ];
  for (const [id, result, match, before] of short)
    it(`[X6] ${id} is not earned by ${JSON.stringify({ ...result, ...match, ...before })}`, () =>
      assert.ok(!add(before, match, result).progress.achievements.includes(id)));

  it('[X6] full house counts one answer', () =>
    assert.ok(add({}, { people: 10 }, { answered: 1 }).progress.achievements.includes('full-house')));

  it('[X6] are kept with what one had, and when each was earned', () => {
    const { profile } = add({ achievements: [{ id: 'streak-5', at: 3 }] }, { at: 77 }, {});
    assert.deepEqual(profile.achievements, [
      { id: 'streak-5', at: 3 },
      { id: 'first-match', at: 77 },
    ]);
    assert.equal(new Set(ACHIEVEMENTS.map(({ name }) => name)).size, ACHIEVEMENTS.length);
  });
});

describe('a profile with a match in it', () => {
  it('[X1] [X7] counts everything of the match once', () => {
    const before = { ...newProfile('ada'), name: 'Old', right: 10, answered: 20, matches: 3, wins: 1, topics: ['sea'] };
    const { profile } = add(before, {}, { rankAmongPeople: 1, right: 3, answered: 5 });
    assert.deepEqual(
      [profile.name, profile.avatar, profile.right, profile.answered, profile.matches, profile.wins, profile.topics],
      ['Ada', 'a', 13, 25, 4, 2, ['sea', 'atlas']],
    );
    assert.deepEqual(add(profile, {}, {}).profile.topics, ['sea', 'atlas']);
  });

  it('[X3] a win is the first place among two people or more, in a match that was long enough', () => {
    const wins = (match: Partial<PlayedMatch>, rankAmongPeople: number) =>
      add({}, match, { rankAmongPeople }).profile.wins;
    assert.deepEqual([wins({}, 1), wins({}, 2), wins({ people: 1 }, 1), wins({ isFull: false }, 1)], [1, 0, 0, 0]);
    assert.deepEqual(
      [
        isContest({ people: 2, isFull: true }),
        isContest({ people: 2, isFull: false }),
        isContest({ people: 1, isFull: true }),
      ],
      [true, false, false],
    );
  });

  it('[E1] leaves the ratings alone where the match was not rated, and tells the player so', () => {
    const elo = { classic: { rating: 1200, matches: 4 } };
    const unrated = add({ elo }, {}, {}, null);
    assert.deepEqual([unrated.profile.elo, unrated.progress.elo], [elo, null]);
    const rated = add({ elo }, {}, {}, 0);
    assert.deepEqual(rated.profile.elo, { classic: { rating: 1200, matches: 5 } });
    assert.deepEqual(rated.progress.elo, { before: 1200, after: 1200 });
  });

  it('[X4] tells the level before and after', () => {
    const { progress } = add({ xp: 95 }, {}, { right: 1 });
    assert.deepEqual([progress.levelBefore, progress.levelAfter, progress.xp, progress.xpAfter], [1, 2, 40, 135]);
    assert.deepEqual([progress.playerId, progress.matchId], ['ada', 'm']);
    assert.deepEqual(levelOf(-5).level, 1);
  });

  it('[X9] who left gets nothing but right answers, who answered nothing gets nothing at all', () => {
    const match = { people: 5, rounds: 2, isFull: true };
    assert.equal(xpOf(aResult({ hasLeft: true, right: 2, answered: 2, rankAmongPeople: 1 }), match), 20);
    assert.equal(xpOf(aResult({ right: 0, answered: 0, rankAmongPeople: 1 }), match), 0);
  });
});

describe('who met whom', () => {
  const people = (count: number): PlayerResult[] =>
    Array.from({ length: count }, (_, i) => aResult({ playerId: i === 0 ? 'ada' : `p${i}` }));

  it('[E5] is remembered of rated matches of a circle, of the others and not of oneself', () => {
    assert.deepEqual(add({}, { results: people(3) }, {}).profile.met, { p1: 1, p2: 1 });
    assert.deepEqual(add({ met: { p1: 2 }, day: 9 }, { results: people(2) }, {}).profile.met, { p1: 3 });
    assert.deepEqual(add({}, { results: people(3), isRated: false }, {}).profile.met, {});
    assert.equal(
      Object.keys(add({}, { results: people(CIRCLE_PEOPLE_MAX) }, {}).profile.met ?? {}).length,
      CIRCLE_PEOPLE_MAX - 1,
    );
    assert.deepEqual(add({}, { results: people(CIRCLE_PEOPLE_MAX + 1) }, {}).profile.met, {});
  });

  it('[E5] is forgotten at midnight, and of the newest 256 only', () => {
    assert.deepEqual(add({ met: { p9: 5 }, day: 8 }, { results: people(2) }, {}).profile.met, { p1: 1 });
    const many = Object.fromEntries(Array.from({ length: 256 }, (_, i) => [`old${i}`, 1]));
    const met = add({ met: many, day: 9 }, { results: people(2) }, {}).profile.met ?? {};
    assert.deepEqual([Object.keys(met).length, met.p1, met.old0], [256, 1, undefined]);
  });
});

describe('ratings', () => {
  it('[E2] forty points in the first ten matches, twenty after', () =>
    assert.deepEqual(
      [0, 9, 10, 50].map((matches) => kOf({ matches })),
      [40, 40, 20, 20],
    ));

  it('[E3] in whole points, and none below a hundred', () => {
    assert.deepEqual(
      [withFloor(1000, 1.5), withFloor(1000, -1.4), withFloor(105, -20), withFloor(100, -3)],
      [2, -1, -5, 0],
    );
    assert.ok(Object.is(withFloor(1000, -0.2), 0));
    assert.equal(Math.round(expected(1400, 1000) * 1000), 909);
  });

  it('[E2] of equal places neither wins, the better rated loses', () => {
    const ids = ['strong', 'weak'];
    const match = aMatch({ results: ids.map((playerId) => aResult({ playerId, rank: 1 })) });
    const profiles = ids.map((id, i) => ({
      ...newProfile(id),
      elo: { classic: { rating: i === 0 ? 1400 : 1000, matches: 0 } },
    }));
    assert.deepEqual(rateMatch(match, profiles), [-16, 16]);
    assert.deepEqual(rateMatch({ ...match, isRated: false }, profiles), [null, null]);
    assert.throws(() => rateMatch(match, profiles.slice(1)), /result 1 of match m has no profile/);
  });
});

describe('a match that was played', () => {
  const seat = (number: number, part: Partial<FinishedMatch['seats'][number]> = {}) => ({
    ...{ seat: number, playerId: `p${number}`, name: `P${number}`, avatar: 'a', kind: 'human' as const },
    ...{ score: 100, rank: number + 1, right: 1, answered: 1, ...part },
  });
  const finished: FinishedMatch = {
    ...{ id: 'm', mode: 'classic', topic: 'atlas', isPublic: true, startedAt: 0, endedAt: 60_000, rounds: 6 },
    log: { header: { deck: [{ id: 'q1' }, { id: 'q2' }], settings: { pace: 1 } } },
    seats: [seat(0), seat(1, { rank: 1 })],
    answers: [5, 0, 1, 4, 2].map((round) => ({ round, seat: 0, credit: round === 2 ? 0.99 : 1, ms: 1000 })),
  };

  it('[R1] keeps its name, its questions, and everybody’s place and points', () => {
    const played = playedMatch(finished);
    assert.deepEqual(
      [played.id, played.mode, played.topic, played.at, played.rounds, played.questionIds],
      ['m', 'classic', 'atlas', 60_000, 6, ['q1', 'q2']],
    );
    assert.deepEqual(
      played.results.map(({ playerId, name, avatar, score, rank, rankAmongPeople, right, answered }) => [
        ...[playerId, name, avatar, score, rank, rankAmongPeople, right, answered],
      ]),
      [
        ['p0', 'P0', 'a', 100, 1, 1, 1, 1],
        ['p1', 'P1', 'a', 100, 1, 1, 1, 1],
      ],
    );
  });

  it('[K6] takes only full credit for a right answer of a run, in any order of the answers', () => {
    const [ada] = playedMatch(finished).results;
    assert.deepEqual([ada?.bestStreak, ada?.meanRightMs], [2, 1000]);
  });

  it('[V4] is a history entry without what is nobody else’s business', () => {
    const { progress } = add({}, {}, {});
    const { questionIds, players, people, at, topic } = historyEntry(aMatch(), aResult(), progress);
    assert.deepEqual([questionIds, players, people, at, topic], [['q1', 'q2'], 4, 2, 86_400_000 * 9, 'atlas']);
  });
});

describe('the key of a name', () => {
  it('[N2] is the same for what looks the same, and another for what does not', () => {
    for (const [one, other] of [
      ['Ada', 'АDA'.toLowerCase()], // a Cyrillic а
      ['paypal', 'раураl'],
      ['Ilse', 'l1se'],
      ['mom', 'rnorn'],
      ['В', 'B'], // a Cyrillic capital ve
      ['вова', 'ВОВА'],
      ['Ａｄａ', 'ada'],
      ['Zoé', 'zoe.'],
      ['O_o', '00'],
    ] as const)
      assert.equal(nameKey(one), nameKey(other), `${one} and ${other}`);
    for (const [one, other] of [
      ['Ada', 'Ida'],
      ['🦊', '🐻'],
      ['がく', 'かく'],
      ['Anna', 'Ana'],
    ] as const)
      assert.notEqual(nameKey(one), nameKey(other), `${one} and ${other}`);
  });
});
