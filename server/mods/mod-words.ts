import type { ModWords } from '#shared/define-mod.ts';
import type { Mods } from './mods.ts';

/** As in `<html lang>`: the page looks for the first part of its own. */
const LANGUAGE = /^[a-z]{2,3}$/;
const PLACE = /\{\d\}/g;

/** What is wrong with the words of a mod, in a sentence; null: nothing. */
export function problemOfWords(words: ModWords): string | null {
  for (const [language, said] of Object.entries(words)) {
    if (!LANGUAGE.test(language)) return `"${language}" under "words" is no language. It is two letters, such as "de".`;
    for (const [english, says] of Object.entries(said)) {
      if (typeof says !== 'string' || says.trim() === '') return `"${english}" has no words in "${language}".`;
      const places: readonly string[] = english.match(PLACE) ?? [];
      const odd = says.match(PLACE)?.find((place) => !places.includes(place));
      if (odd !== undefined) return `"${says}" puts in ${odd}, which "${english}" has not.`;
    }
  }
  return null;
}

/** What all mods say in other languages. Where two say the same in English, the words of the one loaded first are taken. */
export function modWords(mods: Pick<Mods, 'list'>): ModWords {
  const all: Record<string, Record<string, string>> = {};
  for (const { parts } of mods.list)
    for (const [language, said] of Object.entries(parts.words ?? {})) all[language] = { ...said, ...all[language] };
  return all;
}
