import type { App } from './app.ts';
import { within } from './within.ts';

/** Longest a shutdown waits for rooms and the database, ms. */
const PATIENCE_MS = 2500;

/** Tells everybody, makes the journal durable, closes storage. Resolves to the exit code: 1 when it took too long. */
export async function shutDown(app: App): Promise<number> {
  const { journal, log, storage } = app.services;
  const work = (async () => {
    await journal.flush();
    await app.close();
    await journal.flush();
    await storage.close();
    return journal.pending === 0 ? 0 : 1;
  })().catch((error: unknown) => {
    log.error({ err: error }, 'the shutdown failed');
    return 1;
  });
  return within(PATIENCE_MS, work, () => 1);
}
