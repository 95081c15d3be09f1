import { decode } from 'html-entities';
import { because, ourWords, type Reason } from './reason.ts';

/** How Open Trivia DB may write the texts of an answer, as whoever asked wanted them. */
export type OpenTdbEncoding = 'html' | 'url' | 'base64';

/** A type in base64, which no other encoding looks like. */
const BASE64_TYPE = /^(?:bXVsdGlwbGU=?|Ym9vbGVhbg={0,2})$/;

/** The encoding of all items of a file: it has one, told by the types and by what every text has. */
export function encodingOf(items: readonly unknown[]): OpenTdbEncoding {
  const texts = items.flatMap((item) =>
    typeof item === 'object' && item !== null ? textsOf(Object.values(item)) : [],
  );
  if (items.some((item) => BASE64_TYPE.test(String((item as { type?: unknown } | null)?.type)))) return 'base64';
  // Written for an address no text has a blank: they are %20, or + in the older way.
  const isForAddress = texts.length > 0 && texts.every((text) => /^[\w.~!*'()%+-]*$/.test(text));
  return isForAddress && texts.some((text) => /%[0-9a-f]{2}|\w\+\w/i.test(text)) ? 'url' : 'html';
}

function textsOf(values: readonly unknown[]): string[] {
  return values.flat().filter((value): value is string => typeof value === 'string');
}

/** A text as it is meant; null where it is not written in that way. */
export function decodeText(text: string, encoding: OpenTdbEncoding): string | null {
  try {
    if (encoding === 'html') return decode(text);
    if (encoding === 'url') return decodeURIComponent(text.replaceAll('+', ' '));
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const RESPONSES: ReadonlyMap<number, Reason> = new Map([
  [1, ourWords('it has too few questions for what was asked: ask for fewer, or for another category')],
  [2, ourWords('it did not understand what it was asked for: look at the address')],
  [3, ourWords('it does not know the session token: ask for a new one')],
  [4, ourWords('all questions of this session token have been asked: reset the token')],
  [5, ourWords('it was asked too often: wait five seconds, and ask again')],
]);

const UNKNOWN_RESPONSE = ourWords('it is no code that is known here');

/** Why Open Trivia DB sent no questions; null: it did. */
export function refusalOf(code: unknown): Reason[] | null {
  if (code === undefined || code === 0) return null;
  const meaning = RESPONSES.get(Number(code)) ?? UNKNOWN_RESPONSE;
  return [because`Open Trivia DB sent no questions but the response code ${String(code).slice(0, 20)}:`, meaning];
}
