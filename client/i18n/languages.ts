import type { Catalogue } from './catalogue.ts';
import { en } from './en/index.ts';

interface LanguageEntry {
  /** As its speakers write it. */
  readonly name: string;
  /** For `<html lang>`, and for numbers and dates. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  /** All but English are loaded when they are wanted, and cost nobody else a byte. */
  readonly load: () => Promise<Catalogue>;
}

/** The languages of the page, by the first part of their tag. */
export const LANGUAGES = {
  en: { name: 'English', tag: 'en-GB', dir: 'ltr', load: async () => en },
} as const satisfies Readonly<Record<string, LanguageEntry>>;

export type Language = keyof typeof LANGUAGES;

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(LANGUAGES, code);
}

/** The first of these tags (`de-AT`, `pt`) that is spoken here; else English. */
export function languageOf(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.toLowerCase().split(/[-_]/)[0] ?? '').find(isLanguage) ?? 'en';
}
