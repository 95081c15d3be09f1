import type { CatalogueAnswer } from '#shared/protocol/http.ts';
import { READ_OF_A_CARD } from '#shared/protocol/words-of-card.ts';
import type { Why } from '#shared/rules/sheet.ts';
import { SENTENCES, type SentenceCode } from '#shared/sentences.ts';
import type { Catalogue } from './catalogue.ts';
import { t } from './t.ts';

interface Told {
  readonly exact: ReadonlyMap<string, string>;
  readonly patterns: readonly { readonly finds: RegExp; readonly says: string }[];
}

const tables = new WeakMap<Catalogue, Told>();
/** What mods say, in the language of the page, by the English. */
let ofMods: Readonly<Record<string, string>> = {};

/** From here on what mods say is said in these words; where the catalogue has others, those stay. */
export function learnModWords(words: Readonly<Record<string, string>>): void {
  ofMods = words;
  tables.delete(t);
}

/**
 * What the server says, in the language of the page: a refusal by its code, what rules and topics are called by their
 * English words. What neither the catalogue nor a mod has words for stays as it was sent.
 */
export function told(english: string): string {
  const { exact, patterns } = tableOf(t);
  const known = exact.get(english);
  if (known !== undefined) return known;
  for (const { finds, says } of patterns) {
    const [, ...found] = finds.exec(english) ?? [];
    if (found.length > 0) return says.replace(/\{(\d)\}/g, (_, index) => found[Number(index)] ?? '');
  }
  return english;
}

function tableOf(catalogue: Catalogue): Told {
  const known = tables.get(catalogue);
  if (known) return known;
  const codes = Object.keys(SENTENCES) as SentenceCode[];
  const entries = Object.entries({ ...ofMods, ...catalogue.told });
  const table: Told = {
    exact: new Map([...codes.map((code) => [SENTENCES[code], catalogue.refusals[code]] as const), ...entries]),
    patterns: entries
      .filter(([english]) => english.includes('{0}'))
      .map(([english, says]) => ({ finds: patternOf(english), says })),
  };
  tables.set(catalogue, table);
  return table;
}

/** `Push {0}. Say it first.` finds whatever stands there. */
function patternOf(english: string): RegExp {
  const parts = english.split(/\{\d\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('(.+)')}$`, 's');
}

/** Where points come from: +50 streak. */
export function whyWords({ why, points, factor }: Why): string {
  return t.stage.why({ why: told(why), points, ...(factor === undefined ? {} : { factor }) });
}

/** What there is to play, as the page calls it. */
export function toldCatalogue(things: CatalogueAnswer): CatalogueAnswer {
  const kindTitles = Object.entries(things.kindTitles).map(([kind, title]) => [kind, told(title)]);
  return {
    ...things,
    ...{ modes: things.modes.map(toldCard), modifiers: things.modifiers.map(toldCard) },
    kindTitles: Object.fromEntries(kindTitles),
  };
}

/** A rule's card with every word that people read in it told. */
export function toldCard<T extends object>(card: T): T {
  return toldIn(card, false) as T;
}

function toldIn(value: unknown, isRead: boolean): unknown {
  if (typeof value === 'string') return isRead ? told(value) : value;
  if (Array.isArray(value)) return value.map((one) => toldIn(one, isRead));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, toldIn(one, isRead || READ_OF_A_CARD.has(key))]),
  );
}
