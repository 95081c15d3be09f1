import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DESK_HEADER } from '#shared/protocol/desk.ts';
import type { ImportAnswer, ImportRowsAnswer } from '#shared/protocol/imports.ts';
import { sentenceOf } from '#shared/questions/formats/reason.ts';
import { parsed, type Row } from '#shared/questions/formats/row.ts';
import { saidRow } from '#shared/testing/told-row.ts';
import { formatOf, rowsOf } from '../questions/import-file.ts';
import { CASES, CASES_FOLDER } from '../testing/import-cases.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const KEY = 'the-key-of-a-test-server-0815';
const HEADERS = { [DESK_HEADER]: '1', authorization: `Bearer ${KEY}` };

/** A row as a person reads it. */
function told(row: Row): string {
  if (!row.ok) return sentenceOf(row.why);
  const { explanation, topic } = row.question;
  return [saidRow(row), explanation && `(${explanation})`, topic !== 'mixed' && `[${topic}]`].filter(Boolean).join(' ');
}

describe('the files of shared/cases/import', () => {
  let server: TestServer;
  before(async function () {
    if (!CASES_FOLDER) {
      console.log('      left out: there is no ../shared/cases/import beside this repository');
      this.skip();
    }
    server = await startTestServer({ environment: { OPERATOR_KEY: KEY } });
  });
  after(() => server?.stop());

  async function handedIn(name: string): Promise<Row[]> {
    const ask = async <T>(path: string, init: RequestInit = {}): Promise<T> =>
      (await (await fetch(`${server.url}/api/desk/imports/${path}`, { ...init, headers: HEADERS })).json()) as T;
    const body = readFileSync(join(CASES_FOLDER ?? '', name));
    let answer = await ask<ImportAnswer>(`?name=${name}&lang=de`, { method: 'POST', body });
    while (answer.state === 'reading') {
      await new Promise((resolve) => setTimeout(resolve, 25));
      answer = await ask<ImportAnswer>(answer.id);
    }
    const { rows } = await ask<ImportRowsAnswer>(`${answer.id}/rows`);
    return rows.map(
      ({ line, is, question, why }): Row => (is === 'refused' ? { ok: false, line, why } : parsed(line, question)),
    );
  }

  it('are all known here', () => {
    const files = readdirSync(CASES_FOLDER ?? '').filter((name) => name !== 'README.md');
    assert.deepEqual(files.sort(), Object.keys(CASES).sort());
  });

  for (const [name, right] of Object.entries(CASES))
    it(`${name} has its right value, from a page and from the command line`, async () => {
      const path = join(CASES_FOLDER ?? '', name);
      const format = await formatOf(path);
      const read = format ? await Array.fromAsync(rowsOf(path, format, { lang: 'de' })) : [];
      assert.deepEqual(read.map(told), right);
      const fromPage = await handedIn(name);
      assert.deepEqual(fromPage.map(told), right);
      for (const row of [...read, ...fromPage]) if (row.ok) assert.equal(row.question.lang, 'de', name);
    });
});
