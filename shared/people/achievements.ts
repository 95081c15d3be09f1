import { MIX } from '../questions/topics.ts';
import type { PlayedMatch, PlayerResult } from './played-match.ts';
import type { PlayerProfile } from './profile.ts';
import { isContest, levelOf } from './progress.ts';

export interface Achievement {
  /** Stable; kept with the player. */
  readonly id: string;
  readonly name: string;
  /** What to do for it, one sentence. */
  readonly how: string;
  /** `after` has this match in it. */
  readonly isEarned: (after: PlayerProfile, result: PlayerResult, match: PlayedMatch) => boolean;
}

const answered = (result: PlayerResult, least: number) => result.answered >= least;
const wonAgainst = (people: number) => (_: PlayerProfile, result: PlayerResult, match: PlayedMatch) =>
  match.people >= people && isContest(match) && result.rankAmongPeople === 1;

/** All there are, in the order they are shown (X6). */
export const ACHIEVEMENTS: readonly Achievement[] = [
  { id: 'first-match', name: 'Take-off', how: 'Play a match.', isEarned: () => true },
  { id: 'first-win', name: 'Front row', how: 'Win against another person.', isEarned: wonAgainst(2) },
  {
    id: 'flawless',
    name: 'Flawless',
    how: 'Get every question of a match right, five or more.',
    isEarned: (_, result, match) => match.rounds >= 5 && result.right === match.rounds,
  },
  {
    id: 'streak-5',
    name: 'On a roll',
    how: 'Five right answers in a row.',
    isEarned: (_, result) => result.bestStreak >= 5,
  },
  {
    id: 'streak-10',
    name: 'Unstoppable',
    how: 'Ten right answers in a row.',
    isEarned: (_, result) => result.bestStreak >= 10,
  },
  {
    id: 'quick',
    name: 'Quick thinker',
    how: 'Five right answers in a match, in under three seconds on average.',
    isEarned: (_, result) => result.right >= 5 && result.meanRightMs !== null && result.meanRightMs < 3000,
  },
  {
    id: 'full-house',
    name: 'Full house',
    how: 'Play with nine other people.',
    isEarned: (_, result, match) => match.people >= 10 && answered(result, 1),
  },
  { id: 'crowd-winner', name: 'Talk of the town', how: 'Win against nine other people.', isEarned: wonAgainst(10) },
  {
    id: 'all-rounder',
    name: 'All-rounder',
    how: 'Play matches on five different topics.',
    isEarned: ({ topics }) => topics.filter((topic) => topic !== MIX.id).length >= 5,
  },
  { id: 'ten-matches', name: 'Regular', how: 'Play ten matches.', isEarned: ({ matches }) => matches >= 10 },
  {
    id: 'hundred-matches',
    name: 'Part of the furniture',
    how: 'Play a hundred matches.',
    isEarned: ({ matches }) => matches >= 100,
  },
  { id: 'ten-wins', name: 'Frequent winner', how: 'Win ten matches.', isEarned: ({ wins }) => wins >= 10 },
  { id: 'hundred-right', name: 'Well read', how: 'A hundred right answers.', isEarned: ({ right }) => right >= 100 },
  {
    id: 'thousand-right',
    name: 'Walking library',
    how: 'A thousand right answers.',
    isEarned: ({ right }) => right >= 1000,
  },
  { id: 'level-10', name: 'Double figures', how: 'Reach level 10.', isEarned: ({ xp }) => levelOf(xp).level >= 10 },
];
