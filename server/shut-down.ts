import { matchMaker } from '@colyseus/core';
import type { App } from './app.ts';

/** Longest a shutdown waits for rooms and the database, ms. */
const PATIENCE_MS = 2500;

/** Tells everybody, makes the journal durable, closes storage. Resolves to the exit code. */
export async function shutDown(app: App): Promise<number> {
  const { services, server } = app;
  const patience = new Promise<number>((resolve) => setTimeout(() => resolve(1), PATIENCE_MS).unref());
  const work = (async () => {
    await services.journal.flush();
    await server.gracefullyShutdown(false).catch((error: unknown) => services.log.warn({ err: error }, 'some rooms did not close'));
    await services.journal.flush();
    await services.storage.close();
    return 0;
  })();
  return Promise.race([work, patience]);
}

/** Rooms of this process, for the health of a shutdown test. */
export function roomsHere(): number {
  return matchMaker.stats.local.roomCount;
}
