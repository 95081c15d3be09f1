import type { Modifier } from '../rules/rule.ts';
import { chainReaction } from './chain-reaction/modifier.ts';
import { crowdMeter } from './crowd-meter/modifier.ts';
import { doubleFinale } from './double-finale/modifier.ts';
import { leaderboardPulse } from './leaderboard-pulse/modifier.ts';
import { lightningRound } from './lightning-round/modifier.ts';
import { miniBoss } from './mini-boss/modifier.ts';
import { miniPoll } from './mini-poll/modifier.ts';
import { stealAPoint } from './steal-a-point/modifier.ts';
import { streaks } from './streaks/modifier.ts';
import { survivorBadge } from './survivor-badge/modifier.ts';
import { teams } from './teams/modifier.ts';
import { wager } from './wager/modifier.ts';

/** The built-in modifiers, in the order of the create screen. */
export const MODIFIERS: readonly Modifier[] = [
  streaks,
  crowdMeter,
  lightningRound,
  chainReaction,
  stealAPoint,
  miniPoll,
  miniBoss,
  // The last thing before a question: a stake knows what else is coming.
  wager,
  doubleFinale,
  survivorBadge,
  teams,
  leaderboardPulse,
];
