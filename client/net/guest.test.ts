import assert from 'node:assert/strict';
import { loadGuest } from './guest.ts';
import { keep } from './keep.ts';

describe('who a browser is', () => {
  const realFetch = globalThis.fetch;
  after(() => {
    globalThis.fetch = realFetch;
  });

  it('is one person in two tabs that are both new', async () => {
    const asked: unknown[] = [];
    globalThis.fetch = async (_url, init) => {
      const { pass = 'of this tab' } = JSON.parse(String(init?.body)) as { pass?: string };
      asked.push(pass);
      if (asked.length === 1) keep.write('pass', 'of the other tab'); // its answer came while this one was on its way
      return Response.json({ pass, guest: {} });
    };
    assert.equal((await loadGuest()).pass, 'of the other tab');
    assert.equal(keep.read('pass'), 'of the other tab');
    assert.deepEqual(asked, ['of this tab', 'of the other tab']);
  });
});
