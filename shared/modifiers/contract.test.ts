import { MODES } from '../modes/index.ts';
import { describeModifier } from '../testing/describe-modifier.ts';
import { MODIFIERS } from './index.ts';

// Every built-in modifier in every built-in mode, alone and in pairs; each pair once.
MODIFIERS.forEach((modifier, place) => {
  describeModifier(modifier, { modes: MODES, beside: MODIFIERS.slice(0, place), evenings: 1 });
});
