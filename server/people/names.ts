import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { uniqueNamesGenerator } from 'unique-names-generator';
import type { RefusalCode } from '#shared/rules/refusals.ts';
import { ADJECTIVES, ANIMALS } from './nickname-words.ts';

/** Names people give themselves, and the ones we give them. */

const MIN = 2;
const MAX = 16;
const unkind = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });

/** Words that pretend to speak for the house. */
const RESERVED = /^(admin|administrator|moderator|mod|host|system|server|quizcade|bot)$/i;

/** The name as it will be shown, or why not. Lengths count what a reader sees as letters. */
export function readName(typed: string): { ok: true; name: string } | { ok: false; code: RefusalCode } {
  const name = typed
    .normalize('NFC')
    // Control, format (bidi, zero width), private and unassigned characters hide what a name says.
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '')
    // More than two marks on a letter is a tower, not a name.
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
  const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name)].length;
  if (letters < MIN || letters > MAX || name.length > MAX * 3 || !/[\p{L}\p{N}]/u.test(name)) return { ok: false, code: 'name/length' };
  if (unkind.hasMatch(name) || unkind.hasMatch(name.replace(/[\s._-]/g, '')) || RESERVED.test(name)) return { ok: false, code: 'name/unkind' };
  return { ok: true, name };
}

/** A name such as "Brisk Otter", at most 16 characters, always the same for a seed. */
export function generateNickname(seed: string): string {
  return uniqueNamesGenerator({ dictionaries: [[...ADJECTIVES], [...ANIMALS]], separator: ' ', seed });
}
