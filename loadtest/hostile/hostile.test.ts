import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BadLine } from '../../test-support/bad-line.ts';
import { ask } from './ask.ts';
import { holds, type RowResult } from './finding.ts';
import { markdownReport, terminalTable } from './report.ts';
import { Scene } from './scene.ts';

const course = { before: 1, peak: 3, after: 2 };
const aResult = (part: Partial<RowResult> = {}): RowResult => ({
  ...{ id: 'A', title: 'an attack', noticed: 'nobody', memory: course, descriptors: course, seconds: 4 },
  findings: [{ promise: 'nothing breaks', seen: '0 of 3', holds: true }],
  ...part,
});

describe('the hostile suite', () => {
  it('calls a row broken when one promise is, and when none was looked at', () => {
    const broken = { promise: 'all live', seen: 'one died', holds: false };
    assert.ok(holds(aResult()));
    assert.ok(!holds(aResult({ findings: [] })));
    assert.ok(!holds(aResult({ findings: [...aResult().findings, broken] })));
  });

  it('writes what was seen, and what was seen before', () => {
    const before = aResult({ findings: [{ promise: 'nothing breaks', seen: '3 of 3', holds: false }] });
    const page = markdownReport([aResult()], { date: '2026-11-28', before: [before] });
    assert.match(page, /\| A \| an attack \| \*\*1 of 1 broken\*\* \| held \| 1 \/ 3 \/ 2 \|/);
    assert.match(page, /- held: nothing breaks: 0 of 3 \(before: 3 of 3\)/);
    assert.match(page, /Every promise held\./);
    assert.match(markdownReport([before], { date: '2026-11-28' }), /Broken: A\./);
    assert.match(terminalTable([before]), /^BROKEN {2}A .*\n.*\n +- nothing breaks: 3 of 3$/);
  });

  it('takes an attack that cannot be played for a broken promise, and cleans up after it', async () => {
    const cleaned: number[] = [];
    const result = await Scene.play({
      id: 'X',
      title: 'x',
      run: async (scene) => {
        scene.atEnd(() => void cleaned.push(1));
        scene.atEnd(() => void cleaned.push(2));
        throw new Error('no server');
      },
    });
    assert.deepEqual([holds(result), cleaned], [false, [2, 1]]);
    assert.match(result.findings[0]?.seen ?? '', /no server/);
  });
});

describe('a bad line', () => {
  const ONCE = { connection: 'close' };
  const UPGRADE = { ...ONCE, upgrade: 'websocket' };
  const askSoon = (url: string, headers = {}) =>
    Promise.race([ask(url, { headers }), new Promise<null>((done) => setTimeout(done, 300, null))]);

  it('passes, falls silent without a word, and passes again for who comes anew', async () => {
    const result = await Scene.play({
      id: 'X',
      title: 'x',
      run: async (scene) => {
        const heard: IncomingMessage[] = [];
        const server = createServer((request, response) => {
          heard.push(request);
          response.end('yes');
        }).listen(0, '127.0.0.1');
        await new Promise((listening) => server.once('listening', listening));
        scene.atEnd(() => void server.close());
        const line = await BadLine.before(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
        scene.atEnd(() => line.close());
        scene.found('passes', '', (await askSoon(line.url))?.text === 'yes');
        line.mood = 'forbids';
        scene.found('refuses', '', (await askSoon(line.url, UPGRADE))?.status === 403);
        line.mood = 'ignores';
        scene.found('does not answer', '', (await askSoon(line.url, UPGRADE)) === null);
        line.mood = 'fine';
        await askSoon(line.url); // its connection idles while the line is silent
        line.mood = 'silent';
        line.mood = 'fine';
        scene.found('leaves the dead dead', '', (await askSoon(line.url)) === null && heard.length === 2);
        line.mood = 'silent';
        scene.found('is silent', '', (await askSoon(line.url, ONCE)) === null && heard.length === 2);
        line.mood = 'fine';
        scene.found('is back', '', (await askSoon(line.url, ONCE))?.text === 'yes' && heard.length === 3);
      },
    });
    assert.deepEqual(
      result.findings.map(({ promise, holds: isSo }) => [promise, isSo]),
      ['passes', 'refuses', 'does not answer', 'leaves the dead dead', 'is silent', 'is back'].map((promise) => [
        promise,
        true,
      ]),
    );
  });
});
