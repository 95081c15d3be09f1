import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
