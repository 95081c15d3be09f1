import assert from 'node:assert/strict';
import type { StoreOfTest } from './test-store.ts';

/** Pages of players, each under a link. */
export function describePages(at: StoreOfTest): void {
  const people = () => at.storage.people;

  it('[PF3] keeps a page under one handle, whoever asks first, with the name they have now', async () => {
    const page = { playerId: 'ada', name: 'Ada', avatar: 'a' };
    const made = await Promise.all(
      Array.from({ length: 9 }, (_, i) => people().page({ ...page, handle: `h${i}`, name: `Ada ${i}` })),
    );
    const [handle, ...others] = new Set(made.map((one) => one.handle));
    assert.deepEqual(others, []);
    assert.equal((await people().page({ ...page, handle: 'late' })).handle, handle);
    await people().hide({ playerId: 'ada', isHidden: true });
    await people().hide({ playerId: 'nobody', isHidden: true });
    await people().rename({ playerId: 'nobody', name: 'Nobody', avatar: 'n' });
    await people().rename({ playerId: 'ada', name: 'Ada B', avatar: 'b' });
    assert.deepEqual(await people().find(handle ?? ''), {
      ...page,
      handle,
      isHidden: true,
      name: 'Ada B',
      avatar: 'b',
    });
    await people().page({ ...page, handle: 'late' });
    await at.reopen();
    assert.deepEqual(await people().find(handle ?? ''), { ...page, handle, isHidden: true });
    assert.equal((await people().page({ ...page, handle: 'late' })).isHidden, true);
    assert.equal(await people().find('nobody’s'), null);
  });
}
