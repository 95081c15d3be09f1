import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startTestS3, type TestS3 } from '../testing/test-s3.ts';
import { describeObjectStore } from './describe-object-store.ts';
import { folderStore } from './folder-store.ts';
import { ObjectError } from './object-store.ts';
import { s3Store } from './s3-store.ts';

describeObjectStore('a folder', async (folder) => folderStore(folder));

describe('an S3-compatible store', () => {
  let s3: TestS3;
  let folder: string;
  let buckets = 0;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quizcade-s3-'));
    s3 = await startTestS3(folder);
  });
  after(async () => {
    await s3.close();
    await rm(folder, { recursive: true, force: true });
  });

  describeObjectStore('a bucket', async () => s3Store({ ...s3.settings, prefix: `part-${++buckets}` }));

  it('is asked again where it is busy', async () => {
    const path = join(folder, 'local');
    await writeFile(path, 'kept');
    const store = s3Store({ ...s3.settings, prefix: 'busy' });
    const sha256 = createHash('sha256').update('kept').digest('hex');
    s3.busyFor(2);
    assert.equal(await store.put('v1', { path, bytes: 4, sha256, type: 'text/plain' }), true);
    s3.busyFor(2);
    assert.equal(await text(await store.read('v1')), 'kept');
    s3.busyFor(99);
    await assert.rejects(
      store.size('v1'),
      (error) => error instanceof ObjectError && /answered with 503/.test(error.message),
    );
    s3.busyFor(0);
  });

  it('says which key is wrong, and where nobody answers', async () => {
    const wrong = s3Store({ ...s3.settings, secretAccessKey: 'another' });
    await assert.rejects(
      wrong.size('v1'),
      (error) => error instanceof ObjectError && /403.*S3_SECRET_ACCESS_KEY/.test(error.message),
    );
    const nobody = s3Store({ ...s3.settings, endpoint: 'http://127.0.0.1:9' });
    await assert.rejects(
      nobody.read('v1'),
      (error) => error instanceof ObjectError && /cannot be reached/.test(error.message),
    );
  });
});
