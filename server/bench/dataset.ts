import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Question } from '#shared/questions/question.ts';
import { buildShards, shardArgs } from '../dataset/build-shard.ts';
import { SystemClock } from '../match/clock.ts';
import { folderStore } from '../objects/folder-store.ts';
import { readStarterBank } from '../questions/starter.ts';
import { openSqlite } from '../storage/sqlite/sqlite-storage.ts';
import type { MeasuredFigure } from './measured-figure.ts';
import { sayProgress } from './say-progress.ts';

/** What `npm run bench -- --only dataset` starts: figures as JSON on stdout. */
const FEW_VOTES = 10_000;
const MANY_VOTES = 100_000;
const PLAYERS = 5000;
/** A hall that votes at once. */
const BATCH_VOTES = 1000;
const MEGABYTE_BYTES = 1024 * 1024;
/** Memory is looked at once in so many pages of votes. */
const LOOK_EVERY_PAGES = 10;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const folder = await mkdtemp(join(tmpdir(), 'quizcade-bench-'));
const storage = await openSqlite(folder);
const starter = await readStarterBank();
await storage.questions.upsert(starter);
const objects = folderStore(join(folder, 'objects'));
let voted = 0;

const few = await shardOf(FEW_VOTES);
const many = await shardOf(MANY_VOTES);
const figures: MeasuredFigure[] = [
  {
    name: 'dataset: 100,000 votes to a shard',
    value: many.seconds,
    unit: 's',
    goal: { atMost: 10 },
    note: `${Math.round(many.bytes / MEGABYTE_BYTES)} MB`,
  },
  {
    name: 'dataset: memory of 100,000 votes beyond that of 10,000',
    value: Math.max(0, many.liveBytes - few.liveBytes) / MEGABYTE_BYTES,
    unit: 'MB',
    goal: { atMost: 10 },
  },
];
await storage.close();
await rm(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exit(0);

/** Builds one of so many new votes. `liveBytes`: the most that is in use at any of some moments of it, garbage left out. */
async function shardOf(votes: number): Promise<{ seconds: number; bytes: number; liveBytes: number }> {
  const heard = sayProgress('votes that are heard', votes);
  for (let from = 0; from < votes; from += BATCH_VOTES) {
    heard(from);
    await vote(BATCH_VOTES);
  }
  const before = voted - votes;
  const built = sayProgress('votes in the shard', votes);
  let liveBytes = 0;
  let pages = 0;
  const args = shardArgs(storage, { config: { dataDir: folder }, objects, clock: new SystemClock() });
  const feedback = {
    log(page: { after: number; limit: number }) {
      if (pages++ % LOOK_EVERY_PAGES === 0) {
        collectGarbage();
        const { heapUsed, external } = process.memoryUsage();
        liveBytes = Math.max(liveBytes, heapUsed + external);
      }
      built(page.after - before);
      return storage.feedback.log(page);
    },
  };
  const began = performance.now();
  const [shard] = await buildShards({ ...args, from: { ...args.from, feedback } });
  if (shard?.rows !== votes) throw new Error(`${votes} votes went in, ${shard?.rows} came out`);
  return { seconds: (performance.now() - began) / 1000, bytes: shard.bytes, liveBytes };
}

async function vote(votes: number): Promise<void> {
  await storage.feedback.vote(
    Array.from({ length: votes }, () => voted++).map((n) => {
      const question = starter[Math.floor(n / 3) % starter.length] as Question;
      return {
        ...{ questionId: question.id, revision: question.revision, playerId: `player-${n % PLAYERS}` },
        ...{ vote: n % 9 === 0 ? ('down' as const) : ('up' as const), at: 1_790_000_000_000 + n * 7, weight: 1 },
        origin: `home-${n % PLAYERS}`,
      };
    }),
  );
}
