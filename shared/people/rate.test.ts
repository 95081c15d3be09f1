import assert from 'node:assert/strict';
import fc from 'fast-check';
import { eloChanges } from './elo.ts';
import type { PlayedMatch } from './played-match.ts';
import { addResult, newProfile, type PlayerProfile } from './profile.ts';
import { rateMatch } from './rate.ts';

const DAY = 86_400_000;

function aMatch(ids: readonly string[], at: number, isRated = true): PlayedMatch {
  return {
    ...{ id: `m${at}`, mode: 'classic', topic: 'atlas', at, rounds: 5, questionIds: [], isFull: true, isRated },
    ...{ players: ids.length, people: ids.length },
    results: ids.map((playerId, i) => ({
      ...{ playerId, name: playerId, avatar: 'a', score: 100, hasLeft: false, rank: i + 1, rankAmongPeople: i + 1 },
      ...{ right: 1, answered: 5, bestStreak: 1, meanRightMs: 900 },
    })),
  };
}

/** Plays a match into the profiles, and returns what it changed. */
function play(profiles: Map<string, PlayerProfile>, match: PlayedMatch): (number | null)[] {
  const before = match.results.map(({ playerId }) => profiles.get(playerId) ?? newProfile(playerId));
  const changes = rateMatch(match, before);
  match.results.forEach((result, i) => {
    const { profile } = addResult(before[i] ?? newProfile(result.playerId), match, result, changes[i] ?? null);
    profiles.set(result.playerId, profile);
  });
  return changes;
}

describe('ratings of people who meet again and again', () => {
  it('[E5] each further match of a day counts half as much as the one before', () => {
    const profiles = new Map<string, PlayerProfile>();
    const gains = Array.from({ length: 28 }, (_, i) => play(profiles, aMatch(['a', 'b'], DAY + i))[0] ?? 0);
    assert.deepEqual(gains.slice(0, 5), [20, 9, 4, 2, 1]);
    assert.ok(gains.reduce((sum, gain) => sum + gain, 0) <= 40, `28 wins of one evening are worth ${gains.join()}`);
  });

  it('[E5] the next day, or somebody else, counts in full', () => {
    const profiles = new Map<string, PlayerProfile>();
    play(profiles, aMatch(['a', 'b'], DAY));
    play(profiles, aMatch(['a', 'b'], DAY + 1));
    const beforeMidnight = play(new Map(profiles), aMatch(['a', 'c'], DAY + 2))[0] ?? 0;
    assert.ok(beforeMidnight > 15, `${beforeMidnight}`);
    assert.ok((play(profiles, aMatch(['a', 'b'], 2 * DAY))[0] ?? 0) > 15);
  });

  it('[E5] a fresh pass does not make two people strangers to the one who stayed', () => {
    const profiles = new Map<string, PlayerProfile>();
    play(profiles, aMatch(['a', 'b'], DAY));
    profiles.delete('a'); // whichever of the two remembers it
    assert.ok((play(profiles, aMatch(['a', 'b'], DAY + 1))[0] ?? 0) <= 10);
  });

  it('[E2] people who have not met are rated one by one as a crowd is', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 100, max: 2000 }), { minLength: 2, maxLength: 16 }), (ratings) => {
        const profiles = ratings.map((rating, i) => ({
          ...newProfile(`p${i}`),
          elo: { classic: { rating, matches: i } },
        }));
        const match = aMatch(
          profiles.map(({ playerId }) => playerId),
          DAY,
        );
        const crowd = eloChanges(ratings.map((rating, i) => ({ rating, matches: i, rank: i + 1 })));
        rateMatch(match, profiles).forEach((change, i) => {
          assert.ok(Math.abs((change ?? 99) - (crowd[i] ?? 0)) <= 1, `${change} and ${crowd[i]}`);
        });
      }),
    ));

  it('[E4] an unrated match moves nothing and is no meeting', () => {
    const profiles = new Map<string, PlayerProfile>();
    assert.deepEqual(play(profiles, aMatch(['a', 'b'], DAY, false)), [null, null]);
    assert.equal(play(profiles, aMatch(['a', 'b'], DAY + 1))[0], 20);
  });
});
