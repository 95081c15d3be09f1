import type { Modifier } from '../rules/rule.ts';
import { crowdMeter } from './crowd-meter/modifier.ts';
import { streaks } from './streaks/modifier.ts';

/** The built-in modifiers, in the order of the create screen. */
export const MODIFIERS: readonly Modifier[] = [streaks, crowdMeter];
