import type { Mode } from '../rules/rule.ts';
import { classic } from './classic/mode.ts';
import { lastBrainStanding } from './last-brain-standing/mode.ts';
import { saboteur } from './saboteur/mode.ts';

/** The built-in modes, in the order of the create screen. */
export const MODES: readonly Mode[] = [classic, lastBrainStanding, saboteur];
