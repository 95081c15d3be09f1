import type { Mode } from '../rules/rule.ts';
import { classic } from './classic/mode.ts';

/** The built-in modes, in the order of the create screen. */
export const MODES: readonly Mode[] = [classic];
