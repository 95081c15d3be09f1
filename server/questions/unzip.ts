import { fromBufferPromise } from 'yauzl';
import { because } from '#shared/questions/formats/reason.ts';
import { ReasonError, reasonIn } from '#shared/questions/formats/reason-error.ts';

const DAMAGED = because`It is no zip file, or a damaged one.`;

/** What may be taken out of a stranger's zip, bytes. */
export interface UnzipLimits {
  /** Of all wanted entries together, unpacked. */
  readonly totalBytes: number;
  readonly entries: number;
}

/**
 * The wanted entries of a zip by their names, in memory: nothing is ever written. Throws `ReasonError` for what is no
 * zip, and for one that claims or turns out to be larger than the limits.
 */
export async function unzip(
  bytes: Buffer,
  isWanted: (name: string) => boolean,
  { totalBytes, entries: most }: UnzipLimits,
): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const zip = await fromBufferPromise(bytes).catch(() => {
    throw new ReasonError(DAMAGED);
  });
  try {
    let left = totalBytes;
    let count = 0;
    for await (const entry of zip.eachEntry()) {
      if (++count > most) throw new ReasonError(because`There are more than ${most} files in it.`);
      if (entry.fileName.endsWith('/') || !isWanted(entry.fileName)) continue;
      if (entry.isEncrypted()) throw new ReasonError(because`It is locked with a password.`);
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
    throw new ReasonError(reasonIn(error, DAMAGED));
  } finally {
    zip.close();
  }
  return files;
}

function tooLarge(bytes: number): ReasonError {
  return new ReasonError(because`It would unpack to more than ${Math.round(bytes / 1024 / 1024)} MB.`);
}
