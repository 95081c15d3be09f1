import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyedLuck } from '#shared/rules/keyed-luck.ts';
import { aKey } from '#shared/testing/a-key.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import { testMongo } from '../../test-support/mongo/start-mongo.ts';
import { SystemClock } from '../match/clock.ts';
import { folderStore } from '../objects/folder-store.ts';
import { openStorage } from '../storage/open.ts';
import type { Storage } from '../storage/storage.ts';
import { MOMENTS } from '../testing/dying-build.ts';
import { rowsOfShards } from '../testing/rows-of-shards.ts';
import { buildShards, shardArgs } from './build-shard.ts';
import { verify } from './verify.ts';

const CHILD = join(import.meta.dirname, '../testing/dataset-child.ts');

describe('a build of the dataset that is killed', () => {
  let dataDir: string;
  let said = 0;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'quizcade-dataset-'));
    said = 0;
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  async function say(storage: Storage, votes: number): Promise<void> {
    await storage.feedback.vote(
      Array.from({ length: votes }, () => said++).map((n) => ({
        ...{
          questionId: `q${n % 3}`,
          playerId: `player ${n}`,
          vote: n % 2 === 0 ? ('up' as const) : ('flag' as const),
        },
        ...{ revision: 1, weight: 1, origin: `home ${n}`, at: 1_000_000 + n },
      })),
    );
  }

  /** Kills a child at each of these moments, while people go on voting; then builds the rest. */
  async function killAt(moments: readonly string[], mongodbUri?: string): Promise<void> {
    const storage = await openStorage({ dataDir, mongodbUri });
    try {
      await storage.questions.upsert(['q0', 'q1', 'q2'].map((id) => aQuestion({ id })));
      await say(storage, 12);
      for (const moment of moments) {
        const child = spawn(process.execPath, [CHILD, dataDir, moment, ...(mongodbUri ? [mongodbUri] : [])], {
          stdio: ['ignore', 'inherit', 'inherit'],
        });
        const [, signal] = await once(child, 'exit');
        assert.equal(signal, 'SIGKILL', `it was never ${moment}`);
        await say(storage, 12);
      }
      const objects = folderStore(join(dataDir, 'objects'));
      await buildShards(shardArgs(storage, { config: { dataDir }, objects, clock: new SystemClock() }));
      const { problems, rows } = await verify(storage.datasets, objects);
      assert.deepEqual([problems, rows], [[], said]);
      const log = await storage.feedback.log({ after: 0, limit: 999 });
      const written = await rowsOfShards(storage.datasets, objects);
      assert.deepEqual(
        written.map(({ number, questionId, vote }) => [number, questionId, vote]),
        log.map(({ number, questionId, vote }) => [number, questionId, vote]),
      );
    } finally {
      await storage.close();
    }
  }

  it('at any moment leaves no hole and nothing twice', async () => {
    const seed = randomInt(1e9);
    const moments = keyedLuck(aKey(`kill ${seed}`), 'moments').shuffle([...MOMENTS]);
    await killAt(moments).catch((error: unknown) => {
      throw new Error(`seed ${seed}: ${moments.join(', ')}`, { cause: error });
    });
  });

  it('nor on MongoDB', async function () {
    const mongo = await testMongo(this);
    await killAt(['while lines are written', 'after lines', 'after add'], mongo.uri(`quizcade-test-${randomUUID()}`));
  });
});
