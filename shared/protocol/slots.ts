import { type SchemaType, schema, t } from '@colyseus/schema';

/**
 * What everybody may see of one rule, on the wire. A rule shows plain JSON; each of its fields travels as a text of its
 * own, so that only what has changed does, and no page has to know the schema of a rule it has never heard of.
 */
export const Slot = schema(
  {
    /** The rule failed and takes no part any more. */
    isOff: t.boolean().default(false),
    /** By name of the field; a value without fields has the name `''`. */
    fields: t.map('string'),
    /** What was counted and is not kept, by name of the signal. */
    signals: t.map('string'),
    /** What the server shows with this rule, by name of the feed (feeds.ts). */
    feeds: t.map('string'),
  },
  'Slot',
);
export type Slot = SchemaType<typeof Slot>;

/** A map of texts as the schema makes it, or any other. */
interface Texts {
  get(key: string): string | undefined;
  set(key: string, value: string): unknown;
  delete(key: string): unknown;
  keys(): Iterable<string>;
}

/** Copies a value in: what is equal costs nothing on the wire. */
export function writeSlot(fields: Texts, value: unknown): void {
  writeTexts(fields, isRecord(value) ? value : value === null || value === undefined ? {} : { '': value });
}

/** Copies a record in, each value as a text of its own. */
export function writeTexts(texts: Texts, values: Readonly<Record<string, unknown>>): void {
  for (const key of [...texts.keys()]) if (!Object.hasOwn(values, key)) texts.delete(key);
  for (const [key, value] of Object.entries(values)) {
    const text = JSON.stringify(value);
    if (text === undefined) texts.delete(key);
    else if (texts.get(key) !== text) texts.set(key, text);
  }
}

/** The value that was copied in; null: nothing. */
export function readSlot(fields: Texts): unknown {
  const own = fields.get('');
  if (own !== undefined) return JSON.parse(own) as unknown;
  const record = readTexts(fields);
  return Object.keys(record).length === 0 ? null : record;
}

export function readTexts(texts: Texts): Record<string, unknown> {
  return Object.fromEntries([...texts.keys()].map((key) => [key, JSON.parse(texts.get(key) ?? 'null') as unknown]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.hasOwn(value, '');
}
