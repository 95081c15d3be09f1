import assert from 'node:assert/strict';
import type { DraftAnswer } from '#shared/protocol/drafts.ts';
import { type ErrorAnswer, PASS_HEADER } from '#shared/protocol/http.ts';
import type { ImportAnswer, ImportRowsAnswer } from '#shared/protocol/imports.ts';
import { sentenceOf } from '#shared/questions/formats/reason.ts';
import { SENTENCES } from '#shared/sentences.ts';
import { aPass, startTestServer, type TestServer } from '../testing/test-server.ts';

const AIKEN = (count: number): string =>
  Array.from({ length: count }, (_, i) => `Which number is ${i}?\nA) ${i}\nB) ${i + 1}\nANSWER: A\n`).join('\n');

describe('files of questions for one’s own draft', () => {
  let server: TestServer;
  let pass: string;
  let draftId: string;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.stop());
  beforeEach(async () => {
    pass = aPass();
    draftId = ((await server.ask('/api/drafts', { pass, title: 'Numbers' })).json as DraftAnswer).draft.id;
  });

  async function call<T>(path: string, body?: string, as = pass): Promise<T> {
    const answer = await fetch(`${server.url}/api/drafts/${draftId}/imports${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { [PASS_HEADER]: as, 'content-type': 'application/octet-stream' },
      ...(body === undefined ? {} : { body }),
    });
    const json = (await answer.json()) as T & Partial<ErrorAnswer>;
    if (json.error) throw new Error(json.error.code);
    return json;
  }
  async function settled(id: string): Promise<ImportAnswer> {
    let answer = await call<ImportAnswer>(`/${id}`);
    while (answer.state === 'reading' || answer.state === 'taking') {
      await new Promise((resolve) => setTimeout(resolve, 25));
      answer = await call<ImportAnswer>(`/${id}`);
    }
    return answer;
  }
  const read = async (text: string): Promise<ImportAnswer> =>
    settled((await call<ImportAnswer>('/?name=numbers.txt', text)).id);
  const draft = async (): Promise<DraftAnswer> =>
    (await server.ask(`/api/drafts/${draftId}`, { pass })).json as DraftAnswer;

  it('are looked at, taken in once however often they come, and taken back in one step', async () => {
    const { id, rows } = await read(AIKEN(3));
    assert.deepEqual([rows.new, (await draft()).draft.items.length], [3, 0]);
    await call(`/${id}/take`, '');
    assert.deepEqual([(await settled(id)).state, (await settled(id)).added], ['done', 3]);
    const { items, revision } = (await draft()).draft;
    assert.deepEqual(
      items.map(({ question, provenance }) => [question.stem, provenance.by, provenance.file]),
      [0, 1, 2].map((i) => [`Which number is ${i}?`, 'import', 'numbers.txt']),
    );
    const again = await read(AIKEN(4));
    assert.deepEqual([again.rows.known, again.rows.new], [3, 1]);
    const undone = (await server.ask(`/api/drafts/${draftId}/undo`, { pass, revision })).json as DraftAnswer;
    assert.equal(undone.draft.items.length, 0);
  });

  it('take in as much as a draft has room for, and say so', async () => {
    const { id } = await read(AIKEN(101));
    await call(`/${id}/take`, '');
    const { state, stopped } = await settled(id);
    assert.equal(state, 'ready');
    assert.equal(sentenceOf(stopped ? [stopped] : []), SENTENCES['draft/full']);
  });

  it('are nobody else’s', async () => {
    const other = aPass();
    await assert.rejects(call('/?name=a.txt', AIKEN(1), other), /draft\/unknown/);
    await assert.rejects(call('/?name=a.txt', AIKEN(1), 'no pass'), /guest\/bad-pass/);
    const { id } = await read(AIKEN(1));
    await assert.rejects(call<ImportRowsAnswer>(`/${id}/rows`, undefined, other), /import\/unknown/);
  });
});
