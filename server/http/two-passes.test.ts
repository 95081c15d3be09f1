import assert from 'node:assert/strict';
import { type ErrorAnswer, PASS_HEADER } from '#shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { SENTENCES } from '#shared/sentences.ts';
import { newGuest, playerIdOf, readPass, signPass } from '../people/identity.ts';
import { banIdOf } from '../storage/ports/bans.ts';
import { aPass, startTestServer, TEST_SECRET, type TestServer } from '../testing/test-server.ts';

/** Each reads who asks from the body, and needs only what is here to go on. */
const DOORS: readonly [path: string, wish: object][] = [
  ['/api/rooms', { version: PROTOCOL_VERSION, mode: 'classic', topic: 'atlas', isPublic: true, options: {} }],
  ['/api/quick', { version: PROTOCOL_VERSION }],
  ['/api/shows', { version: PROTOCOL_VERSION, title: 'Friday', mode: 'classic', topic: 'atlas' }],
  ['/api/shows/ABCDE/seat', { version: PROTOCOL_VERSION }],
  ['/api/drafts', { title: 'Mine', lang: 'en', brief: '' }],
  ['/api/packs/x/edit', {}],
  ['/matchmake/joinById/x', { version: PROTOCOL_VERSION }],
];

describe('a request with two passes, in its header and in its body', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.stop());

  const playerOf = (pass: string): string => playerIdOf(readPass(pass, TEST_SECRET) ?? assert.fail('no pass of ours'));
  const codeOf = ({ json }: { json: unknown }) => (json as Partial<ErrorAnswer>).error?.code;
  const ask = (path: string, wish: object, { header, body }: { header: string; body: string }) =>
    server.ask(path, { ...wish, pass: body }, { [PASS_HEADER]: header });
  async function aBannedPass(): Promise<string> {
    const pass = aPass();
    const id = banIdOf('player', playerOf(pass));
    const at = server.app.services.clock.now();
    await server.app.services.bans.put({ id, kind: 'player', name: 'Troll', reason: 'x', at, until: null });
    return pass;
  }

  it('[BN1] opens nothing to a player who is banned, whichever of the two is theirs', async () => {
    const [banned, fresh] = [await aBannedPass(), aPass()];
    for (const [path, wish] of DOORS)
      for (const passes of [
        { header: fresh, body: banned },
        { header: banned, body: fresh },
      ]) {
        const { status, json } = await ask(path, wish, passes);
        assert.deepEqual([path, status, codeOf({ json })], [path, 400, 'guest/two-passes']);
        assert.equal((json as ErrorAnswer).error.sentence, SENTENCES['guest/two-passes']);
      }
  });

  it('[BN1] is that of the one which can be read, where the other is no pass', async () => {
    const banned = await aBannedPass();
    for (const [path, wish] of DOORS.filter(([one]) => one.startsWith('/api')))
      assert.equal(codeOf(await ask(path, wish, { header: 'forged.pass', body: banned })), 'ban/player', path);
  });

  it('[PF9] opens nothing to somebody who is forgotten', async () => {
    const gone = aPass();
    await server.app.services.leavers.forget(playerOf(gone), []);
    for (const [path, wish] of DOORS)
      for (const header of [aPass(), 'forged.pass'])
        assert.equal(codeOf(await ask(path, wish, { header, body: gone })), 'guest/gone', path);
  });

  it('is as good as one where both are the same player’s, under an old name and a new one', async () => {
    const guest = newGuest();
    const [before, after] = [guest, { ...guest, name: 'Ada Byron' }].map((one) => signPass(one, TEST_SECRET));
    assert.equal((await ask('/api/me', {}, { header: before ?? '', body: after ?? '' })).status, 200);
  });
});
