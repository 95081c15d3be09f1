import assert from 'node:assert/strict';
import { pino } from 'pino';
import { DESK_HEADER, type DeskAnswer } from '#shared/protocol/desk.ts';
import type { ErrorAnswer } from '#shared/protocol/http.ts';
import { SESSION_MS } from '../desk/operator-door.ts';
import { SkippingClock } from '../testing/skipping-clock.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const KEY = 'the-key-of-a-test-server-0815';

describe('the desk’s door', () => {
  let server: TestServer;
  let clock: SkippingClock;
  let lines: string[];
  beforeEach(async () => {
    clock = new SkippingClock();
    lines = [];
    const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
    server = await startTestServer({ clock, log, environment: { OPERATOR_KEY: KEY } });
  });
  afterEach(() => server.stop());

  interface Answered {
    readonly status: number;
    readonly json: unknown;
    readonly cookie: string | null;
  }
  async function ask(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answered> {
    const answer = await fetch(`${server.url}/api/desk${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', [DESK_HEADER]: '1', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, json: await answer.json(), cookie: answer.headers.get('set-cookie') };
  }
  const stateOf = ({ json }: Answered): string => (json as DeskAnswer).state;
  const codeOf = ({ json }: Answered): string => (json as ErrorAnswer).error.code;
  async function signedIn(): Promise<Record<string, string>> {
    const { cookie } = await ask('/session', { key: KEY });
    return { cookie: cookie?.split(';')[0] ?? '' };
  }

  it('opens with the key, stays open for the browser that has the cookie, and closes again', async () => {
    assert.equal(stateOf(await ask('')), 'out');
    const entered = await ask('/session', { key: KEY });
    assert.deepEqual([entered.status, stateOf(entered)], [200, 'in']);
    assert.match(entered.cookie ?? '', /^quizcade-desk=\d+-[\w-]{12}\.[\w-]{43}; Max-Age=43200; Path=\/api\/desk;/);
    assert.match(entered.cookie ?? '', /; HttpOnly; SameSite=Strict$/);
    const cookie = { cookie: `other=1; ${entered.cookie?.split(';')[0]}` };
    assert.equal(stateOf(await ask('', undefined, cookie)), 'in');
    const another = await signedIn();
    assert.match((await ask('/session/end', {}, cookie)).cookie ?? '', /^quizcade-desk=; Max-Age=0;/);
    assert.equal(stateOf(await ask('', undefined, cookie)), 'out', 'a copy of the cookie opens nothing any more');
    assert.equal(stateOf(await ask('', undefined, another)), 'in', 'another browser stays in');
  });

  it('lets nobody in with another key, a forged session or none', async () => {
    assert.equal(codeOf(await ask('/session', { key: `${KEY}x` })), 'desk/wrong-key');
    assert.equal(codeOf(await ask('/session', { key: '' })), 'desk/wrong-key');
    assert.equal(codeOf(await ask('/session', { key: 1 })), 'request/malformed');
    const { cookie = '' } = await signedIn();
    const [name, session = ''] = cookie.split('=');
    const [until, mark] = session.split('.');
    for (const forged of [
      `${Number.parseInt(until ?? '', 10) + 1}${until?.slice(13)}.${mark}`,
      `${until}.`,
      `.${mark}`,
      `${session}.`,
      'x',
      '',
    ])
      assert.equal(stateOf(await ask('', undefined, { cookie: `${name}=${forged}` })), 'out', forged);
    assert.equal(codeOf(await ask('/nothing')), 'desk/sign-in');
  });

  it('takes the key of a script from a header', async () => {
    assert.equal(codeOf(await ask('/nothing', undefined, { authorization: `Bearer ${KEY}` })), 'route/unknown');
    assert.equal(codeOf(await ask('/nothing', undefined, { authorization: 'Bearer nonsense' })), 'desk/wrong-key');
    const many = await Promise.all(
      Array.from({ length: 60 }, () => ask('/nothing', undefined, { authorization: `Bearer ${KEY}` })),
    );
    assert.deepEqual([...new Set(many.map(codeOf))], ['route/unknown'], 'as many at once as it likes');
  });

  it('hears no page of another site: what a form can send lacks the header', async () => {
    const cookies = await signedIn();
    const answer = await fetch(`${server.url}/api/desk/session/end`, { method: 'POST', headers: cookies });
    assert.equal(((await answer.json()) as ErrorAnswer).error.code, 'request/malformed');
    assert.equal(answer.headers.get('set-cookie'), null);
    const preflight = await fetch(`${server.url}/api/desk/session`, {
      method: 'OPTIONS',
      headers: { origin: 'http://evil.example', 'access-control-request-headers': DESK_HEADER },
    });
    assert.equal(preflight.headers.get('access-control-allow-headers'), null);
  });

  it('ends a session after half a day', async () => {
    const cookies = await signedIn();
    clock.skip(SESSION_MS);
    assert.equal(stateOf(await ask('', undefined, cookies)), 'out');
  });

  it('hears ten wrong keys of an address, then no key at all, the right one neither', async () => {
    const tries = await Promise.all(Array.from({ length: 30 }, (_, i) => ask('/session', { key: `try ${i}` })));
    const codes = Object.groupBy(tries.map(codeOf), (code) => code);
    assert.deepEqual([codes['desk/wrong-key']?.length, codes['desk/too-many-keys']?.length], [10, 20]);
    assert.equal(codeOf(await ask('/session', { key: KEY })), 'desk/too-many-keys');
  });

  it('writes no key and no session into the log', async () => {
    const { cookie = '' } = await signedIn();
    await ask('/session', { key: 'a wrong key that is long' });
    await ask('/nothing', undefined, { authorization: `Bearer ${KEY}` });
    const log = lines.join('');
    assert.match(log, /tried to sign in/);
    for (const secret of [KEY, 'a wrong key', cookie.split('=')[1] ?? '']) assert.ok(!log.includes(secret), secret);
  });
});

describe('a server without an operator key', () => {
  it('has no desk, and says how it gets one', async () => {
    const server = await startTestServer();
    try {
      const headers = { [DESK_HEADER]: '1' };
      assert.deepEqual((await server.ask('/api/desk', undefined, headers)).json, { state: 'off' });
      const { json, status } = await server.ask('/api/desk/session', { key: '' }, headers);
      assert.deepEqual([status, (json as ErrorAnswer).error.code], [404, 'desk/off']);
    } finally {
      await server.stop();
    }
  });
});
