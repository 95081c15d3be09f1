import type { LuckKey } from '../rules/keyed-luck.ts';
import { luck } from '../rules/random.ts';

/** A key out of a text that a person can type again. Only for tests and demonstrations: such a key can be guessed. */
export function aKey(text: string): LuckKey {
  const dice = luck('key', text);
  return Array.from({ length: 4 }, () => dice.int(0, 0xffffffff).toString(16).padStart(8, '0')).join('');
}
