import { fromBufferPromise } from 'yauzl';

/** What may be taken out of a stranger's zip, bytes. */
export interface UnzipLimits {
  /** Of all wanted entries together, unpacked. */
  readonly totalBytes: number;
  readonly entries: number;
}

export class UnzipError extends Error {}

/**
 * The wanted entries of a zip by their names, in memory: nothing is ever written. Throws an UnzipError for what is no
 * zip, and for one that claims or turns out to be larger than the limits.
 */
export async function unzip(
  bytes: Buffer,
  isWanted: (name: string) => boolean,
  { totalBytes, entries: most }: UnzipLimits,
): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const zip = await fromBufferPromise(bytes).catch((error: unknown) => {
    throw new UnzipError((error as Error).message);
  });
  try {
    let left = totalBytes;
    let count = 0;
    for await (const entry of zip.eachEntry()) {
      if (++count > most) throw new UnzipError(`There are more than ${most} files in it`);
      if (entry.fileName.endsWith('/') || !isWanted(entry.fileName)) continue;
      if (entry.uncompressedSize > left) throw tooLarge(totalBytes);
      const parts: Buffer[] = [];
      // The library ends a stream that has more than the entry claims.
      for await (const part of await zip.openReadStreamPromise(entry)) {
        left -= (part as Buffer).length;
        if (left < 0) throw tooLarge(totalBytes);
        parts.push(part as Buffer);
      }
      files.set(entry.fileName, Buffer.concat(parts));
    }
  } catch (error) {
    throw error instanceof UnzipError ? error : new UnzipError((error as Error).message);
  } finally {
    zip.close();
  }
  return files;
}

function tooLarge(bytes: number): UnzipError {
  return new UnzipError(`It would unpack to more than ${Math.round(bytes / 1024 / 1024)} MB`);
}
