import { classic } from './classic/mode.ts';
import type { Mode } from './define-mode.ts';

/** The built-in modes, in the order of the create screen. */
export const MODES: readonly Mode[] = [classic];
