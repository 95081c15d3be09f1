import type { Mode } from '../rules/rule.ts';
import { classic } from './classic/mode.ts';
import { dailyTen } from './daily-ten/mode.ts';
import { lastBrainStanding } from './last-brain-standing/mode.ts';
import { saboteur } from './saboteur/mode.ts';

/** The built-in modes, in the order of the create screen. */
export const MODES: readonly Mode[] = [classic, lastBrainStanding, saboteur];

/** Those that are played alone, once a day: no room of them is opened for others. */
export const DAILY_MODES: readonly Mode[] = [dailyTen];
