import { LANGUAGES } from '../i18n/languages.ts';

/** Languages that a set can be in besides those that the server has questions in. */
export const LANGUAGE_TAGS = ['en', 'de', 'es', 'fr', 'it', 'pt', 'nl', 'pl', 'tr', 'uk', 'ja', 'zh'] as const;

/** A language by its own name; the tag where the browser knows none. */
export function languageName(tag: string): string {
  const known = Object.entries(LANGUAGES).find(([code]) => code === tag)?.[1].name;
  if (known !== undefined) return known;
  try {
    return new Intl.DisplayNames([tag, 'en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The language of the page, as questions name theirs. */
export function pageTag(): string {
  return document.documentElement.lang.split('-')[0] || 'en';
}
