import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { captureConsole, createLog, textOf } from './log.ts';
import { TestPlayer } from './testing/test-player.ts';

const MAIN = resolve(import.meta.dirname, 'main.ts');

describe('the log', () => {
  const parsed = (lines: readonly string[]) => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const nextSecond = () => new Promise((resolve) => setTimeout(resolve, 1100));

  it('is JSON lines, so many a second, and says how many it left out; what is fatal always passes', async () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    for (let i = 0; i < 5000; i++) log.info({ i }, 'noise');
    log.fatal('the end');
    assert.equal(lines.length, 201);
    await nextSecond();
    const told = parsed(lines);
    assert.deepEqual([told[200]?.msg, told[201]?.dropped, told[201]?.msg], ['the end', 4801, 'lines were left out']);
    log.info('again');
    assert.equal(parsed(lines).at(-1)?.msg, 'again');
  });

  it('takes in what libraries print on the console, whatever it is, with a bound of its own', async () => {
    const lines: string[] = [];
    const log = createLog('warn', { write: (line) => void lines.push(line) });
    const target = { ...console } as Console;
    captureConsole(log, target);
    target.error('decode: %s at %d', 'invalid byte', 7, { deep: { er: [1] } });
    target.warn({ toString: 1 }, Symbol('x'), 10n);
    target.log('quiet');
    for (let i = 0; i < 1000; i++) target.error('x'.repeat(100_000));
    log.error('ours');
    const told = parsed(lines);
    assert.equal(told.length, 21);
    assert.deepEqual([told[0]?.from, told[0]?.msg], ['console', 'decode: invalid byte at 7 { deep: { er: [ 1 ] } }']);
    assert.ok(String(told[2]?.msg).length <= 1000);
    assert.equal(told[20]?.msg, 'ours');
    await nextSecond();
    assert.deepEqual([parsed(lines).at(-1)?.from, parsed(lines).at(-1)?.dropped], ['console', 982]);
  });

  it('makes a line of anything', () => {
    assert.match(
      textOf([
        {
          get x() {
            throw new Error('no');
          },
        },
      ]),
      /./,
    );
    assert.match(textOf([Object.create(null), { toString: null, valueOf: null }, new Error('e')]), /Error: e/);
  });

  it('never ends a game: whoever read stderr and stdout goes away, and people play on', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'quizcade-log-'));
    const child = spawn(process.execPath, [MAIN], {
      env: { ...process.env, MONGODB_URI: '', HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'debug' },
    });
    try {
      const url = await new Promise<string>((found, failed) => {
        let said = '';
        child.stdout.on('data', (chunk: Buffer) => {
          said += chunk.toString();
          const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
          if (address) found(address);
        });
        child.once('exit', (code) => failed(new Error(`it ended with ${code}: ${said}`)));
      });
      child.stderr.destroy();
      child.stdout.destroy();
      const post = async (path: string, body: unknown) => {
        const answer = await fetch(`${url}${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        return (await answer.json()) as Record<string, string>;
      };
      const { pass } = await post('/api/guest', { version: PROTOCOL_VERSION });
      assert.ok(pass);
      const wish = { version: PROTOCOL_VERSION, pass, mode: 'classic', topic: 'mix', isPublic: false, options: {} };
      const { roomId } = await post('/api/rooms', wish);
      assert.ok(roomId);
      const host = await new TestPlayer({ url }, pass).join(roomId);
      const guest = await new TestPlayer({ url }, (await post('/api/guest', { version: PROTOCOL_VERSION })).pass).join(
        roomId,
      );
      for (let i = 0; i < 5; i++) guest.raw(13, 0xa4, 0xc3, 0x28, 0xff, 0xfe); // broken UTF-8
      await guest.until('refusals', () => guest.all('refused').length === 5);
      host.send('start');
      await guest.phase('answering', 0);
      assert.equal((await fetch(`${url}/healthz`)).status, 200);
      assert.equal(child.exitCode, null);
    } finally {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    }
    assert.equal(child.exitCode, 0);
  });
});
