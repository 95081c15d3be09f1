import type { PlayedMatch, PlayerResult } from '#shared/people/played-match.ts';

/** One person's part in a match: third of nothing in particular. */
export function aResult(playerId: string, part: Partial<PlayerResult> = {}): PlayerResult {
  return {
    ...{ playerId, name: playerId, avatar: 'a', score: 500, hasLeft: false, rank: 1, rankAmongPeople: 1 },
    ...{ right: 1, answered: 2, bestStreak: 1, meanRightMs: 2000, ...part },
  };
}

/** A public match of classic with these results, best first. */
export function aPlayedMatch(
  id: string,
  results: readonly PlayerResult[],
  part: Partial<PlayedMatch> = {},
): PlayedMatch {
  const ranked = results.map((result, i) => ({ ...result, rank: i + 1, rankAmongPeople: i + 1 }));
  const count = results.length;
  return {
    ...{
      id,
      mode: 'classic',
      topic: 'atlas',
      at: 86_400_000 * 20_000,
      rounds: 2,
      questionIds: [`${id}-q1`, `${id}-q2`],
    },
    ...{ players: count, people: count, isFull: true, isRated: count >= 2, results: ranked, ...part },
  };
}
