import { Worker } from 'node:worker_threads';
import type { ImportHints, Row } from '#shared/questions/formats/row.ts';

/** What a thread is to read. */
export interface ReadJob {
  readonly path: string;
  readonly hints: ImportHints;
  /** After so many it stops. */
  readonly rowsMax: number;
  /** Whether mods may play what it reads. */
  readonly hasMods: boolean;
}

/** What a thread has read. */
export interface FileRows {
  readonly rows: readonly Row[];
  /** Bytes until here. */
  readonly read: number;
  readonly isLast: boolean;
  /** There are more rows than may be. */
  readonly isCut: boolean;
  /** Neither the name nor a look inside says what the file is. */
  readonly isUnknown: boolean;
}

/** How a file was read to its end; `slow` and `greedy` ones were given up. */
export type ReadEnd = 'whole' | 'cut' | 'unknown' | 'slow' | 'greedy' | 'broken';

/** Of a thread: a file that unpacks to more ends its thread alone. */
const HEAP_BYTES = 384 * 1024 * 1024;

/** Reads a file in a thread of its own; `onRows` takes portions in order, and the next comes when it is through. */
export async function readRows(
  job: ReadJob,
  { limitMs, signal }: { limitMs: number; signal: AbortSignal },
  onRows: (portion: FileRows) => Promise<void>,
): Promise<ReadEnd> {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_BYTES / 1024 / 1024 },
  });
  let work: Promise<void> = Promise.resolve();
  const end = new Promise<ReadEnd>((resolve, reject) => {
    const timer = setTimeout(() => resolve('slow'), limitMs);
    signal.addEventListener('abort', () => resolve('broken'));
    worker.on('message', (portion: FileRows) => {
      work = work.then(() => (signal.aborted ? undefined : onRows(portion)));
      work.catch(reject);
      if (!portion.isLast) return;
      clearTimeout(timer);
      resolve(portion.isUnknown ? 'unknown' : portion.isCut ? 'cut' : 'whole');
    });
    worker.on('error', (error: { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve('greedy') : reject(error),
    );
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve('broken'); // unless it has said before how it ended
    });
  });
  try {
    const how = await end;
    await work;
    return how;
  } finally {
    await worker.terminate();
  }
}
