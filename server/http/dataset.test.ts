import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildShards, shardArgs } from '../dataset/build-shard.ts';
import type { Manifest } from '../dataset/manifest.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

describe('the dataset over HTTP', () => {
  let folder: string;
  let server: TestServer | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quizcade-dataset-'));
  });
  afterEach(async () => {
    await server?.stop();
    server = undefined;
    await rm(folder, { recursive: true, force: true });
  });

  async function start(dataset: string): Promise<TestServer> {
    server = await startTestServer({ environment: { DATASET: dataset, DATA_DIR: folder } });
    const { storage, app } = server;
    await storage.feedback.vote(
      Array.from({ length: 20 }, (_, i) => ({
        ...{ questionId: `q${i}`, playerId: `p${i}`, vote: 'up' as const, revision: 1 },
        ...{ at: 1, weight: 1, origin: null },
      })),
    );
    await buildShards(shardArgs(storage, app.services));
    return server;
  }

  it('is nobody’s but the host’s unless it was made public', async () => {
    const { ask } = await start('private');
    for (const path of ['/dataset/latest', '/dataset/v1.jsonl', '/dataset/card.md']) {
      const { status, json } = await ask(path);
      assert.equal(status, 403);
      assert.match(JSON.stringify(json), /dataset\/private.*DATASET=public/);
    }
  });

  it('leads from the latest manifest to its files, and to nothing else', async () => {
    const { url, ask } = await start('public');
    const { json } = await ask('/dataset/latest');
    const { files, sha256, rows, bytes } = json as Manifest & {
      files: { lines: string; manifest: string; card: string };
    };
    assert.deepEqual(files, { lines: 'v1.jsonl', manifest: 'v1.manifest.json', card: 'card.md' });
    const lines = await fetch(`${url}/dataset/${files.lines}`);
    const text = await lines.text();
    assert.equal(text.trimEnd().split('\n').length, rows);
    assert.equal(text.length, bytes);
    assert.match(String(lines.headers.get('content-type')), /application\/x-ndjson/);
    assert.match(String(lines.headers.get('cache-control')), /immutable/);
    const manifest = (await (await fetch(`${url}/dataset/${files.manifest}`)).json()) as Manifest;
    assert.equal(manifest.sha256, sha256);
    assert.match(await (await fetch(`${url}/dataset/${files.card}`)).text(), /20 votes/);
    for (const name of ['v2.jsonl', 'v0.jsonl', 'v1.txt', '..%2Fsecret', 'v1.jsonl%00', '']) {
      const { status } = await ask(`/dataset/${name}`);
      assert.equal(status, 404, name);
    }
  });

  it('is sent in parts, and not again to whoever has it', async () => {
    const { url } = await start('public');
    const whole = await fetch(`${url}/dataset/v1.jsonl`);
    const text = await whole.text();
    const tag = String(whole.headers.get('etag'));
    const ask = (headers: Record<string, string>) => fetch(`${url}/dataset/v1.jsonl`, { headers });
    const part = await ask({ range: 'bytes=10-19' });
    assert.deepEqual([part.status, await part.text()], [206, text.slice(10, 20)]);
    assert.equal(part.headers.get('content-range'), `bytes 10-19/${text.length}`);
    const tail = await ask({ range: 'bytes=-7', 'if-range': tag });
    assert.deepEqual([tail.status, await tail.text()], [206, text.slice(-7)]);
    assert.equal((await ask({ range: 'bytes=0-3', 'if-range': '"another"' })).status, 200);
    assert.equal((await ask({ range: `bytes=${text.length}-` })).status, 416);
    // Without a word on caches Node's fetch asks for it anew.
    const known = (etag: string) => ({ 'if-none-match': etag, 'cache-control': 'max-age=0' });
    assert.equal((await ask(known(tag))).status, 304);
    const head = await fetch(`${url}/dataset/v1.jsonl`, { method: 'HEAD' });
    assert.equal(head.headers.get('content-length'), String(text.length));
    const latest = await fetch(`${url}/dataset/latest`);
    const again = await fetch(`${url}/dataset/latest`, { headers: known(String(latest.headers.get('etag'))) });
    assert.equal(again.status, 304);
  });
});
