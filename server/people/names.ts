import { createHash } from 'node:crypto';
import { uniqueNamesGenerator } from 'unique-names-generator';
import { nameKey } from '#shared/people/name-key.ts';
import { lettersOf, NAME_LETTERS, NAME_UNITS_MAX } from '#shared/people/name-length.ts';
import { ADJECTIVES, ANIMALS } from './nickname-words.ts';
import { isUnkind } from './unkind.ts';

/** Names people give themselves, and the ones we give them. */

/** Words that pretend to speak for the house, by what they look like. */
const RESERVED: ReadonlySet<string> = new Set(
  ['Admin', 'Administrator', 'Moderator', 'Mod', 'Host', 'The Host', 'System', 'Server', 'Quizcade', 'Bot'].map(
    nameKey,
  ),
);

/** Letters that are written with joiners, or joined by a virama before one. */
const JOINING = String.raw`[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}]`;
/** What no eye sees but a reader needs: in pictures of several parts, in flags, between letters of scripts that join. */
const NEEDED = [
  String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})`,
  String.raw`(?<=\u{1F3F4})[\u{E0061}-\u{E007A}]{3,6}\u{E007F}`,
  String.raw`(?<=${JOINING}\p{M}*)[\u200C\u200D](?=${JOINING})`,
];
/** Control, format (bidi, zero width), private and unassigned characters hide what a name says, and so do letters that are blank. */
const HIDDEN = String.raw`[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]|\u034f|[\u115f\u1160\u2800\u3164\uffa0]`;
const NEEDED_OR_HIDDEN = new RegExp(`(${NEEDED.join('|')})|${HIDDEN}`, 'gu');
/** What ends a word or a line. */
const BREAK = /[\t-\r\u0085\p{Z}]/gu;
/** More than two marks on a letter are a tower, not a name. */
const TOWER = /(\p{M}{2})\p{M}+/gu;

/** Why a name is not taken. */
export type NameFault = 'name/length' | 'name/reserved' | 'name/unkind';

/** The name as it will be shown, or why not. Lengths count what a reader sees as letters. */
export function readName(typed: string): { ok: true; name: string } | { ok: false; code: NameFault } {
  const name = shownText(typed);
  const letters = lettersOf(name);
  if (
    letters < NAME_LETTERS.min ||
    letters > NAME_LETTERS.max ||
    name.length > NAME_UNITS_MAX ||
    !/[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(name)
  )
    return { ok: false, code: 'name/length' };
  if (isReserved(name)) return { ok: false, code: 'name/reserved' };
  if (isUnkind(name)) return { ok: false, code: 'name/unkind' };
  return { ok: true, name };
}

/** What an eye can see of a text, on one line: nothing hidden, no bidi, no towers of marks. */
export function shownText(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(BREAK, ' ') // before what is hidden goes: a line break stands between two words
    .replace(NEEDED_OR_HIDDEN, (_, needed) => needed ?? '')
    .replace(TOWER, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Also with a number behind it, which is how two of one name are told apart (N2). */
function isReserved(name: string): boolean {
  return [name, name.replace(/\p{N}+$/u, '')].some((text) => RESERVED.has(nameKey(text)));
}

/** A name such as "Brisk Otter", at most 16 characters, always the same for a seed. */
export function generateNickname(seed: string): string {
  // By itself the library adds up the letters of a seed: thousands of people would share a few dozen names.
  const number = createHash('sha256').update(seed).digest().readUInt32BE();
  return uniqueNamesGenerator({ dictionaries: [[...ADJECTIVES], [...ANIMALS]], separator: ' ', seed: number });
}
