#!/usr/bin/env node
import { Command } from 'commander';
import { readConfig, StartError } from '../config.ts';
import { prepareDataDir } from '../data-dir.ts';
import { openStorage } from '../storage/open.ts';
import { StorageError } from '../storage/storage.ts';
import { reviewReports } from './reports.ts';

/** `npm run reports`: lines of chats that players reported, from a terminal. */
const program = new Command('reports')
  .description('Show the lines of chats that players reported, with what was said before them.')
  .option('--settle <id...>', 'these were looked at: they are forgotten')
  .action(async ({ settle = [] }: { settle?: string[] }) => {
    const config = readConfig(process.env);
    await prepareDataDir(config.dataDir);
    const storage = await openStorage({ dataDir: config.dataDir, mongodbUri: config.mongodbUri });
    try {
      await reviewReports(storage.reports, settle, (line) => process.stdout.write(`${line}\n`));
    } finally {
      await storage.close();
    }
  });

program.parseAsync().catch((error: unknown) => {
  const isKnown = error instanceof StartError || error instanceof StorageError;
  process.stderr.write(`${isKnown ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
});
