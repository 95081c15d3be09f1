import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RedisServer } from '../../test-support/redis-server.ts';
import { ChildServer } from '../child-server.ts';
import { pause } from '../pause.ts';
import { endAll } from './end-all.ts';
import { type Kept, readKept } from './kept.ts';
import { LoadError } from './loopback.ts';
import { type ProcessSample, ServerWatch } from './server-watch.ts';

const WATCHER = new URL('./watch-process.ts', import.meta.url).href;

const NO_REDIS =
  'Several processes need a Redis between them, and there is no redis-server here (Debian: apt-get install redis-server). With --processes 1 none is needed.';

const NO_REDIS_BETWEEN =
  'Only an arcade of our own with several processes has a Redis that can be away: add --processes 2.';

/** The server of a run: an arcade of ours on loopback, of one process or several, or one that runs already. */
export interface Servers {
  readonly url: string;
  /** Of those that have rooms; of a server that is not ours, 1. */
  readonly processes: number;
  /** Whether it is ours: then X-Forwarded-For is believed, and its processes can be looked into. */
  readonly areOurs: boolean;
  /** What its processes said of themselves, that which let connections in for several too; nothing of a server that is not ours. */
  samples(): ProcessSample[][];
  /** Its processes free what nobody needs, so that their memory can be compared. Nothing where they are not ours. */
  freeMemory(): Promise<void>;
  /** The Redis between its processes is gone for so long, and comes back empty. Rejects with a LoadError where there is none. */
  withoutRedis(ms: number): Promise<void>;
  /** Ends all of them as the power does, and reads what they kept; null where they are not ours. */
  killAndRead(): Promise<Kept | null>;
  stop(): Promise<void>;
}

/** A server that somebody else has started, on loopback. */
export function runningServer(url: string): Servers {
  return {
    ...{ url, processes: 1, areOurs: false },
    samples: () => [],
    freeMemory: async () => {},
    withoutRedis: async () => {
      throw new LoadError(NO_REDIS_BETWEEN);
    },
    killAndRead: async () => null,
    stop: async () => {},
  };
}

/** An arcade of our own with a data folder of its own: one process alone, or several with a Redis of theirs, as `npm start -- --processes N`. */
export async function startServers(processes: number, environment: Record<string, string>): Promise<Servers> {
  if (processes > 1 && !RedisServer.isThere()) throw new LoadError(NO_REDIS);
  const redis = processes > 1 ? await RedisServer.open() : null;
  const folder = mkdtempSync(join(tmpdir(), 'quizcade-load-'));
  const dataDir = join(folder, 'data');
  const watched = join(folder, 'watched');
  mkdirSync(watched);
  const watch = new ServerWatch(watched);
  let child: ChildServer | undefined;
  const stop = async (): Promise<void> => {
    await child?.stop();
    await redis?.off();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    child = await ChildServer.start(
      'server/main.ts',
      {
        ...environment,
        ...(redis ? { REDIS_URL: redis.url } : {}),
        DATA_DIR: dataDir,
        LOG_LEVEL: 'info', // a process says there that it is ready
        LOAD_WATCH_DIR: watched,
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${WATCHER}`,
      },
      processes > 1 ? ['--processes', String(processes)] : [],
    );
    await child.hasSaid('a process is ready', processes);
  } catch (error) {
    await stop();
    throw error;
  }
  const server = child;
  return {
    ...{ url: server.url, processes, areOurs: true },
    samples: () => watch.samples(),
    freeMemory: () => watch.free(),
    async withoutRedis(ms) {
      if (!redis) throw new LoadError(NO_REDIS_BETWEEN);
      await redis.off();
      await pause(ms);
      await redis.on();
    },
    async killAndRead() {
      // The one that looks after the others last: it would not start another in the moment this takes.
      await endAll(watch.pids().filter((pid) => pid !== server.pid));
      await server.kill();
      return readKept(dataDir);
    },
    stop,
  };
}
