import assert from 'node:assert/strict';
import type { DatasetStore, DatasetVersion } from '../ports/datasets.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';

const aVersion = (version: number, sha256 = 'ab'): DatasetVersion => ({
  ...{ version, path: `trivia-dataset/v${version}.jsonl`, sha256, bytes: 900, rows: 12 },
  ...{ firstNumber: 12 * version - 11, lastNumber: 12 * version, createdAt: 1000.5 + version },
});

/** What every engine keeps of the open dataset. */
export function describeDatasetStore(open: OpenTestStore): void {
  describe('datasets', () => {
    const at = eachWithStore(open);
    const datasets = (): DatasetStore => at.storage.datasets;

    it('adds a version once, though a hundred try at once', async () => {
      const tries = Array.from({ length: 100 }, (_, i) => aVersion(1, `hash-${i}`));
      const won = (await Promise.all(tries.map((version) => datasets().add(version)))).filter(Boolean);
      assert.equal(won.length, 1);
      const kept = await datasets().find(1);
      assert.equal(await datasets().add(aVersion(1)), false);
      await at.reopen();
      assert.deepEqual(await datasets().find(1), kept);
      assert.equal(await datasets().find(2), null);
    });

    it('points at the latest as the last step, and never back', async () => {
      assert.equal(await datasets().latest(), null);
      assert.equal(await datasets().publish(1), false);
      for (const version of [1, 2, 3]) await datasets().add(aVersion(version));
      assert.equal(await datasets().latest(), null);
      assert.equal(await datasets().publish(2), true);
      assert.equal(await datasets().publish(1), false);
      assert.equal(await datasets().publish(2), false);
      await at.reopen();
      assert.deepEqual(await datasets().latest(), aVersion(2));
      await Promise.all([3, 1, 2, 3].map((version) => datasets().publish(version)));
      assert.equal((await datasets().latest())?.version, 3);
    });

    it('lists the newest first', async () => {
      for (const version of [2, 10, 1]) await datasets().add(aVersion(version));
      assert.deepEqual(
        (await datasets().list({ limit: 2 })).map(({ version }) => version),
        [10, 2],
      );
    });
  });
}
