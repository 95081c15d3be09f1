import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { LocalFile, ObjectStore } from './object-store.ts';

/** What every store of objects does. `open` resolves to an empty one. */
export function describeObjectStore(name: string, open: (folder: string) => Promise<ObjectStore>): void {
  describe(`objects in ${name}`, () => {
    let folder: string;
    let store: ObjectStore;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'quizcade-objects-'));
      store = await open(join(folder, 'kept'));
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));

    async function local(content: Buffer | string): Promise<LocalFile> {
      const path = join(folder, `local-${randomBytes(4).toString('hex')}`);
      await writeFile(path, content);
      const sha256 = createHash('sha256').update(content).digest('hex');
      return { path, bytes: Buffer.byteLength(content), sha256, type: 'application/x-ndjson' };
    }

    it('hands out exactly the bytes that were put, whole or a range of them', async () => {
      const content = randomBytes(300_000);
      assert.equal(await store.size('set/v1.jsonl'), null);
      assert.equal(await store.put('set/v1.jsonl', await local(content)), true);
      assert.equal(await store.size('set/v1.jsonl'), content.length);
      assert.deepEqual(await buffer(await store.read('set/v1.jsonl')), content);
      const part = await buffer(await store.read('set/v1.jsonl', { start: 1000, end: 1999 }));
      assert.deepEqual(part, content.subarray(1000, 2000));
    });

    it('never changes what is there', async () => {
      assert.equal(await store.put('v1', await local('one')), true);
      assert.equal(await store.put('v1', await local('another')), false);
      assert.equal(String(await buffer(await store.read('v1'))), 'one');
    });

    it('of many who put at once one does', async () => {
      const files = await Promise.all(Array.from({ length: 8 }, (_, i) => local(`content ${i}`)));
      const put = await Promise.all(files.map((file) => store.put('v1', file)));
      assert.equal(put.filter(Boolean).length, 1);
      const kept = String(await buffer(await store.read('v1')));
      assert.equal(kept, `content ${put.indexOf(true)}`);
    });

    it('rejects where there is nothing to read', async () => {
      await assert.rejects(store.read('nothing/here'));
    });
  });
}
