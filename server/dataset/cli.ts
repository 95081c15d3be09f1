#!/usr/bin/env node
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { readConfig, StartError } from '../config.ts';
import { prepareDataDir } from '../data-dir.ts';
import { SystemClock } from '../match/clock.ts';
import { ObjectError, type ObjectStore } from '../objects/object-store.ts';
import { openObjects } from '../objects/open-objects.ts';
import { openStorage } from '../storage/open.ts';
import { type Storage, StorageError } from '../storage/storage.ts';
import { buildShards, shardArgs } from './build-shard.ts';
import { cardOf } from './card.ts';
import { readManifests } from './read-manifests.ts';
import { verify } from './verify.ts';

/** `npm run dataset`: what players said of questions, as files, from a terminal. */
const program = new Command('dataset').description(
  'Make, check and describe the dataset of what players said of questions (docs/DATASET.md).',
);

program
  .command('build')
  .description('Write what was said since the last shard into new ones. The server does the same at 03:00 UTC.')
  .action(() =>
    withStores(async (storage, objects, dataDir) => {
      const args = shardArgs(storage, { config: { dataDir }, objects, clock: new SystemClock() });
      const built = await buildShards({
        ...args,
        onBuilt: ({ path, rows, questions, bytes }) =>
          print(
            `${path}: ${some(rows, 'vote')} on ${some(questions, 'question')}, ${bytes} bytes, in ${objects.where}`,
          ),
      });
      if (built.length === 0) print('Nobody has voted since the last shard.');
    }),
  );

program
  .command('verify')
  .description('Read every shard and hold it against its manifest, the catalogue and the one before it.')
  .action(() =>
    withStores(async (storage, objects) => {
      const { versions, rows, problems } = await verify(storage.datasets, objects);
      for (const problem of problems) print(problem);
      print(
        `${some(versions, 'shard')} with ${some(rows, 'vote')} in ${objects.where}, ${some(problems.length, 'problem')}.`,
      );
      process.exitCode = problems.length > 0 ? 1 : 0;
    }),
  );

program
  .command('card')
  .option('--out <file>', 'write it there instead of printing it')
  .description('The card of the dataset, in Markdown: what is in it, its licences, and how people are kept out of it.')
  .action(({ out }: { out?: string }) =>
    withStores(async (storage, objects) => {
      const card = cardOf(await readManifests(storage.datasets, objects));
      if (out === undefined) process.stdout.write(card);
      else await writeFile(out, card);
    }),
  );

program.parseAsync().catch((error: unknown) => {
  const isKnown = error instanceof StartError || error instanceof StorageError || error instanceof ObjectError;
  process.stderr.write(`${isKnown ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
});

async function withStores(
  work: (storage: Storage, objects: ObjectStore, dataDir: string) => Promise<void>,
): Promise<void> {
  const config = readConfig(process.env);
  await prepareDataDir(config.dataDir);
  const storage = await openStorage({ dataDir: config.dataDir, mongodbUri: config.mongodbUri });
  try {
    await work(storage, openObjects(config), config.dataDir);
  } finally {
    await storage.close();
  }
}

/** So many of something, in figures that are read at a glance. */
function some(n: number, one: string): string {
  return `${n.toLocaleString('en')} ${one}${n === 1 ? '' : 's'}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
