import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PATIENCE_MS } from '../../test-support/patience.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { listener, PATIENCE } from './listener.ts';

/** Enough for a flood, too little to wait for. */
const MANY = 2000;

describe('a connection', () => {
  const ends: (() => void)[] = [];
  afterEach(() => {
    for (const end of ends.splice(0)) end();
  });

  async function listenWith(answer: RequestListener, patience = PATIENCE): Promise<number> {
    const server = listener(answer, patience);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    ends.push(() => {
      server.closeAllConnections();
      server.close();
    });
    return (server.address() as AddressInfo).port;
  }

  function dial(port: number): { socket: Socket; closed: Promise<void>; read: () => string } {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.on('error', () => {}); // a cut line is what some of these are about
    const closed = new Promise<void>((done) => socket.on('close', () => done()));
    ends.push(() => socket.destroy());
    return {
      socket,
      closed,
      read: () => {
        if (socket.listenerCount('data') === 0) socket.on('data', (chunk) => (text += chunk.toString()));
        return text;
      },
    };
  }

  const ask = (path: string) => `GET ${path} HTTP/1.1\r\nHost: here\r\n\r\n`;

  async function until(what: string, holds: () => boolean): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    while (!holds()) {
      if (performance.now() > deadline) throw new Error(`waited too long for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  it('has its pipelined requests answered one after the other, in order', async () => {
    let under = 0;
    let most = 0;
    const port = await listenWith((request, response) => {
      most = Math.max(most, ++under);
      setTimeout(() => {
        under--;
        response.end(`[${request.url}]`);
      }, 2);
    });
    const { socket, read } = dial(port);
    socket.write(['/a', '/b', '/c', '/d', '/e'].map(ask).join(''));
    await until('five answers', () => read().includes('[/e]'));
    assert.deepEqual(read().match(/\[.*?\]/g), ['[/a]', '[/b]', '[/c]', '[/d]', '[/e]']);
    assert.equal(most, 1);
  });

  it('is cut when it asks far more than it reads', async () => {
    let begun = 0;
    const port = await listenWith((_request, response) => {
      begun++;
      response.write('the first piece');
    });
    const { socket, closed, read } = dial(port);
    read();
    socket.write(ask('/a').repeat(MANY));
    await closed;
    assert.ok(begun <= 1, `${begun} answers were begun`);
  });

  it('that hung up has nothing done for what it still had in line', async () => {
    const begun: string[] = [];
    const port = await listenWith((request) => begun.push(request.url ?? ''));
    const { socket, closed } = dial(port);
    socket.write(ask('/first') + ask('/second'));
    await until('the first request', () => begun.length === 1);
    socket.destroy();
    await closed;
    await listenWith((_request, response) => response.end()); // a turn of the loop and more
    assert.deepEqual(begun, ['/first']);
  });

  it('whose body trickles in is closed', async () => {
    const port = await listenWith((request) => request.resume(), { headMs: 60, requestMs: 120, silenceMs: 10_000 });
    const { socket, closed, read } = dial(port);
    read();
    socket.write('POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 100000\r\n\r\n');
    const drip = setInterval(() => socket.write('x'), 10);
    ends.push(() => clearInterval(drip));
    await closed;
  });

  it('whose answer nobody reads is closed', async () => {
    const port = await listenWith((_request, response) => void response.write('x'.repeat(16 << 20)), {
      ...PATIENCE,
      silenceMs: 100,
    });
    const { socket, closed } = dial(port);
    socket.pause();
    socket.write(ask('/a'));
    setTimeout(() => socket.resume(), 400).unref(); // reads on much later, and finds that it was cut
    await closed;
  });
});

describe('files that are asked for thousands of times on one connection', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quizcade-client-'));
  let server: TestServer;
  before(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Quizcade</title>');
    writeFileSync(join(folder, 'assets', 'app-1234.js'), 'x'.repeat(400_000));
    server = await startTestServer({ clientDir: folder });
  });
  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it('stay closed, and everybody else is served', async function () {
    if (!existsSync('/proc/self/fd')) this.skip(); // descriptors are counted where the system shows them
    const before = readdirSync('/proc/self/fd').length;
    const lines = Array.from({ length: 5 }, () => {
      const socket = connect(server.app.port, '127.0.0.1');
      socket.on('error', () => {});
      socket.pause();
      socket.write('GET /assets/app-1234.js HTTP/1.1\r\nHost: here\r\n\r\n'.repeat(MANY));
      return socket;
    });
    let most = 0;
    for (let i = 0; i < 20; i++) {
      assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
      most = Math.max(most, readdirSync('/proc/self/fd').length - before);
    }
    for (const socket of lines) socket.destroy();
    assert.ok(most < 40, `${most} descriptors were held`);
  });
});
