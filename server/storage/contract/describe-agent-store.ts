import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { AgentRelease, AgentStore } from '../ports/agents.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';

function aRelease(name: string, version: string, releasedAt = 1): AgentRelease {
  const manifest = { v: 1, capabilities: ['auto_play'], 'a.dotted': { $key: [1, 2.5, null] } };
  return { name, version, authorKey: 'key', blobId: 'sha256:00', manifest, releasedAt };
}

/** What every engine keeps of agents. */
export function describeAgentStore(open: OpenTestStore): void {
  describe('agents', () => {
    const at = eachWithStore(open);
    const agents = (): AgentStore => at.storage.agents;

    it('keeps a blob under the hash of its bytes, exactly and once', async () => {
      const bytes = Uint8Array.from({ length: 4 * 1024 * 1024 }, (_, i) => (i * 7) % 256);
      const id = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
      assert.deepEqual(await Promise.all(Array.from({ length: 5 }, () => agents().putBlob(bytes))), Array(5).fill(id));
      await at.reopen();
      const kept = (await agents().blob(id)) ?? assert.fail();
      assert.ok(kept instanceof Uint8Array && Buffer.compare(kept, bytes) === 0);
      assert.equal(await agents().blob('sha256:ff'), null);
    });

    it('keeps an empty blob', async () => {
      const id = await agents().putBlob(new Uint8Array());
      assert.equal((await agents().blob(id))?.length, 0);
    });

    it('never changes a release, though fifty try at once', async () => {
      const tries = Array.from({ length: 50 }, (_, i) => ({ ...aRelease('otter', '1.0.0'), authorKey: `key-${i}` }));
      const won = (await Promise.all(tries.map((release) => agents().release(release)))).filter(Boolean);
      assert.equal(won.length, 1);
      const kept = (await agents().find({ name: 'otter', version: '1.0.0' })) ?? assert.fail();
      assert.deepEqual(kept, { ...aRelease('otter', '1.0.0'), authorKey: kept.authorKey });
      await at.reopen();
      assert.deepEqual(await agents().find({ name: 'otter', version: '1.0.0' }), kept);
      assert.equal(await agents().find({ name: 'otter', version: '2.0.0' }), null);
    });

    it('lists releases, the newest first, and every name with its newest', async () => {
      for (const version of ['1.0.0', '1.1.0', '0.9.9']) await agents().release(aRelease('otter', version));
      await agents().release(aRelease('badger', '3.0.0'));
      await agents().release(aRelease('stoat', '1.0.0'));
      assert.deepEqual(
        (await agents().releases('otter')).map(({ version }) => version),
        ['0.9.9', '1.1.0', '1.0.0'],
      );
      const first = await agents().list({ limit: 2 });
      const rest = await agents().list({ limit: 2, after: first.at(-1)?.name ?? '' });
      assert.deepEqual(
        [...first, ...rest].map(({ name, version }) => `${name}@${version}`),
        ['badger@3.0.0', 'otter@0.9.9', 'stoat@1.0.0'],
      );
      assert.deepEqual(await agents().releases('nobody'), []);
    });

    it('revokes for ever, for the first reason', async () => {
      await agents().revoke({ subject: 'sha256:00', reason: 'looped', at: 1 });
      await agents().revoke({ subject: 'sha256:00', reason: 'another', at: 2 });
      await at.reopen();
      assert.deepEqual(await agents().revoked(['key', 'sha256:00']), [
        { subject: 'sha256:00', reason: 'looped', at: 1 },
      ]);
      assert.deepEqual(await agents().revoked([]), []);
    });
  });
}
