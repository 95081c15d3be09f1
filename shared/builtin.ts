import { DAILY_MODES, MODES } from './modes/index.ts';
import { MODIFIERS } from './modifiers/index.ts';
import { Registry } from './rules/registry.ts';

/** A registry of everything that comes with the game. */
export function builtinRegistry(): Registry {
  return new Registry({ modes: [...MODES, ...DAILY_MODES], modifiers: MODIFIERS });
}
