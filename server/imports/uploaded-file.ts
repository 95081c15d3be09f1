import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isAlive } from '../is-alive.ts';

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
/** Its folders say which process made them: several servers may share a machine. */
const FOLDER = /^quizcade-import-(\d+)-/;

/** Keeps what comes in a folder of its own, under a name of ours. Rejects with TooLarge, and leaves nothing, beyond the limit. */
export async function keepUpload(from: Readable, sentName: string, bytesMax: number): Promise<UploadedFile> {
  const folder = await mkdtemp(join(tmpdir(), `quizcade-import-${process.pid}-`));
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

/** Removes what was sent to servers that ended before they had read it. Call it when a server starts. */
export async function removeForgottenUploads(folder = tmpdir()): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(FOLDER.exec(name)?.[1] ?? Number.NaN);
    const path = join(folder, name);
    if (!(pid > 0)) continue;
    try {
      if (!(await isInUse(pid, path))) await rm(path, { recursive: true, force: true });
    } catch {
      // Somebody else's on this machine, or removed by a server that starts beside this one.
    }
  }
}

/** Its process lives: in a container each server has the number of the one before, but began after what that left. */
async function isInUse(pid: number, path: string): Promise<boolean> {
  if (pid !== process.pid) return isAlive(pid);
  const { mtimeMs } = await stat(path);
  return mtimeMs >= Date.now() - process.uptime() * 1000;
}
