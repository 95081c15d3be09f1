import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { classic } from '#shared/modes/classic/mode.ts';
import { defineMode } from '#shared/modes/define-mode.ts';
import { writeCode } from '#shared/protocol/code.ts';
import type { CatalogueAnswer, ErrorAnswer, GuestAnswer, HealthAnswer, RoomAnswer } from '#shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { SENTENCES } from '#shared/sentences.ts';
import { StorageError } from '../storage/storage.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { aPass, startTestServer, type TestServer } from '../testing/test-server.ts';
import { shareUrls } from './catalogue.ts';
import { HTTP_ERRORS } from './errors.ts';

const bigHall = defineMode({ ...classic, id: 'big-hall', title: 'Big hall', players: { min: 1, max: 2000 } });

/** The error code of an answer, after a look at its form: JSON, a sentence, no stack. */
function codeOf({ status, json }: { status: number; json: unknown }): string {
  const { error } = json as ErrorAnswer;
  assert.deepEqual(Object.keys(json as object), ['error']);
  assert.deepEqual(Object.keys(error), ['code', 'sentence']);
  assert.equal(error.sentence, SENTENCES[error.code as keyof typeof HTTP_ERRORS]);
  assert.equal(status, HTTP_ERRORS[error.code as keyof typeof HTTP_ERRORS]);
  assert.ok(!JSON.stringify(json).includes('node_modules'));
  return error.code;
}

describe('what is asked over HTTP', () => {
  let server: TestServer;
  const room = (more: object = {}) => ({
    version: PROTOCOL_VERSION,
    pass: aPass(),
    mode: 'classic',
    topic: 'atlas',
    options: {},
    ...more,
  });
  before(async () => {
    server = await startTestServer({ modes: [classic, bigHall] });
  });
  after(() => server.stop());

  describe('guests', () => {
    it('get a pass, a name and a face, and are the same people with it again', async () => {
      const { status, json } = await server.ask('/api/guest', {});
      const guest = json as GuestAnswer;
      assert.equal(status, 200);
      assert.ok(guest.name.length <= 16 && guest.avatar && guest.pass.length <= 600);
      assert.deepEqual((await server.ask('/api/guest', { pass: guest.pass })).json, guest);
    });

    it('get a new pass for one that is not ours', async () => {
      const { json } = await server.ask('/api/guest', { pass: 'of.another-server' });
      assert.notEqual((json as GuestAnswer).pass, 'of.another-server');
    });

    it('may change their name as long as it is kind, and keep it', async () => {
      const { pass } = (await server.ask('/api/guest', {})).json as GuestAnswer;
      const renamed = await server.ask('/api/guest/name', { pass, name: ' Ada  L ', avatar: 'fox' });
      const guest = renamed.json as GuestAnswer;
      assert.deepEqual([guest.name, guest.avatar], ['Ada L', 'fox']);
      assert.deepEqual((await server.ask('/api/guest', { pass: guest.pass })).json, guest);
      assert.equal(codeOf(await server.ask('/api/guest/name', { pass, name: 'f.u.c.k' })), 'name/unkind');
      assert.equal(codeOf(await server.ask('/api/guest/name', { pass, name: 'x' })), 'name/length');
      assert.equal(codeOf(await server.ask('/api/guest/name', { pass: 'no', name: 'Ada' })), 'guest/bad-pass');
      assert.equal(codeOf(await server.ask('/api/guest/name', { name: 'Ada' })), 'request/malformed');
    });

    it('keep a name of sixteen emoji', async () => {
      const { pass } = (await server.ask('/api/guest', {})).json as GuestAnswer;
      const { json } = await server.ask('/api/guest/name', { pass, name: '🦊'.repeat(16) });
      assert.deepEqual((await server.ask('/api/guest', { pass: (json as GuestAnswer).pass })).json, json);
    });
  });

  describe('rooms', () => {
    it('are opened, and found by their code as people type it', async () => {
      const opened = await server.ask('/api/rooms', room());
      assert.equal(opened.status, 201);
      const { code } = opened.json as RoomAnswer;
      const found = { ...(opened.json as RoomAnswer), canWatch: true };
      assert.deepEqual((await server.ask(`/api/rooms/${code}`)).json, found);
      assert.deepEqual((await server.ask(`/api/rooms/${code.toLowerCase()}`)).json, found);
    });

    it('have a code of eight letters where they are private and want one', async () => {
      const codeOfRoom = async (more: object): Promise<string> =>
        ((await server.ask('/api/rooms', room(more))).json as RoomAnswer).code;
      const long = await codeOfRoom({ isPublic: false, longCode: true });
      assert.match(long, /^[2-9A-Z]{8}$/);
      assert.equal((await server.ask(`/api/rooms/${writeCode(long).toLowerCase()}`)).status, 200);
      assert.equal((await codeOfRoom({ isPublic: false })).length, 4);
      assert.equal((await codeOfRoom({ isPublic: true, longCode: true })).length, 4, 'the wall shows it anyway');
    });

    it('are refused with a reason', async () => {
      const cases: [object | string, string][] = [
        [room({ version: 0 }), 'client/too-old'],
        [room({ pass: 'forged.pass' }), 'guest/bad-pass'],
        [room({ mode: 'chess' }), 'mode/unknown'],
        [room({ topic: 'gossip' }), 'topic/unknown'],
        [room({ topic: 'sea' }), 'topic/empty'],
        [room({ options: { questions: 7 } }), 'request/malformed'],
        [room({ options: { cheats: true } }), 'request/malformed'],
        [room({ seed: 'mine' }), 'request/malformed'],
        [{}, 'request/malformed'],
        ['{"version":', 'request/malformed'],
        ['null', 'request/malformed'],
        ['[]', 'request/malformed'],
      ];
      for (const [body, code] of cases) assert.equal(codeOf(await server.ask('/api/rooms', body)), code, code);
      for (const code of ['ZZZZ', 'nonsense', '%20', '..%2f..'])
        assert.equal(codeOf(await server.ask(`/api/rooms/${code}`)), 'room/unknown');
      assert.equal(codeOf(await server.ask('/api/rooms/%E0%A4%A')), 'request/malformed');
    });

    it('are not opened, listed or entered through Colyseus’ own doors', async () => {
      const before = server.app.services.openRooms.all().length;
      for (const method of ['create', 'joinOrCreate', 'join', 'reconnect']) {
        const answer = await server.ask(`/matchmake/${method}/classic`, { version: PROTOCOL_VERSION, pass: aPass() });
        assert.equal(codeOf(answer), 'route/unknown', method);
      }
      assert.equal(server.app.services.openRooms.all().length, before);
    });

    it('of a mode for two thousand have two thousand seats', async () => {
      const { roomId } = await server.open({ mode: bigHall });
      const player = await new TestPlayer(server).join(roomId);
      assert.equal(player.room.state.maxSeats, 2000);
    });
  });

  it('says what there is to play', async () => {
    const { json } = await server.ask('/api/catalogue');
    const catalogue = json as CatalogueAnswer;
    assert.deepEqual(
      catalogue.modes.map(({ id }) => id),
      ['classic', 'big-hall'],
    );
    assert.deepEqual(catalogue.topics, [
      { id: 'mix', questions: 30 },
      { id: 'atlas', questions: 30 },
    ]);
    assert.ok(catalogue.lobbyId);
  });

  it('says how it is', async () => {
    const { status, json } = await server.ask('/healthz');
    const health = json as HealthAnswer;
    assert.equal(status, 200);
    assert.deepEqual([health.ok, health.questions, health.storage], [true, 30, 'ok']);
  });

  it('shows a phone the way, whatever the page calls itself', () => {
    const lan = ['192.168.1.7', '10.0.0.5'];
    const at = (host: string | undefined, addresses: readonly string[], protocol = 'http') => {
      const { shareUrl, otherUrls } = shareUrls(protocol, host, addresses);
      return [shareUrl, ...otherUrls];
    };
    for (const local of ['localhost:2567', '127.0.0.1:2567', '[::1]:2567'])
      assert.deepEqual(at(local, lan), ['http://192.168.1.7:2567', 'http://10.0.0.5:2567']);
    assert.deepEqual(at('10.0.0.5:2567', lan), ['http://10.0.0.5:2567', 'http://192.168.1.7:2567']);
    assert.deepEqual(at('localhost:2567', ['2001:db8::7']), ['http://[2001:db8::7]:2567']);
    assert.deepEqual(at('localhost:2567', []), ['http://localhost:2567']);
    assert.deepEqual(at('quiz.example.org', lan, 'https'), ['https://quiz.example.org']);
    assert.deepEqual(at('<script>', []), ['http://localhost']);
  });

  it('shares no address of the network while it listens on loopback', async () => {
    const { shareUrl, otherUrls } = (await server.ask('/api/catalogue')).json as CatalogueAnswer;
    assert.deepEqual([shareUrl, otherUrls], [server.url, []]);
  });

  describe('what should not be asked', () => {
    it('is too large', async () => {
      const long = 'x'.repeat(20_000);
      assert.equal(codeOf(await server.ask('/api/guest', { pass: long })), 'request/too-large');
      assert.equal(codeOf(await server.ask('/matchmake/joinById/x', { pass: long })), 'request/too-large');
    });

    it('is not there, or makes no sense: a sentence each time', async () => {
      assert.equal(codeOf(await server.ask('/api/nothing')), 'route/unknown');
      assert.equal(codeOf(await server.ask('/assets/none.js')), 'route/unknown');
      assert.equal(codeOf(await server.ask('/favicon.none')), 'route/unknown');
      assert.equal(codeOf(await server.ask('/matchmake/joinById/x', '{nonsense')), 'request/malformed');
      const answer = await fetch(`${server.url}/api/guest`, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=klingon' },
        body: '{}',
      });
      assert.equal(answer.status, 400);
    });

    it('is answered with headers that close doors', async () => {
      const { headers } = await fetch(`${server.url}/api/catalogue`);
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'self'/);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('x-powered-by'), null);
      assert.equal(headers.get('access-control-allow-origin'), null);
      assert.equal(headers.get('cache-control'), 'no-store');
    });
  });

  it('says that the database is away, and goes on when it is back', async () => {
    server.storage.trouble = new StorageError('storage/down', 'secret details of the database');
    try {
      const answer = await server.ask('/api/rooms', room());
      assert.equal(codeOf(answer), 'storage/down');
      assert.ok(!JSON.stringify(answer.json).includes('details'));
    } finally {
      server.storage.trouble = null;
    }
    assert.equal((await server.ask('/api/rooms', room())).status, 201);
  });
});

describe('the files of the client', () => {
  let server: TestServer;
  const folder = mkdtempSync(join(tmpdir(), '.quizcade-client-'));
  before(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Quizcade</title>');
    writeFileSync(join(folder, 'watch.html'), '<title>A screen</title><script src="./assets/app-1234.js"></script>');
    writeFileSync(join(folder, 'assets', 'app-1234.js'), 'plain');
    writeFileSync(join(folder, 'assets', 'app-1234.js.br'), 'as if brotli');
    writeFileSync(join(folder, '.env'), 'SECRET=1');
    server = await startTestServer({ clientDir: folder });
  });
  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it('are one page for every screen, also from a folder with a dot in its name', async () => {
    for (const path of ['/', '/K7PQ', '/create', '/some/where']) {
      const answer = await fetch(server.url + path);
      assert.equal(answer.status, 200, path);
      assert.match(await answer.text(), /Quizcade/);
      assert.equal(answer.headers.get('cache-control'), 'no-cache');
    }
  });

  it('[PF3] tell search engines to keep away from a player’s page, and from no other', async () => {
    const robots = async (path: string) => (await fetch(server.url + path)).headers.get('x-robots-tag');
    for (const path of ['/u/abc', '/u/abc/', '/U/abc']) assert.equal(await robots(path), 'noindex', path);
    for (const path of ['/', '/u2', '/about/u/abc']) assert.equal(await robots(path), null, path);
  });

  it('have a page of their own for screens that watch, which names its files from where it is', async () => {
    for (const [path, up] of [
      ['/K7PQ/screen', '../'],
      ['/K7PQ/overlay?parts=qr', '../'],
      ['/r/K7PQ/overlay', '../../'],
      ['/overlay', './'],
    ]) {
      const answer = await fetch(server.url + path);
      assert.match(await answer.text(), new RegExp(`A screen.*src="${up?.replaceAll('.', '\\.')}assets/`), path);
      assert.equal(answer.headers.get('cache-control'), 'no-cache');
    }
    for (const path of ['/screenplay', '/K7PQ/screens'])
      assert.doesNotMatch(await (await fetch(server.url + path)).text(), /A screen/, path);
  });

  it('are kept for a year when their name tells their content, and come small', async () => {
    const answer = await fetch(`${server.url}/assets/app-1234.js`, { headers: { 'accept-encoding': 'identity' } });
    assert.equal(await answer.text(), 'plain');
    assert.match(answer.headers.get('cache-control') ?? '', /max-age=31536000, immutable/);
    const small = await fetch(`${server.url}/assets/app-1234.js`, {
      method: 'HEAD',
      headers: { 'accept-encoding': 'gzip, br' },
    });
    assert.equal(small.headers.get('content-encoding'), 'br');
    assert.match(small.headers.get('content-type') ?? '', /javascript/);
  });

  it('are nothing else of the disk', async () => {
    for (const path of ['/.env', '/assets/..%2f.env', '/..%2f..%2fetc%2fpasswd', '/assets/%2e%2e/.env'])
      assert.ok([400, 404].includes((await fetch(server.url + path)).status), path);
  });
});
