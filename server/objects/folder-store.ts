import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, link, mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { ObjectStore } from './object-store.ts';

/** Objects as files of a folder. */
export function folderStore(folder: string): ObjectStore {
  return {
    where: folder,
    async put(path, file) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      // Beside its place first, and on the disk: a link to it appears whole or not at all, and never in place of another.
      const partial = `${target}.${randomUUID()}.part`;
      try {
        await copyFile(file.path, partial);
        await toDisk(partial);
        await link(partial, target);
        return true;
      } catch (error) {
        if ((error as { code?: string }).code === 'EEXIST') return false;
        throw error;
      } finally {
        await rm(partial, { force: true });
      }
    },
    async size(path) {
      try {
        return (await stat(join(folder, path))).size;
      } catch (error) {
        if ((error as { code?: string }).code === 'ENOENT') return null;
        throw error;
      }
    },
    async read(path, range) {
      const file = await open(join(folder, path)); // now, so that what is missing rejects and not the stream
      const bytes = createReadStream('', { fd: file, ...range });
      finished(bytes).catch(() => {}); // whoever reads it hears of it
      return bytes;
    },
  };
}

async function toDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
