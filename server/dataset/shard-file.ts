import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { LocalFile } from '../objects/object-store.ts';
import { type Manifest, ShardCount } from './manifest.ts';
import { type DatasetRow, parseRow } from './row.ts';

/** Written to disk in pieces of this size. */
const BUFFER_BYTES = 256 * 1024;

/** Writes rows as lines to a file of this machine, as they come. Null where none came. */
export async function writeShard(
  path: string,
  rows: AsyncIterable<DatasetRow>,
  { version, createdAt, signal }: { version: number; createdAt: string; signal: AbortSignal },
): Promise<Manifest | null> {
  const count = new ShardCount();
  const file = createWriteStream(path, { highWaterMark: BUFFER_BYTES });
  const written = finished(file);
  written.catch(() => {}); // told below
  try {
    for await (const row of rows) {
      signal.throwIfAborted();
      const line = `${JSON.stringify(row)}\n`;
      count.add(row, line);
      if (!file.write(line)) await Promise.race([once(file, 'drain'), written]);
    }
  } finally {
    file.end();
  }
  await written;
  return count.rows === 0 ? null : count.manifest(version, createdAt);
}

/** What a shard holds, read from its bytes. Throws with the number of the line that is wrong. */
export async function readShard(
  bytes: Readable,
  { version, createdAt }: { version: number; createdAt: string },
): Promise<Manifest> {
  const count = new ShardCount();
  for await (const line of createInterface({ input: bytes, crlfDelay: Number.POSITIVE_INFINITY })) {
    try {
      count.add(parseRow(line), `${line}\n`);
    } catch (error) {
      throw new Error(`Line ${count.rows + 1}: ${(error as Error).message}.`, { cause: error });
    }
  }
  return count.manifest(version, createdAt);
}

/** A file as a store of objects takes it. */
export async function localFile(path: string, type: string): Promise<LocalFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { path, bytes, sha256: hash.digest('hex'), type };
}
