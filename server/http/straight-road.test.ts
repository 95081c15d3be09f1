import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { lastBrainStanding } from '#shared/modes/last-brain-standing/mode.ts';
import { PASS_HEADER } from '#shared/protocol/http.ts';
import type { OpenedAnswer } from '#shared/protocol/shows.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { aPass, startTestServer, type TestServer } from '../testing/test-server.ts';
import { listenOn, portOf } from './listen-on.ts';
import { withStraightRoads } from './straight-road.ts';

describe('the straight road to a door', () => {
  let http: Server | undefined;
  let server: TestServer | undefined;
  afterEach(async () => {
    http?.close();
    http?.closeAllConnections();
    await server?.stop();
    http = server = undefined;
  });

  async function listen(handlers: RequestHandler[]): Promise<(path: string, method?: string) => Promise<string>> {
    const app = express();
    app.use((_request, response) => void response.send('the app'));
    const onError: ErrorRequestHandler = (error, _request, response, _next) =>
      void response.status(500).send(`no: ${error}`);
    http = createServer(withStraightRoads(app, [{ path: '/a/:what', handlers }], onError));
    await listenOn(http, 0, '127.0.0.1');
    const url = `http://127.0.0.1:${portOf(http)}`;
    return async (path, method = 'POST') => (await fetch(`${url}${path}`, { method })).text();
  }

  it('goes past the app, by all handlers in their order, with the parameters of the address', async () => {
    const seen: string[] = [];
    const ask = await listen([
      (_request, _response, next) => {
        seen.push('first');
        next();
      },
      async (_request, _response, next) => {
        await new Promise(setImmediate);
        seen.push('second');
        next();
      },
      (request, response) => void response.json({ what: request.params.what, ip: request.ip, path: request.path }),
    ]);
    assert.equal(await ask('/a/seat'), JSON.stringify({ what: 'seat', ip: '127.0.0.1', path: '/a/seat' }));
    assert.deepEqual(seen, ['first', 'second']);
    for (const [path, method] of [['/a/seat/'], ['/a/seat?x'], ['/a/b/c'], ['/a/%41'], ['/a/seat', 'GET']] as const)
      assert.equal(await ask(path, method), 'the app', `${method} ${path}`);
  });

  it('ends where a handler answers, and at the handler of errors where one throws, rejects or says so', async () => {
    const never: RequestHandler = () => assert.fail('it goes on');
    assert.equal(await (await listen([(_request, response) => void response.send('no'), never]))('/a/b'), 'no');
    const fails: RequestHandler[] = [
      () => {
        throw new Error('thrown');
      },
      async () => {
        throw new Error('rejected');
      },
      (_request, _response, next) => next(new Error('said')),
    ];
    for (const [i, word] of ['thrown', 'rejected', 'said'].entries()) {
      http?.close();
      http?.closeAllConnections();
      assert.equal(await (await listen([fails[i] as RequestHandler, never]))('/a/b'), `no: Error: ${word}`);
    }
  });

  it('leads to the seat of a show, and into a room, through the same checks as the app’s own, with the same answers and heads', async () => {
    const started = await startTestServer({
      modes: [lastBrainStanding],
      limits: { comers: { perSecond: 0.001, burst: 1, waitMs: 0 } },
    });
    server = started;
    const opened = await started.ask('/api/shows', {
      ...{ version: PROTOCOL_VERSION, pass: aPass(), title: 'Friday', mode: 'last-brain-standing', topic: 'atlas' },
      ...{ seats: 40, startsInMs: 60_000 },
    });
    const { code, hostKey } = opened.json as OpenedAnswer;
    async function ask(address: string, body: string, headers: Record<string, string> = {}): Promise<object> {
      const said = await fetch(`${started.url}${address}`, {
        ...{ method: 'POST', body },
        headers: { 'content-type': 'application/json', ...headers },
      });
      const text = (await said.text()).replaceAll(/"(sessionId|retryInMs|position)":[^,}]+/g, '"$1"');
      const heads = Object.fromEntries(said.headers);
      for (const name of ['date', 'content-length', 'retry-after']) delete heads[name];
      return { status: said.status, heads, text };
    }
    /** Answers of the straight road, each the same as that of the app. */
    async function both(asked: string, body: string, headers?: Record<string, string>): Promise<string> {
      const [straight, app] = [await ask(asked, body, headers), await ask(`${asked}/`, body, headers)];
      assert.deepEqual(straight, app, `${asked} ${body.slice(0, 60)}`);
      return JSON.stringify(straight);
    }
    const seat = `/api/shows/${code}/seat`;
    const bodyOf = (pass: string, version = PROTOCOL_VERSION): string => JSON.stringify({ version, pass });
    assert.match(await both(seat, bodyOf(aPass())), /show\/doors-closed/);
    await started.ask(`/api/shows/${code}/press`, { key: hostKey, press: { do: 'open' } });
    assert.match(await both(seat, bodyOf(aPass(), 1)), /client\/too-old/);
    assert.match(await both(seat, bodyOf('forged')), /guest\/bad-pass/);
    assert.match(await both(seat, '{'), /request\/malformed/);
    assert.match(await both(seat, '"text"'), /request\/malformed/);
    assert.match(await both(seat, bodyOf('x'.repeat(20_000))), /request\/too-large/);
    assert.match(await both(seat, bodyOf(aPass()), { 'content-type': 'text/plain' }), /request\/malformed/);
    assert.match(await both(seat, bodyOf(aPass()), { [PASS_HEADER]: aPass() }), /guest\/two-passes/);
    assert.match(await both('/api/shows/ZZZZ/seat', bodyOf(aPass())), /show\/unknown/);
    const known = bodyOf(aPass());
    assert.match(await both(seat, known), /"status":200.*roomId/);
    assert.match(await both(seat, bodyOf(aPass())), /show\/queue/);
    const { roomId } = await started.open();
    const join = `/matchmake/joinById/${roomId}`;
    assert.match(await both(join, bodyOf(aPass())), /"status":200.*roomId/);
    assert.match(await both(join, bodyOf(aPass(), 1)), /client-too-old/);
    assert.match(await both(join, bodyOf('forged')), /bad-identity/);
    assert.match(await both(join, '{'), /request\/malformed/);
    assert.match(await both(join, bodyOf('x'.repeat(5000))), /request\/too-large/);
    assert.match(await both('/matchmake/joinById/nowhere', bodyOf(aPass())), /not found/);
  });
});
