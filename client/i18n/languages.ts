import type { Backstage, Catalogue } from './catalogue.ts';
import { en } from './en/index.ts';

interface LanguageEntry {
  /** As its speakers write it. */
  readonly name: string;
  /** For `<html lang>`, and for numbers, dates and lists. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  /** All but English are loaded when they are wanted, and cost nobody else a byte. */
  readonly load: () => Promise<Catalogue>;
  /** The words of the studio and the desk, which come with those pages. */
  readonly loadBackstage: () => Promise<Backstage>;
}

/** The languages of the page, by the first part of their tag. */
export const LANGUAGES = {
  en: {
    ...{ name: 'English', tag: 'en-GB', dir: 'ltr' },
    load: async () => en,
    loadBackstage: async () => (await import('./en/backstage.ts')).backstage,
  },
  de: {
    ...{ name: 'Deutsch', tag: 'de', dir: 'ltr' },
    load: async () => (await import('./de/index.ts')).de,
    loadBackstage: async () => (await import('./de/backstage.ts')).backstage,
  },
  es: {
    ...{ name: 'Español', tag: 'es', dir: 'ltr' },
    load: async () => (await import('./es/index.ts')).es,
    loadBackstage: async () => (await import('./es/backstage.ts')).backstage,
  },
} as const satisfies Readonly<Record<string, LanguageEntry>>;

/**
 * Made-up languages for whoever builds a screen, under the names that ICU gives them: long words with accents, and
 * words from right to left. `?lang=ar-XB` shows them; nobody is offered them.
 */
const PSEUDO_LANGUAGES = {
  'en-xa': {
    ...{ name: 'Accented', tag: 'en-XA', dir: 'ltr' },
    load: async () => (await import('./pseudo.ts')).accented(en),
    loadBackstage: async () => (await import('./pseudo.ts')).accented(await LANGUAGES.en.loadBackstage()),
  },
  'ar-xb': {
    ...{ name: 'Mirrored', tag: 'ar-XB', dir: 'rtl' },
    load: async () => (await import('./pseudo.ts')).mirrored(en),
    loadBackstage: async () => (await import('./pseudo.ts')).mirrored(await LANGUAGES.en.loadBackstage()),
  },
} as const satisfies Readonly<Record<string, LanguageEntry>>;

export type Language = keyof typeof LANGUAGES;
export type AnyLanguage = Language | keyof typeof PSEUDO_LANGUAGES;

const ALL: Readonly<Record<AnyLanguage, LanguageEntry>> = { ...LANGUAGES, ...PSEUDO_LANGUAGES };

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(LANGUAGES, code);
}

/** The first of these tags (`de-AT`, `pt_BR`) that the page speaks; else English. */
export function languageOf(wanted: readonly string[]): AnyLanguage {
  for (const tag of wanted.map((one) => one.toLowerCase())) {
    if (Object.hasOwn(PSEUDO_LANGUAGES, tag)) return tag as keyof typeof PSEUDO_LANGUAGES;
    const [code = ''] = tag.split(/[-_]/);
    if (isLanguage(code)) return code;
  }
  return 'en';
}

export function languageEntry(language: AnyLanguage): LanguageEntry {
  return ALL[language];
}
