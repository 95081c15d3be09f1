import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { serialize } from 'node:v8';
import { aWorkbook } from '../testing/a-workbook.ts';
import { type FileRows, type ReadJob, readRows } from './read-rows.ts';
import { removeForgottenUploads } from './uploaded-file.ts';

describe('a reader of files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'quizcade-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function job(name: string, body: string | Buffer): ReadJob {
    const path = join(folder, name);
    writeFileSync(path, body);
    return { path, hints: {}, rowsMax: 1000, hasMods: false };
  }
  const table = (rows: number): string =>
    `question,a,b,correct\n${Array.from({ length: rows }, (_, i) => `Which is ${i}?,One,Two,A\n`).join('')}`;
  const limits = (end = new AbortController()) => ({ limitMs: 60_000, signal: end.signal });

  it('sends little of a small file in which one huge cell stands in every row', async () => {
    const cell = (column: string, row: number, string: number) => `<c r="${column}${row}" t="s"><v>${string}</v></c>`;
    const rowOf = (row: number, strings: readonly number[]) =>
      `<row r="${row}">${strings.map((string, i) => cell('ABCDE'[i] ?? '', row, string)).join('')}</row>`;
    const rows = Array.from({ length: 100 }, (_, i) => rowOf(i + 2, [4, 5, 6, 7, 7]));
    const strings = ['Question', 'Option A', 'Option B', 'Correct', 'Which?', 'One', 'Two', 'x'.repeat(300_000)];
    const book = aWorkbook({ Quiz: `${rowOf(1, [0, 1, 2, 3])}${rows.join('')}` }, [], strings);
    const bytes: number[] = [];
    let count = 0;
    const how = await readRows(job('small.xlsx', book), limits(), async (portion) => {
      bytes.push(serialize(portion).length);
      for (const row of portion.rows) assert.deepEqual(['reason' in row, row.ok], [false, false]);
      count += portion.rows.length;
    });
    assert.deepEqual([how, count], ['whole', 100]);
    assert.ok(Math.max(...bytes) < 100_000, `${bytes} bytes`);
  });

  it('makes no more rows than it is asked for', async () => {
    const reader = fork(new URL('./read-main.ts', import.meta.url), [], { serialization: 'advanced' });
    try {
      const portions: FileRows[] = [];
      const next = () => new Promise((come) => reader.once('message', come));
      reader.on('message', (portion) => portions.push(portion as FileRows));
      const first = next();
      reader.send(job('long.csv', table(900)));
      await first;
      await pass(300); // what it would send unasked comes within this
      assert.equal(portions.length, 1);
      const second = next();
      reader.send({ more: true });
      await second;
      assert.equal(portions.length, 2);
    } finally {
      reader.kill('SIGKILL');
    }
  });

  it('hands over no rows when it has been given up, and is settled when the last are through', async () => {
    const end = new AbortController();
    let begun = 0;
    let through = 0;
    const how = await readRows(job('long.csv', table(900)), limits(end), async () => {
      begun++;
      end.abort();
      await pass(20);
      through++;
    });
    assert.deepEqual([how, begun, through], ['broken', 1, 1]);
    await assert.rejects(
      readRows(job('long.csv', table(900)), limits(), async () => {
        throw new Error('The disk is full.');
      }),
      /The disk is full/,
    );
  });

  it('leaves no file of a server that was killed', async () => {
    const gone = fork(new URL('./read-main.ts', import.meta.url), []);
    gone.kill('SIGKILL');
    await new Promise((over) => gone.once('exit', over));
    const names = [
      `quizcade-import-${gone.pid}-a`,
      `quizcade-import-${process.pid}-a`,
      `quizcade-import-${process.ppid}-a`,
    ];
    for (const name of [...names, 'mine']) mkdirSync(join(folder, name));
    await removeForgottenUploads(folder);
    assert.deepEqual(
      [...names, 'mine'].map((name) => existsSync(join(folder, name))),
      [false, true, true, true],
    );
    // A container's servers all have one number.
    utimesSync(join(folder, names[1] ?? ''), 1, 1);
    await removeForgottenUploads(folder);
    assert.equal(existsSync(join(folder, names[1] ?? '')), false);
  });
});
