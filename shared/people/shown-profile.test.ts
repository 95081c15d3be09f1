import assert from 'node:assert/strict';
import type { HistoryEntry } from './history-entry.ts';
import { newProfile, type PlayerProfile } from './profile.ts';
import { SHOWN_MATCHES, shownProfile } from './shown-profile.ts';

const DAY_MS = 86_400_000;

function entry(part: Partial<HistoryEntry> & { after?: number } = {}): HistoryEntry {
  const { after, ...rest } = part;
  return {
    ...{ matchId: 'm', mode: 'classic', topic: 'atlas', at: 5, rounds: 9, questionIds: ['q1'], players: 2, people: 2 },
    ...{ score: 1, hasLeft: false, rank: 1, rankAmongPeople: 1, right: 5, answered: 10, bestStreak: 2 },
    meanRightMs: 900,
    progress: {
      ...{ playerId: 'ada', matchId: 'm', xp: 1, xpAfter: 1, levelBefore: 1, levelAfter: 1, achievements: [] },
      elo: after === undefined ? null : { before: 0, after },
    },
    ...rest,
  };
}

const ADA: PlayerProfile = {
  ...newProfile('ada-of-the-database'),
  ...{ xp: 340, matches: 12, met: { 'bo-of-the-database': 1 } },
  achievements: [{ id: 'first-match', at: 3 * DAY_MS + 5 }],
  elo: { saboteur: { rating: 1040, matches: 3 }, classic: { rating: 990, matches: 12 } },
};

describe('what a player’s page says', () => {
  it('[PF1] is level, achievements by day, and ratings with their last twenty values, the oldest first', () => {
    const history = Array.from({ length: 30 }, (_, i) => entry({ after: 1000 - i }));
    const { level, into, of, achievements, ratings } = shownProfile(ADA, history);
    assert.deepEqual([level, into, of, achievements], [3, 40, 300, [{ id: 'first-match', day: 3 }]]);
    assert.deepEqual(
      ratings.map(({ mode, rating, matches, toGo }) => [mode, rating, matches, toGo]),
      [
        ['classic', 990, 12, 0],
        ['saboteur', 1040, 3, 7],
      ],
    );
    assert.deepEqual(
      ratings[0]?.line,
      Array.from({ length: 20 }, (_, i) => 981 + i),
    );
    assert.deepEqual(ratings[1]?.line, []);
  });

  it('[PF1] holds no id and no single match', () => {
    const text = JSON.stringify(shownProfile(ADA, [entry({ matchId: 'match-of-the-database', after: 1000 })]));
    assert.doesNotMatch(text, /of-the-database|q1|matchId|playerId/);
  });

  it('[PF2] names the three topics with the highest share, of those with enough answers', () => {
    const of = (topic: string, right: number, answered: number) => entry({ topic, right, answered });
    const history = [
      ...[of('mix', 40, 40), of('few', 19, 19), of('best', 10, 10), of('best', 8, 10), of('worst', 1, 30)],
      ...[of('more', 24, 30), of('less', 16, 20), of('fourth', 10, 20)],
    ];
    assert.deepEqual(
      shownProfile(ADA, history).favourites.map(({ topic, right, answered }) => [topic, right, answered]),
      [
        ['best', 18, 20],
        ['more', 24, 30],
        ['less', 16, 20],
      ],
    );
  });

  it('[PF2] looks no further back than the last 200 matches', () => {
    const old = entry({ topic: 'old', right: 30, answered: 30, bestStreak: 30 });
    const history = Array.from({ length: SHOWN_MATCHES }, () => entry());
    assert.deepEqual(shownProfile(ADA, [...history, old]).bestStreak, 2);
    assert.equal(shownProfile(ADA, [...history.slice(1), old]).bestStreak, 30);
    assert.deepEqual(shownProfile(newProfile('bo'), []).bestStreak, 0);
  });
});
