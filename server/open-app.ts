import cluster from 'node:cluster';
import type { Logger } from 'pino';
import { type App, createApp } from './app.ts';
import type { RedisParts } from './cluster/redis.ts';
import type { Config } from './config.ts';
import { gameVersion } from './mods/game-version.ts';
import { keepFresh } from './mods/keep-fresh.ts';
import { modViews } from './mods/mod-views.ts';
import { modWords } from './mods/mod-words.ts';
import { Mods } from './mods/mods.ts';
import { loadPacks } from './mods/packs.ts';
import { surveyOf } from './questions/bank-survey.ts';
import { loadStarterBank } from './questions/starter.ts';
import { startBlock } from './start-block.ts';
import type { Storage } from './storage/storage.ts';

export interface OpenAppArgs {
  readonly config: Config;
  readonly storage: Storage;
  readonly log: Logger;
  readonly secret: Buffer;
  /** What the processes of one arcade share; null: there is only this one. */
  readonly redis: RedisParts | null;
  /** How many processes serve this arcade on this machine. */
  readonly processes: number;
}

export interface OpenedApp {
  readonly app: App;
  readonly mods: Mods;
  /** Takes the port and opens the doors; resolves to what is printed then. Rejects when the port cannot be had. */
  start(): Promise<string>;
}

/** Fills the bank, reads the mods and composes the app of this process. */
export async function openApp({ config, storage, log, secret, redis, processes }: OpenAppArgs): Promise<OpenedApp> {
  await loadStarterBank(storage);
  const mods = await Mods.open({ root: config.modsDir, wanted: config.mods, gameVersion: gameVersion(), log });
  await loadPacks(mods, storage.questions);
  const isDevelopment = process.env.NODE_ENV === 'development';
  const app = createApp({
    ...{ config, storage, log, secret },
    ...(redis ? { redis } : {}),
    handsOver: cluster.isWorker,
    registry: () => mods.registry,
    modViews: () => modViews(mods, config.clientDir, isDevelopment),
    modWords: () => modWords(mods),
  });
  return {
    app,
    mods,
    async start() {
      const { resumed } = await app.listen(config.port, config.host);
      mods.ready();
      // The first draw, and whoever is first to look at the rankings, would wait for it. Whether storage is there will be seen then.
      surveyOf(storage).catch(() => {});
      app.services.rankings.fresh().catch(() => {});
      if (isDevelopment)
        keepFresh(mods, { root: config.modsDir, store: storage.questions, refresh: () => app.refresh() });
      return startBlock(app, { port: app.port, resumed, mods, processes });
    },
  };
}
