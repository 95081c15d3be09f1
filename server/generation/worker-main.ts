import { readConfig, StartError } from '../config.ts';
import { createLog } from '../log.ts';
import { openStorage } from '../storage/open.ts';
import { StorageError } from '../storage/storage.ts';
import { openMaker } from './open-maker.ts';

/**
 * `npm run worker`: does the long work of the server that has the same settings, in a process of its own. Several may
 * run at once; set WORKER=apart where the server is to do none of it.
 */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const storage = await openStorage({ dataDir: config.dataDir, mongodbUri: config.mongodbUri });
  const maker = openMaker({
    config: { ...config, worker: 'inside' },
    storage,
    log: createLog(config.logLevel),
  });
  const { ready, model } = await maker.about(null);
  if (!ready)
    throw new StartError(
      'There is nothing to do without a language model: set OPENAI_API_KEY. See docs/GENERATION.md.',
    );
  maker.work();
  // What is under way is let go, and taken up by whoever works next.
  const end = async (): Promise<void> => {
    await maker.close();
    await storage.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
  process.stdout.write(`Quizcade’s worker makes questions with ${model}. Ctrl-C ends it.\n`);
}

main().catch((error: unknown) => {
  const isTold = error instanceof StartError || error instanceof StorageError;
  process.stderr.write(`${isTold ? error.message : String((error as Error).stack ?? error)}\n`);
  process.exit(1);
});
