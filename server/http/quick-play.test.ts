import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { classic } from '#shared/modes/classic/mode.ts';
import { PATIENCE_MS } from '../../test-support/patience.ts';
import { AloneCluster } from '../cluster/cluster.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { QuickPlay } from './quick-play.ts';

/** Names as several processes take them: until they are given back. */
class Names extends AloneCluster {
  private readonly taken = new Set<string>();

  /** Those by which processes open a quick room one at a time; codes of rooms are names too. */
  turns(): string[] {
    return [...this.taken].filter((name) => name.startsWith('quick:'));
  }

  override async claim(name: string): Promise<boolean> {
    if (this.taken.has(name)) return false;
    this.taken.add(name);
    return true;
  }

  override release(name: string): void {
    this.taken.delete(name);
  }
}

describe('quick play of several processes', () => {
  let server: TestServer;
  let names: Names;
  let quick: QuickPlay;
  before(async () => {
    server = await startTestServer();
    names = new Names();
    quick = new QuickPlay(Object.create(server.app.services, { cluster: { value: names } }));
  });
  after(() => server.stop());

  it('is nobody else’s wait when the one whose turn it was may open nothing', async () => {
    assert.equal(await quick.place(classic, 'atlas', 'somebody', async () => false), 'request/too-many');
    assert.equal(await quick.place(classic, 'nothing', 'somebody', async () => true), 'topic/empty');
    await assert.rejects(quick.place(classic, 'atlas', 'somebody', () => Promise.reject(new Error('no'))));
    assert.deepEqual(names.turns(), []);
  });

  it('gives its turn back soon after a room was opened', async () => {
    assert.equal(typeof (await quick.place(classic, 'atlas', 'somebody', async () => true)), 'object');
    assert.deepEqual(names.turns(), ['quick:classic/atlas'], 'the others have not heard of it yet');
    for (const until = performance.now() + PATIENCE_MS; names.turns().length > 0; await wait(20))
      assert.ok(performance.now() < until, 'it is kept');
  });
});
