import { join } from 'node:path';
import { buildShards, shardArgs } from '../dataset/build-shard.ts';
import { SystemClock } from '../match/clock.ts';
import { folderStore } from '../objects/folder-store.ts';
import { openStorage } from '../storage/open.ts';
import { dyingBuild } from './dying-build.ts';

/** A process that builds shards and is killed at a moment: `dataset-child.ts FOLDER MOMENT [MONGODB_URI]`. */
const [dataDir = '', moment = '', mongodbUri] = process.argv.slice(2);
const storage = await openStorage({ dataDir, mongodbUri });
const objects = folderStore(join(dataDir, 'objects'));
const args = shardArgs(storage, { config: { dataDir }, objects, clock: new SystemClock() });

await buildShards(
  dyingBuild(args, moment, () => {
    process.kill(process.pid, 'SIGKILL');
    throw new Error('dead');
  }),
);
await storage.close();
