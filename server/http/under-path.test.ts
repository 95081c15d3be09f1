import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CatalogueAnswer } from '#shared/protocol/http.ts';
import { ReverseProxy } from '../../test-support/reverse-proxy.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { withoutPath } from './under-path.ts';

const PUBLIC_URL = 'https://example.org/quiz';

describe('the game under a path of somebody’s address', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quizcade-client-'));
  let server: TestServer;
  before(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><script src="./assets/app-1234.js"></script>');
    writeFileSync(join(folder, 'assets', 'app-1234.js'), 'plain');
    server = await startTestServer({ clientDir: folder, environment: { PUBLIC_URL, TRUST_PROXY: '1' } });
  });
  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  for (const takesPathOff of [true, false])
    it(`is all there behind a proxy that ${takesPathOff ? 'takes the path off' : 'hands the path on'}`, async () => {
      const proxy = await ReverseProxy.start({ to: server.url, path: '/quiz', takesPathOff });
      try {
        for (const path of ['/', '/create', '/K7PQ', '/some/where']) {
          const page = await fetch(proxy.url + path);
          assert.equal(page.status, 200, path);
          const source = /src="([^"]+)"/.exec(await page.text())?.[1] ?? '';
          const script = await fetch(new URL(source, page.url));
          assert.equal(await script.text(), 'plain', `${path} -> ${source}`);
        }
        const catalogue = (await (await fetch(`${proxy.url}/api/catalogue`)).json()) as CatalogueAnswer;
        assert.equal(catalogue.shareUrl, PUBLIC_URL);
        const { roomId } = await server.open();
        const player = await new TestPlayer({ url: proxy.url }).join(roomId);
        assert.equal(player.room.state.taken, 1);
        assert.equal(proxy.upgrades, 1);
        player.cut();
      } finally {
        await proxy.stop();
      }
    });

  it('is found with its slash, and nothing else is taken for it', async () => {
    const answer = await fetch(`${server.url}/quiz`, { redirect: 'manual' });
    assert.deepEqual([answer.status, answer.headers.get('location')], [308, '/quiz/']);
    assert.equal(withoutPath('/quiz/api/guest?x=1', '/quiz'), '/api/guest?x=1');
    assert.equal(withoutPath('/quizzes', '/quiz'), '/quizzes');
    assert.equal(withoutPath('/api/guest', '/quiz'), '/api/guest');
    assert.equal(withoutPath(undefined, ''), '/');
  });
});
