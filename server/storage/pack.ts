import { Readable } from 'node:stream';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createGzip, gunzip } from 'node:zlib';

const uncompress = promisify(gunzip);

/** So many items of a list become text in one go: the match of thousands must not keep every room waiting. */
const SLICE_ITEMS = 250;
/** Lists that lie deeper than this are short. */
const LONG_LIST_LEVELS = 3;

/** A record as compressed JSON: written in slices, compressed on another thread. */
export async function pack(value: object): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of Readable.from(pieces(value)).pipe(createGzip())) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What `pack` made; null for what is none any more, which must not keep others from being read. */
export async function unpack<T>(bytes: Uint8Array): Promise<T | null> {
  try {
    return JSON.parse((await uncompress(bytes)).toString()) as T;
  } catch {
    return null;
  }
}

async function* pieces(value: unknown, depth = 0): AsyncGenerator<string> {
  if (Array.isArray(value) && value.length > SLICE_ITEMS) {
    for (let from = 0; from < value.length; from += SLICE_ITEMS) {
      yield `${from === 0 ? '[' : ','}${JSON.stringify(value.slice(from, from + SLICE_ITEMS)).slice(1, -1)}`;
      await yieldToOthers();
    }
    yield ']';
  } else if (depth < LONG_LIST_LEVELS && value !== null && typeof value === 'object' && !Array.isArray(value)) {
    let mark = '{';
    for (const [key, part] of Object.entries(value)) {
      if (part === undefined) continue;
      yield `${mark}${JSON.stringify(key)}:`;
      mark = ',';
      yield* pieces(part, depth + 1);
    }
    yield mark === '{' ? '{}' : '}';
  } else yield JSON.stringify(value) ?? 'null';
}
