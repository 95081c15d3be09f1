import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { MatchRecord } from '../../storage.ts';

const uncompress = promisify(gunzip);

/** A stored record; null for one that no longer is one, which must not keep the others from being read. */
export async function readBody(row: {
  readonly body: { readonly buffer: Uint8Array } | Uint8Array;
}): Promise<MatchRecord | null> {
  const bytes = row.body instanceof Uint8Array ? row.body : row.body.buffer;
  try {
    return JSON.parse((await uncompress(bytes)).toString()) as MatchRecord;
  } catch {
    return null;
  }
}
