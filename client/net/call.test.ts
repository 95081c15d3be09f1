import assert from 'node:assert/strict';
import { PASS_HEADER } from '#shared/protocol/http.ts';
import { call, onVoidPass } from './call.ts';
import { keep } from './keep.ts';

describe('a door that this browser’s pass does not open any more', () => {
  const [realFetch, realStorage] = [globalThis.fetch, Object.getOwnPropertyDescriptor(globalThis, 'localStorage')];
  /** Each request: its path, and by whom. */
  let asked: string[] = [];
  let heard: string[] = [];
  beforeEach(() => {
    [asked, heard] = [[], []];
    const kept = new Map<string, string>(); // of this test alone
    const value = { getItem: (key: string) => kept.get(key) ?? null, setItem: kept.set.bind(kept) };
    Object.defineProperty(globalThis, 'localStorage', { value, configurable: true });
    keep.write('pass', 'old');
    globalThis.fetch = async (url, init) => {
      const pass = new Headers(init?.headers).get(PASS_HEADER);
      asked.push(`${String(url).replace(/^.*\/api/, '')} ${pass}`);
      if (pass === 'new') return Response.json({ topics: [] });
      const error = { code: `guest/${pass === 'old' ? 'signed-out' : pass}`, sentence: 'Not any more.' };
      return Response.json({ error }, { status: 401 });
    };
    onVoidPass(async ({ code }) => {
      heard.push(code);
      keep.write('pass', 'new');
      return true;
    });
  });
  after(() => {
    globalThis.fetch = realFetch;
    if (realStorage) Object.defineProperty(globalThis, 'localStorage', realStorage);
    else Reflect.deleteProperty(globalThis, 'localStorage');
    onVoidPass(async () => false);
  });

  it('[SI10] is asked once more for what anybody may read, as the new guest', async () => {
    assert.deepEqual(await call('/catalogue'), { topics: [] });
    assert.deepEqual(asked, ['/catalogue old', '/catalogue new']);
    assert.deepEqual(heard, ['guest/signed-out']);
  });

  it('[SI3] [PF9] as whoever was merged, or is forgotten', async () => {
    for (const why of ['merged', 'gone']) {
      keep.write('pass', why);
      await call('/catalogue');
    }
    assert.deepEqual(heard, ['guest/merged', 'guest/gone']);
  });

  it('does nothing as somebody else that was to be done as who one was', async () => {
    await assert.rejects(call('/profile/forget', { pass: 'old' }), { code: 'guest/signed-out' });
    assert.deepEqual(asked, ['/profile/forget old']);
    assert.deepEqual(heard, ['guest/signed-out'], 'and the page is somebody new all the same');
  });

  it('says why where there is no new guest, and is asked no third time', async () => {
    onVoidPass(async () => false);
    await assert.rejects(call('/catalogue'), { code: 'guest/signed-out', message: 'Not any more.' });
    assert.deepEqual(asked, ['/catalogue old']);
    onVoidPass(async () => true); // says so, and has changed nothing
    await assert.rejects(call('/catalogue'), { code: 'guest/signed-out' });
    assert.equal(asked.length, 3);
  });
});
