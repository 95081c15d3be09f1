import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ACHIEVEMENTS } from './achievements.ts';
import { historyEntry } from './history-entry.ts';
import { type FinishedMatch, type PlayedMatch, type PlayerResult, playedMatch } from './played-match.ts';
import { addResult, dayOf, newProfile, type PlayerProfile, ratingOf } from './profile.ts';
import { levelOf, xpAtLevel, xpOf } from './progress.ts';
import { rateMatch } from './rate.ts';

const DAY = 86_400_000;
const aResult = (part: Partial<PlayerResult> = {}): PlayerResult => ({
  ...{ playerId: 'ada', name: 'Ada', avatar: 'a', score: 900, hasLeft: false, rank: 1, rankAmongPeople: 1 },
  ...{ right: 3, answered: 5, bestStreak: 2, meanRightMs: 4000, ...part },
});
const aMatch = (part: Partial<PlayedMatch> = {}): PlayedMatch => ({
  ...{
    id: 'm',
    mode: 'classic',
    topic: 'atlas',
    at: DAY * 100 + 5,
    rounds: 10,
    questionIds: ['q'],
    players: 4,
    people: 2,
    isFull: true,
    isRated: true,
  },
  ...{ results: [], ...part },
});
const earned = (result: Partial<PlayerResult>, match: Partial<PlayedMatch> = {}, before: Partial<PlayerProfile> = {}) =>
  addResult({ ...newProfile('ada'), ...before }, aMatch(match), aResult(result), null).progress.achievements;

describe('experience', () => {
  it('[X1] [X2] ten a right answer, twenty for answering half', () => {
    assert.equal(xpOf(aResult({ right: 3, answered: 5 }), { people: 1, rounds: 10, isFull: true }), 50);
    assert.equal(xpOf(aResult({ right: 3, answered: 4 }), { people: 1, rounds: 10, isFull: true }), 30);
  });

  it('[X3] the first three places among people, where two or more have played', () => {
    const place = (rankAmongPeople: number, people = 5, isFull = true) =>
      xpOf(aResult({ right: 0, answered: 1, rankAmongPeople }), { people, rounds: 10, isFull });
    assert.deepEqual([place(1), place(2), place(3), place(4)], [50, 30, 20, 0]);
    assert.equal(place(1, 1), 0);
    assert.equal(place(1, 5, false), 0);
  });

  it('[X4] level 2 at 100, level 3 at 300, level 4 at 600', () => {
    assert.deepEqual(
      [0, 99, 100, 299, 300, 600].map((xp) => levelOf(xp)),
      [
        { level: 1, into: 0, of: 100 },
        { level: 1, into: 99, of: 100 },
        { level: 2, into: 0, of: 200 },
        { level: 2, into: 199, of: 200 },
        { level: 3, into: 0, of: 300 },
        { level: 4, into: 0, of: 400 },
      ],
    );
  });

  it('[X4] every level begins where it says, however high', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (level) => {
        assert.deepEqual(levelOf(xpAtLevel(level)), { level, into: 0, of: 100 * level });
        if (level > 1) assert.equal(levelOf(xpAtLevel(level) - 1).level, level - 1);
      }),
    ));

  it('[X8] of a day is counted from midnight UTC, and a late match of yesterday changes no today', () => {
    const at = (when: number, profile: PlayerProfile) =>
      addResult(profile, aMatch({ at: when }), aResult(), null).profile;
    const first = at(DAY * 100 + 5, newProfile('ada'));
    const second = at(DAY * 100 + 9, first);
    assert.deepEqual([second.day, second.dayXp, second.dayAt], [100, 2 * first.dayXp, DAY * 100 + 9]);
    const late = at(DAY * 99, second);
    assert.deepEqual([late.day, late.dayXp, late.dayAt, late.xp], [100, second.dayXp, second.dayAt, 3 * first.xp]);
    assert.deepEqual([at(DAY * 101, late).dayXp, dayOf(DAY * 101 - 1)], [first.dayXp, 100]);
  });
});

describe('achievements', () => {
  it('[X6] there are a dozen or more, each with a name, a way, and an id of its own', () => {
    assert.ok(ACHIEVEMENTS.length >= 12);
    assert.equal(new Set(ACHIEVEMENTS.map(({ id }) => id)).size, ACHIEVEMENTS.length);
    for (const { name, how } of ACHIEVEMENTS) assert.ok(name && how.endsWith('.'));
  });

  const cases: readonly [string, Partial<PlayerResult>, Partial<PlayedMatch>, Partial<PlayerProfile>][] = [
    ['first-match', { rankAmongPeople: 2 }, {}, {}],
    ['first-win', {}, {}, {}],
    ['flawless', { right: 5, answered: 5 }, { rounds: 5 }, {}],
    ['streak-5', { bestStreak: 5 }, {}, {}],
    ['streak-10', { bestStreak: 10 }, {}, {}],
    ['quick', { right: 5, meanRightMs: 2999 }, {}, {}],
    ['full-house', { rankAmongPeople: 9 }, { people: 10 }, {}],
    ['crowd-winner', {}, { people: 10 }, {}],
    ['all-rounder', {}, { topic: 'sea' }, { topics: ['a', 'b', 'c', 'd', 'mix'] }],
    ['ten-matches', {}, {}, { matches: 9 }],
    ['hundred-matches', {}, {}, { matches: 99 }],
    ['ten-wins', {}, {}, { wins: 9 }],
    ['hundred-right', { right: 3 }, {}, { right: 97 }],
    ['thousand-right', { right: 3 }, {}, { right: 997 }],
    ['level-10', { right: 3 }, {}, { xp: 4490 }],
  ];
  for (const [id, result, match, before] of cases) {
    it(`[X6] ${id} is earned by the match that earns it, and once`, () => {
      assert.ok(earned(result, match, before).includes(id));
      assert.ok(!earned(result, match, { ...before, achievements: [{ id, at: 1 }] }).includes(id));
    });
  }

  it('[X6] all of them can be earned, and a dull match earns nothing but the first', () => {
    assert.deepEqual(
      cases.map(([id]) => id),
      ACHIEVEMENTS.map(({ id }) => id),
    );
    assert.deepEqual(earned({ right: 1, answered: 2, bestStreak: 1, rankAmongPeople: 2 }), ['first-match']);
  });
});

describe('a match that was played', () => {
  const seat = (number: number, kind: 'human' | 'bot', rank: number, answered = 2) => ({
    ...{
      seat: number,
      playerId: `p${number}`,
      name: `P${number}`,
      avatar: 'a',
      kind,
      score: 100,
      rank,
      right: 1,
      answered,
    },
  });
  const finished = (part: Partial<FinishedMatch> = {}): FinishedMatch => ({
    ...{ id: 'm', mode: 'classic', topic: 'atlas', isPublic: true, startedAt: 5, endedAt: 60_005, rounds: 5 },
    log: { header: { deck: [], settings: { pace: 1 } } },
    seats: [seat(0, 'human', 2), seat(1, 'bot', 1), seat(2, 'human', 3), seat(3, 'human', 4, 0)],
    answers: [
      ...[0, 1, 3].map((round) => ({ round, seat: 0, credit: 1, ms: 1000 * (round + 1) })),
      ...[2, 4].map((round) => ({ round, seat: 2, credit: 0, ms: 900 })),
    ],
    ...part,
  });

  it('[X3] is the same as comparing everybody with everybody', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('human', 'bot'), fc.nat(6)), { minLength: 1, maxLength: 12 }),
        fc.array(fc.record({ round: fc.nat(5), seat: fc.nat(12), credit: fc.constantFrom(0, 0.5, 1), ms: fc.nat(99) })),
        (kinds, answers) => {
          const seats = kinds.map(([kind, rank], number) => seat(number, kind, rank));
          const people = seats.filter(({ kind }) => kind === 'human');
          const place = ({ rank }: { rank: number }): number => (rank > 0 ? rank : seats.length);
          const { results } = playedMatch(finished({ seats, answers }));
          assert.deepEqual(
            results.map(({ rankAmongPeople, meanRightMs }) => [rankAmongPeople, meanRightMs]),
            people.map((one) => {
              const rights = answers.filter((answer) => answer.seat === one.seat && answer.credit === 1);
              const mean = rights.length > 0 ? rights.reduce((sum, { ms }) => sum + ms, 0) / rights.length : null;
              const better = people.filter((other) => place(other) < place(one)).length;
              return [one.rank === 0 ? people.length : better + 1, mean];
            }),
          );
        },
      ),
    ));

  it('[X2] counts the questions that anybody answered where the mode has no set number', () => {
    assert.equal(playedMatch(finished({ rounds: 0 })).rounds, 5);
    assert.equal(playedMatch(finished({ rounds: 0, answers: [{ round: 7, seat: 0, credit: 1, ms: 5 }] })).rounds, 1);
    assert.equal(playedMatch(finished({ rounds: 10 })).rounds, 10);
  });

  it('[X5] leaves out who answered nothing', () => {
    const played = playedMatch(finished());
    assert.deepEqual(
      [played.players, played.people, played.results.map(({ playerId }) => playerId)],
      [3, 2, ['p0', 'p2']],
    );
  });

  it('[X3] ranks people among people, and finds the longest run and the mean time of right answers', () => {
    const [ada, bo] = playedMatch(finished()).results;
    assert.deepEqual([ada?.rankAmongPeople, bo?.rankAmongPeople], [1, 2]);
    assert.deepEqual([ada?.bestStreak, ada?.meanRightMs, bo?.bestStreak, bo?.meanRightMs], [2, 7000 / 3, 0, null]);
  });

  it('[E4] is rated where it was public and two people or more have played', () => {
    assert.equal(playedMatch(finished()).isRated, true);
    assert.equal(playedMatch(finished({ isPublic: false })).isRated, false);
    assert.equal(playedMatch(finished({ seats: [seat(0, 'human', 1), seat(1, 'bot', 2)] })).isRated, false);
  });

  it('[PF8] remembers the questions that were answered and not wholly right, in order, and of which match nobody knows', () => {
    const answer = (round: number, credit: number, questionId?: string) => ({
      ...{ round, seat: 0, credit, ms: 900 },
      ...(questionId === undefined ? {} : { questionId }),
    });
    const answers = [answer(0, 1, 'right'), answer(1, 0, 'wrong'), answer(2, 0.5, 'half'), answer(3, 0)];
    assert.deepEqual(playedMatch(finished({ answers })).results[0]?.missed, ['wrong', 'half']);
    assert.equal('missed' in (playedMatch(finished({ answers: [answer(0, 1, 'right')] })).results[0] ?? {}), false);
    const many = Array.from({ length: 80 }, (_, i) => answer(i, 0, `q${i}`));
    assert.equal(playedMatch(finished({ answers: many })).results[0]?.missed?.length, 50);
  });

  it('[X9] puts who left behind everybody who stayed, and worth nothing but right answers', () => {
    const left = playedMatch(finished({ seats: [seat(0, 'human', 0), seat(1, 'human', 1), seat(2, 'human', 2)] }));
    assert.deepEqual(
      left.results.map(({ playerId, hasLeft, rankAmongPeople }) => [playerId, hasLeft, rankAmongPeople]),
      [
        ['p0', true, 3],
        ['p1', false, 1],
        ['p2', false, 2],
      ],
    );
    assert.ok(left.results.every((one) => one.hasLeft || one.rank < (left.results[0]?.rank ?? 0)));
    const [gone, first] = left.results.map((result) => addResult(newProfile(result.playerId), left, result, 0));
    assert.deepEqual([gone?.progress.xp, gone?.profile.wins], [10, 0]);
    assert.equal(first?.profile.wins, 1);
    const [quitter = 0, winner = 0] = rateMatch(
      left,
      left.results.map(({ playerId }) => newProfile(playerId)),
    );
    assert.ok((quitter ?? 0) < 0 && (winner ?? 0) > 0, `${quitter} and ${winner}`);
  });

  it('[X9] has no winner among people who all left', () => {
    const { results } = playedMatch(finished({ seats: [seat(0, 'human', 0), seat(1, 'bot', 1), seat(2, 'human', 0)] }));
    assert.deepEqual(
      results.map(({ rankAmongPeople }) => rankAmongPeople),
      [2, 2],
    );
  });

  it('[X3] [E4] is a full one from five questions that somebody answered and 60 s on', () => {
    const part = ({ isFull, isRated }: PlayedMatch) => [isFull, isRated];
    assert.deepEqual(part(playedMatch(finished())), [true, true]);
    assert.deepEqual(part(playedMatch(finished({ endedAt: 60_004 }))), [false, false]);
    assert.deepEqual(part(playedMatch(finished({ answers: finished().answers.slice(1) }))), [false, false]);
    // Tests and demonstrations go through their minute faster.
    const log = { header: { deck: [], settings: { pace: 0.1 } } };
    assert.deepEqual(part(playedMatch(finished({ endedAt: 6_005, log }))), [true, true]);
  });

  it('[E1] moves the rating of its own mode alone', () => {
    const { profile, progress } = addResult(newProfile('ada'), aMatch({ mode: 'blitz' }), aResult(), 12);
    assert.deepEqual(ratingOf(profile, 'blitz'), { rating: 1012, matches: 1 });
    assert.deepEqual(ratingOf(profile, 'classic'), { rating: 1000, matches: 0 });
    assert.deepEqual(progress.elo, { before: 1000, after: 1012 });
  });

  it('[V4] stands in a history without anybody’s identity but the owner’s place', () => {
    const match = aMatch();
    const { progress } = addResult(newProfile('ada'), match, aResult(), null);
    const entry = historyEntry(match, aResult(), progress);
    assert.equal('playerId' in entry || 'name' in entry, false);
    assert.deepEqual([entry.matchId, entry.rounds, entry.score], ['m', 10, 900]);
  });
});
