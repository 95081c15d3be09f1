import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { aQuestion } from '#shared/testing/a-question.ts';
import { folderStore } from '../objects/folder-store.ts';
import { openSqlite } from '../storage/sqlite/sqlite-storage.ts';
import { dyingBuild, MOMENTS } from '../testing/dying-build.ts';
import { rowsOfShards } from '../testing/rows-of-shards.ts';
import { type BuildArgs, buildShards, shardArgs } from './build-shard.ts';
import { verify } from './verify.ts';

type Step =
  | { readonly do: 'say'; readonly votes: number }
  | { readonly do: 'mend' }
  | { readonly do: 'build'; readonly at: readonly string[]; readonly rowsMax: number };

/** One or two builds at once, each of which may fail at a moment. */
const build = fc.record({
  do: fc.constant('build' as const),
  at: fc.array(fc.constantFrom('never', ...MOMENTS), { minLength: 1, maxLength: 2 }),
  rowsMax: fc.integer({ min: 1, max: 9 }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('say' as const), votes: fc.integer({ min: 0, max: 12 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('mend' as const) }) },
  { weight: 3, arbitrary: build },
);

describe('the dataset, in whatever order things happen', () => {
  it('never has a hole and never holds a vote twice, and each row has its question as it was read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), (steps) => evening(steps)),
      { numRuns: 25 },
    );
  });
});

async function evening(steps: readonly Step[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'quizcade-dataset-'));
  const storage = await openSqlite(':memory:');
  const objects = folderStore(join(folder, 'objects'));
  const args = (name: string): BuildArgs =>
    shardArgs(storage, { config: { dataDir: join(folder, name) }, objects, clock: { now: () => 1_000_000 } });
  let revision = 1;
  let said = 0;
  const stem = (): string => `What was it, the ${revision}. time?`;
  const mend = () => storage.questions.upsert([{ ...aQuestion({ id: 'a' }), stem: stem(), revision }]);
  try {
    await mend();
    for (const now of steps) {
      if (now.do === 'mend') {
        revision++;
        await mend();
      } else if (now.do === 'say') {
        const votes = Array.from({ length: now.votes }, () => said++);
        await storage.feedback.vote(
          votes.map((n) => ({
            ...{ questionId: 'a', playerId: `p${n}`, vote: 'up' as const, revision },
            ...{ at: n, weight: 1, origin: null },
          })),
        );
      } else {
        await Promise.all(now.at.map((moment, i) => tryToBuild({ ...args(`by ${i}`), rowsMax: now.rowsMax }, moment)));
      }
    }
    await buildShards(args('last'));
    const { problems, rows } = await verify(storage.datasets, objects);
    assert.deepEqual([problems, rows], [[], said]);
    const log = await storage.feedback.log({ after: 0, limit: 999 });
    for (const [i, row] of (await rowsOfShards(storage.datasets, objects)).entries()) {
      assert.deepEqual([row.number, row.revision], [log[i]?.number, log[i]?.revision]);
      assert.equal(row.question?.stem, `What was it, the ${row.revision}. time?`);
    }
  } finally {
    await storage.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function tryToBuild(args: BuildArgs, moment: string): Promise<void> {
  const dead = new Error('dead');
  const build = dyingBuild(args, moment, () => {
    throw dead;
  });
  await buildShards(build).catch((error: unknown) => {
    if (error !== dead) throw error;
  });
}
