import { keep } from '../net/keep.ts';
import { type AnyLanguage, isLanguage, type Language, languageEntry, languageOf } from './languages.ts';
import { sayIn } from './t.ts';

/** What the address, this device and the browser want, in this order. */
function wanted(): string[] {
  const asked = new URLSearchParams(location.search).get('lang');
  const chosen = keep.read('language');
  return [...(asked ? [asked] : []), ...(chosen ? [chosen] : []), ...navigator.languages];
}

let spoken: AnyLanguage = 'en';

/** What the page speaks. */
export function pageLanguage(): AnyLanguage {
  return spoken;
}

/** Makes the page speak its language, before anything is drawn. */
export async function startLanguage(): Promise<void> {
  const language = languageOf(wanted());
  const { tag, dir, load } = languageEntry(language);
  try {
    sayIn(await load());
  } catch (error) {
    reportError(error); // the page is English then, and whole
    return;
  }
  spoken = language;
  document.documentElement.lang = tag;
  document.documentElement.dir = dir;
}

/** What somebody chose on this device; null: what the browser says. */
export function chosenLanguage(): Language | null {
  const code = keep.read('language') ?? '';
  return isLanguage(code) ? code : null;
}

/** Remembers the choice, and draws the page anew: no word of the old language stays. A seat in a match is kept. */
export function chooseLanguage(language: Language | null): void {
  keep.write('language', language ?? '');
  const url = new URL(location.href);
  url.searchParams.delete('lang');
  if (url.href === location.href) location.reload();
  else location.replace(url);
}
