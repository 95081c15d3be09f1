import { createHash } from 'node:crypto';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { uniqueNamesGenerator } from 'unique-names-generator';
import type { RefusalCode } from '#shared/rules/refusals.ts';
import { ADJECTIVES, ANIMALS } from './nickname-words.ts';

/** Names people give themselves, and the ones we give them. */

const MIN = 2;
const MAX = 16;
/** UTF-16 units of a name: an emoji that a reader sees as one letter may be many. */
const MAX_UNITS = 48;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const unkind = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });

/** What the list of the library leaves out and nobody wants to sit beside. */
const UNKIND_WORDS =
  /(?<!\p{L})(nazis?|hitler|heil|kkk|kys|kill (yo)?urself|suicide|phuck\p{L}*|spics?|holocaust|genocide|terrorists?|p(a)?edo(phile)?s?|molest\p{L}*)(?!\p{L})/iu;

/** Words that pretend to speak for the house. */
const RESERVED = /^(admin|administrator|moderator|mod|host|system|server|quizcade|bot)$/i;

/** Control, format (bidi, zero width), private and unassigned characters hide what a name says, and so do letters that are blank. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]|\u034f|[\u115f\u1160\u2800\u3164\uffa0]/gu;
/** More than two marks on a letter are a tower, not a name. */
const TOWER = /(\p{M}{2})\p{M}+/gu;

/** The name as it will be shown, or why not. Lengths count what a reader sees as letters. */
export function readName(typed: string): { ok: true; name: string } | { ok: false; code: RefusalCode } {
  const name = typed.normalize('NFC').replace(HIDDEN, '').replace(TOWER, '$1').replace(/\s+/gu, ' ').trim();
  const letters = [...graphemes.segment(name)].length;
  if (letters < MIN || letters > MAX || name.length > MAX_UNITS || !/[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(name))
    return { ok: false, code: 'name/length' };
  if (spellings(name).some((text) => unkind.hasMatch(text) || UNKIND_WORDS.test(text) || RESERVED.test(text)))
    return { ok: false, code: 'name/unkind' };
  return { ok: true, name };
}

/** What a reader may make of a name: as it stands, without accents and look-alike forms, and with its gaps closed. */
function spellings(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
  const parts = plain.split(/[^\p{L}\p{N}@$!|+]+/u);
  // Gaps are closed where a part is no word: "f u c k", "sh it"; "Ready Kestrel" stays two words.
  const texts = parts.some((part) => part.length < 3) ? [name, plain, parts.join('')] : [name, plain];
  return [...texts, plain.replace(/[013457@$]/g, (sign) => LEET[sign] ?? sign)];
}

const LEET: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's' };

/** A name such as "Brisk Otter", at most 16 characters, always the same for a seed. */
export function generateNickname(seed: string): string {
  // By itself the library adds up the letters of a seed: thousands of people would share a few dozen names.
  const number = createHash('sha256').update(seed).digest().readUInt32BE();
  return uniqueNamesGenerator({ dictionaries: [[...ADJECTIVES], [...ANIMALS]], separator: ' ', seed: number });
}
