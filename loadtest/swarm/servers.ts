import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChildServer } from '../child-server.ts';
import { type Kept, readKept } from './kept.ts';
import { type ProcessSample, ServerWatch } from './server-watch.ts';

const WATCHER = new URL('./watch-process.ts', import.meta.url).href;

/** The servers of a run: processes of ours on loopback, or one that runs already. */
export interface Servers {
  readonly urls: readonly string[];
  /** Whether they are ours: then X-Forwarded-For is believed, and they can be looked into. */
  readonly areOurs: boolean;
  /** What their processes said of themselves; nothing of a server that is not ours. */
  samples(): ProcessSample[][];
  /** Ends them as the power does, and reads what they kept; null where they are not ours. */
  killAndRead(): Promise<Kept | null>;
  stop(): Promise<void>;
}

/** A server that somebody else has started, on loopback. */
export function runningServer(url: string): Servers {
  return {
    urls: [url],
    areOurs: false,
    samples: () => [],
    killAndRead: async () => null,
    stop: async () => {},
  };
}

/** So many server processes of our own, each with a data folder of its own. */
export async function startServers(count: number, environment: Record<string, string>): Promise<Servers> {
  const folder = mkdtempSync(join(tmpdir(), 'quizcade-load-'));
  const dataDirs = Array.from({ length: count }, (_, i) => join(folder, `data-${i}`));
  const watched = join(folder, 'watched');
  mkdirSync(watched);
  const children: ChildServer[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(children.map((child) => child.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (const dataDir of dataDirs)
      children.push(
        await ChildServer.start('server/main.ts', {
          ...environment,
          DATA_DIR: dataDir,
          LOAD_WATCH_DIR: watched,
          NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${WATCHER}`,
        }),
      );
  } catch (error) {
    await stop();
    throw error;
  }
  const watch = new ServerWatch(watched);
  return {
    urls: children.map(({ url }) => url),
    areOurs: true,
    samples: () => watch.samples(),
    async killAndRead() {
      await Promise.all(children.map((child) => child.kill()));
      const all = await Promise.all(dataDirs.map((dataDir) => readKept(dataDir)));
      return new Map(all.flatMap((kept) => [...kept]));
    },
    stop,
  };
}
