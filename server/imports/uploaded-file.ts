import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file that somebody has sent, on this machine until it has been read. */
export interface UploadedFile {
  readonly path: string;
  /** What its sender calls it. */
  readonly name: string;
  readonly size: number;
  remove(): Promise<void>;
}

export class TooLarge extends Error {}

const NAME_MAX_CHARS = 120;

/** Keeps what comes in a folder of its own, under a name of ours. Rejects with TooLarge, and leaves nothing, beyond the limit. */
export async function keepUpload(from: Readable, sentName: string, bytesMax: number): Promise<UploadedFile> {
  const folder = await mkdtemp(join(tmpdir(), 'quizcade-import-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const name = sentName.slice(-NAME_MAX_CHARS);
  // Of the name only its ending, which says what the file is.
  const [ending = ''] = /^\.[a-z0-9]{1,8}$/.exec(extname(name).toLowerCase()) ?? [];
  const path = join(folder, `questions${ending}`);
  let size = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > bytesMax) done(new TooLarge());
      else done(null, chunk);
    },
  });
  try {
    await pipeline(from, counted, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    return { path, name, size, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
