import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { GameServer } from '../test-support/game-server.ts';

const MAIN = resolve(import.meta.dirname, 'main.ts');

describe('starting and ending the server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quizcade-main-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Starts it to its end: what it said, and its exit code. */
  function startAndFail(environment: Record<string, string>, ...args: string[]) {
    const env = {
      ...process.env,
      MONGODB_URI: '',
      REDIS_URL: '',
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: join(folder, 'data'),
      ...environment,
    };
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { env, encoding: 'utf8' });
    return { status, said: `${stdout}${stderr}`.trim() };
  }

  const wrong: [string, string, RegExp][] = [
    ['PORT', 'eighty', /^PORT is "eighty": expected a port from 0 to 65535/],
    ['PORT', '99999', /^PORT is "99999"/],
    ['PACE', '0', /^PACE is "0": expected a factor/],
    ['PUBLIC_URL', 'quiz.example.org', /^PUBLIC_URL is "quiz.example.org": expected an address/],
    ['MONGODB_URI', 'localhost', /^MONGODB_URI .*expected an address that begins with mongodb/],
    ['LOG_LEVEL', 'loud', /^LOG_LEVEL is "loud"/],
    ['MAX_SEATS', '1', /^MAX_SEATS is "1": expected a number of seats/],
    ['SECRET', 'short', /^SECRET .*at least 16 characters/],
  ];
  for (const [name, value, sentence] of wrong) {
    it(`says in a sentence that ${name}=${value} makes no sense, and ends with 1`, () => {
      const { status, said } = startAndFail({ [name]: value });
      assert.equal(status, 1);
      assert.match(said, sentence);
      assert.ok(!said.includes('    at '), said);
      if (name === 'SECRET' || name === 'MONGODB_URI') assert.ok(!said.includes(`"${value}"`), 'a secret was repeated');
    });
  }

  it('says in a sentence that several processes need a Redis, and that one does not answer', () => {
    const { status, said } = startAndFail({}, '--processes', '3');
    assert.equal(status, 1);
    assert.match(said, /^3 processes need a Redis between them\. Set REDIS_URL/);
    assert.match(
      startAndFail({}, '--processes', 'many').said,
      /^--processes is "many": expected a number from 1 to 128/,
    );
    assert.match(startAndFail({}, '--proceses', '3').said, /What can be said here is --processes N/);
    const away = startAndFail({ REDIS_URL: 'redis://somebody:a-secret-word@127.0.0.1:9' });
    assert.match(away.said, /^Redis at 127\.0\.0\.1:9 does not answer\. Is it running/);
    assert.ok(!away.said.includes('secret-word'));
  });

  it('says in a sentence that the data folder cannot be used', () => {
    const file = join(folder, 'in-the-way');
    writeFileSync(file, '');
    const { status, said } = startAndFail({ DATA_DIR: join(file, 'data') });
    assert.equal(status, 1);
    assert.match(said, /The data folder .* cannot be used/);
    assert.ok(!said.includes('    at '), said);
  });

  it('says in a sentence that the database is none', () => {
    const data = mkdtempSync(join(folder, 'corrupt-'));
    writeFileSync(
      join(data, 'quizcade.sqlite'),
      'this is a shopping list, not a database, and long enough to be looked at closely',
    );
    const { status, said } = startAndFail({ DATA_DIR: data });
    assert.equal(status, 1);
    assert.match(said, /not a database|damaged/);
    assert.ok(!said.includes('    at '), said);
  });

  it('says in a sentence that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as AddressInfo;
    const child = spawn(process.execPath, [MAIN], {
      env: { ...process.env, MONGODB_URI: '', HOST: '127.0.0.1', PORT: String(port), DATA_DIR: join(folder, 'busy') },
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const status = await new Promise<number | null>((ended) => child.once('exit', ended));
    other.close();
    assert.equal(status, 1);
    assert.match(said, new RegExp(`Port ${port} is already in use`));
    assert.ok(!said.includes('    at '), said);
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`ends cleanly with ${signal}, before a container's host loses patience`, async () => {
      const server = await GameServer.start();
      const answer = await fetch(`${server.url}/healthz`);
      assert.equal(((await answer.json()) as { ok: boolean }).ok, true);
      const began = performance.now();
      assert.equal(await server.stop(signal), 0);
      assert.ok(performance.now() - began < 10_000, 'it took more than ten seconds');
    });
  }
});
