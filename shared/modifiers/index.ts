import type { Modifier } from '../rules/rule.ts';
import { crowdMeter } from './crowd-meter/modifier.ts';
import { miniBoss } from './mini-boss/modifier.ts';
import { miniPoll } from './mini-poll/modifier.ts';
import { streaks } from './streaks/modifier.ts';
import { survivorBadge } from './survivor-badge/modifier.ts';
import { teams } from './teams/modifier.ts';

/** The built-in modifiers, in the order of the create screen. */
export const MODIFIERS: readonly Modifier[] = [streaks, crowdMeter, miniPoll, miniBoss, survivorBadge, teams];
