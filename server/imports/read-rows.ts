import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ImportHints, Row } from '#shared/questions/formats/row.ts';

/** What is to be read. */
export interface ReadJob {
  readonly path: string;
  readonly hints: ImportHints;
  /** After so many it stops. */
  readonly rowsMax: number;
  /** Whether mods may play what it reads. */
  readonly hasMods: boolean;
}

/** What has been read. */
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

/** Asks a reader for its next portion. */
const MORE = { more: true };
const SCRIPT = fileURLToPath(new URL('./read-main.ts', import.meta.url));
/** A file that unpacks to more ends its process. A thread would not do: V8 may end the whole process with it. */
const HEAP_BYTES = 384 * 1024 * 1024;
/** What V8 ends a process by that is out of memory; some shells and systems say it as a number. */
const OUT_OF_MEMORY: readonly (string | number | null)[] = ['SIGABRT', 'SIGTRAP', 'SIGILL', 134, 133, 132];
/** What a reader may know of the server: where mods are, and no key. */
const ENVIRONMENT = ['PATH', 'TMPDIR', 'TEMP', 'SystemRoot', 'NODE_ENV', 'MODS', 'LOG_LEVEL'] as const;

/** Reads a file in a process of its own; `onRows` takes portions in order, each asked for when it is through with the last, and none after this is settled. */
export async function readRows(
  job: ReadJob,
  { limitMs, signal }: { limitMs: number; signal: AbortSignal },
  onRows: (portion: FileRows) => Promise<void>,
): Promise<ReadEnd> {
  const reader = fork(SCRIPT, [], {
    execArgv: [`--max-old-space-size=${HEAP_BYTES / 1024 / 1024}`, '--disable-warning=ExperimentalWarning'],
    env: Object.fromEntries(ENVIRONMENT.flatMap((name) => (name in process.env ? [[name, process.env[name]]] : []))),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let work: Promise<void> = Promise.resolve();
  let isGivenUp = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<ReadEnd>((resolve, reject) => {
    timer = setTimeout(() => resolve('slow'), limitMs);
    signal.addEventListener('abort', () => resolve('broken'));
    reader.on('message', (message) => {
      const portion = message as FileRows;
      if (isGivenUp) return;
      work = onRows(portion);
      // Whether it still hears is told by its exit.
      work.then(() => !portion.isLast && reader.connected && reader.send(MORE, () => {}), reject);
      if (portion.isLast) resolve(portion.isUnknown ? 'unknown' : portion.isCut ? 'cut' : 'whole');
    });
    reader.once('error', reject);
    // Unless it has said before how it ended.
    reader.once('exit', (code, killedBy) => resolve(OUT_OF_MEMORY.includes(killedBy ?? code) ? 'greedy' : 'broken'));
    reader.send(job, (error) => error && resolve('broken'));
  });
  try {
    return await end;
  } finally {
    isGivenUp = true;
    clearTimeout(timer);
    reader.kill('SIGKILL');
    await work; // the portion that it was at
  }
}
