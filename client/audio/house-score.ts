import type { Score } from './score.ts';

/** The arcade itself, where no match is: the chords of the lobby, and nothing over them. */
export const HOUSE_SCORE: Score = {
  now: () => Date.now(),
  bed: () => ({ name: 'lobby', layers: 2, zeroAt: 0 }),
  beats: () => [],
};
