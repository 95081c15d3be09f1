import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { DESK_HEADER } from '#shared/protocol/desk.ts';
import type { ErrorAnswer } from '#shared/protocol/http.ts';
import type {
  ImportAnswer,
  ImportDoorAnswer,
  ImportRow,
  ImportRowAnswer,
  ImportRowsAnswer,
  RowState,
} from '#shared/protocol/imports.ts';
import { sentenceOf } from '#shared/questions/formats/reason.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import { aWorkbook } from '../testing/a-workbook.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const KEY = 'the-key-of-a-test-server-0815';
const HEADERS = { [DESK_HEADER]: '1', authorization: `Bearer ${KEY}` };

const CSV = `question,a,b,c,d,correct,category
Which of these is a mammal?,Bat,Robin,Trout,Newt,A,Animals
Which of these is a bird?,Bat,Robin,Trout,Newt,Z,Animals
Which of these is a fish?,Bat,Robin,Trout,Newt,C,Animals
`;

describe('files of questions at the desk', () => {
  let server: TestServer;
  /** Where files lie until they are read: nobody else's. */
  let folder: string;
  const { TMPDIR } = process.env;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'quizcade-test-'));
    process.env.TMPDIR = folder;
  });
  after(() => {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    server = await startTestServer({ environment: { OPERATOR_KEY: KEY } });
  });
  afterEach(() => server.stop());

  async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
    const answer = await fetch(`${server.url}/api/desk/imports${path}`, {
      ...init,
      headers: { ...HEADERS, ...init.headers },
    });
    const json = (await answer.json()) as T & Partial<ErrorAnswer>;
    if (json.error) throw new Error(json.error.code);
    return json;
  }
  const post = <T>(path: string, body: object = {}): Promise<T> =>
    call<T>(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  const send = (name: string, body: string | Uint8Array<ArrayBuffer>, more = ''): Promise<ImportAnswer> =>
    call<ImportAnswer>(`/?name=${encodeURIComponent(name)}${more}`, { method: 'POST', body });
  async function settled(id: string): Promise<ImportAnswer> {
    let answer = await call<ImportAnswer>(`/${id}`);
    while (answer.state === 'reading' || answer.state === 'taking') {
      await new Promise((resolve) => setTimeout(resolve, 25));
      answer = await call<ImportAnswer>(`/${id}`);
    }
    return answer;
  }
  async function read(name: string, body: string | Uint8Array<ArrayBuffer>, more = ''): Promise<ImportAnswer> {
    return settled((await send(name, body, more)).id);
  }
  const rowsOf = async (id: string, is?: RowState): Promise<readonly ImportRow[]> =>
    (await call<ImportRowsAnswer>(`/${id}/rows${is ? `?is=${is}` : ''}`)).rows;

  it('are looked at first, and put nothing into the bank', async () => {
    const answer = await read('animals.csv', CSV);
    assert.deepEqual(answer.rows, { new: 2, changed: 0, known: 0, older: 0, refused: 1 });
    assert.deepEqual([answer.state, answer.read, answer.size], ['ready', CSV.length, CSV.length]);
    const [refused] = await rowsOf(answer.id, 'refused');
    assert.deepEqual([refused?.line, refused?.at], [3, 1]);
    assert.match(sentenceOf(refused?.why ?? []), /names answers by their letters|must name answers/);
    assert.equal(refused?.question.stem, 'Which of these is a bird?');
    assert.equal(
      (await server.storage.questions.list({ limit: 1000 })).filter(({ topic }) => topic === 'animals').length,
      0,
    );
  });

  it('have a row mended in place, which is checked again, and are taken in whole', async () => {
    const { id } = await read('animals.csv', CSV);
    const [bad] = await rowsOf(id, 'refused');
    const fields = { ...bad?.question, topic: 'animals' };
    const still = await post<ImportRowAnswer>(`/${id}/rows/1`, { question: { ...fields, right: ['x'] } });
    assert.deepEqual([still.row.is, still.row.isMended], ['refused', true]);
    const mended = await post<ImportRowAnswer>(`/${id}/rows/1`, { question: { ...fields, right: ['b'] } });
    assert.deepEqual([mended.row.is, sentenceOf(mended.row.why), mended.import.rows.refused], ['new', '', 0]);
    await post(`/${id}/take`);
    const done = await settled(id);
    assert.deepEqual([done.state, done.added, done.changed, done.taken], ['done', 3, 0, 3]);
    const bank = (await server.storage.questions.list({ limit: 1000 })).filter(({ topic }) => topic === 'animals');
    assert.deepEqual(bank.map(({ stem }) => stem).sort(), [
      'Which of these is a bird?',
      'Which of these is a fish?',
      'Which of these is a mammal?',
    ]);
    assert.deepEqual((await read('again.csv', CSV)).rows, { new: 0, changed: 0, known: 2, older: 0, refused: 1 });
  });

  it('say what a row changes, what is known, older or twice there, and leave out what they are told to', async () => {
    const own = { ...aQuestion({ id: 'lima' }), revision: 3 };
    const later = { ...aQuestion({ id: 'quito' }), revision: 5 };
    await server.storage.questions.upsert([own, later]);
    const file = JSON.stringify([
      { ...own, stem: 'Which of these is the capital of Peru?' },
      { ...own, id: 'fresh' },
      { ...own, id: 'fresh' },
      { ...own, id: 'fresh', stem: 'Another one?' },
      { ...later, stem: 'Which one is it?', revision: 4 },
      own,
    ]);
    const answer = await read('own.json', file);
    assert.deepEqual(answer.rows, { new: 1, changed: 1, known: 1, older: 1, refused: 2 });
    const [changed] = await rowsOf(answer.id, 'changed');
    assert.deepEqual(changed?.differences, [
      { field: 'stem', was: own.stem, is: 'Which of these is the capital of Peru?' },
    ]);
    const reasons = (await rowsOf(answer.id, 'refused')).map(({ why }) => sentenceOf(why));
    assert.match(reasons[0] ?? '', /id "fresh" already/);
    const left = await post<ImportRowAnswer>(`/${answer.id}/rows/${changed?.at}`, { out: true });
    assert.deepEqual([left.row.isOut, left.import.out], [true, 1]);
    await post(`/${answer.id}/take`);
    assert.deepEqual(
      [(await settled(answer.id)).added, (await server.storage.questions.find('lima'))?.revision],
      [1, 3],
    );
  });

  it('are read in the language, topic and licence that they do not say', async () => {
    const { id, otherLangs } = await read(
      'a.txt',
      'Wer war’s?\nA) Ada\nB) Bo\nANSWER: A\n',
      '&lang=DE&topic=Leute&licence=CC0-1.0',
    );
    const [row] = await rowsOf(id);
    const { lang, topic, licence, provenance } = row?.question ?? {};
    assert.deepEqual([lang, topic, licence, provenance], ['de', 'leute', 'CC0-1.0', { pack: 'a.txt' }]);
    assert.deepEqual(otherLangs, { de: 1 });
    await assert.rejects(send('a.txt', 'x', '&lang=??'), /import\/no-language/);
  });

  it('may be a spreadsheet', async () => {
    const cells = (...texts: string[]) => texts.map((text) => `<c t="str"><v>${text}</v></c>`).join('');
    const rows = [
      cells('Question', 'Answer 1', 'Answer 2', 'Correct answer'),
      cells('Which is it?', 'This', 'That', '2'),
    ];
    const sheet = aWorkbook({ Quiz: rows.map((row) => `<row>${row}</row>`).join('') });
    assert.deepEqual((await read('kahoot.xlsx', new Uint8Array(sheet))).rows.new, 1);
  });

  it('are refused where they are no file of questions, and leave nothing on the disk', async () => {
    const bomb = zipSync({ 'h5p.json': new Uint8Array(17 * 1024 * 1024) }, { level: 1 });
    const cases: [string, string | Uint8Array<ArrayBuffer>, RegExp][] = [
      ['holiday.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), /Neither its name nor a look inside/],
      ['empty.csv', '', /empty/],
      ['../../etc/passwd', 'root:x', /Neither its name/],
      ['broken.xlsx', 'PK', /not a spreadsheet/],
      ['bomb.h5p', new Uint8Array(bomb), /unpack to more than/],
    ];
    for (const [name, body, why] of cases) {
      const { id, stopped } = await read(name, body);
      const [row] = await rowsOf(id);
      assert.match(sentenceOf(stopped ? [stopped] : (row?.why ?? [])), why, name);
    }
    assert.deepEqual(readdirSync(folder), []);
  });

  it('that need more memory than a reader has end their reader, and nobody else', async () => {
    const row = '<row><c t="inlineStr"><is><t>x</t></is></c></row>';
    const greedy = await read('greedy.xlsx', new Uint8Array(aWorkbook({ Quiz: row.repeat(600_000) })));
    assert.equal(greedy.state, 'failed');
    assert.match(greedy.stopped?.says ?? '', /unpacks to more than this server reads/);
    assert.deepEqual((await read('animals.csv', CSV)).rows.new, 2);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('are no larger than the page says, whether they say how large they are or not', async () => {
    const { bytesMax } = await call<ImportDoorAnswer>('/');
    const large = new Uint8Array(bytesMax + 1).fill(65);
    await assert.rejects(send('large.csv', large), /import\/too-large|fetch failed/);
    const chunks = new ReadableStream({
      start(controller) {
        controller.enqueue(large);
        controller.close();
      },
    });
    const streamed = call('/?name=large.csv', { method: 'POST', body: chunks, duplex: 'half' } as RequestInit);
    await assert.rejects(streamed, /import\/too-large|fetch failed/);
    assert.equal((await server.ask('/healthz')).status, 200);
  });

  it('hold up nobody while a long one is read', async () => {
    const line = (i: number): string => `Which number is ${i}?,${i},${i + 1},${i + 2},${i + 3},A,Numbers\n`;
    const long = `question,a,b,c,d,correct,category\n${Array.from({ length: 5000 }, (_, i) => line(i)).join('')}`;
    const { id } = await send('long.csv', long);
    let asked = 0;
    while ((await call<ImportAnswer>(`/${id}`)).state === 'reading') asked++;
    assert.ok(asked > 0, 'others are answered meanwhile');
    const { rows, state } = await settled(id);
    assert.deepEqual([rows.new, state], [5000, 'ready']);
    const pages = await call<ImportRowsAnswer>(`/${id}/rows?after=99`);
    assert.deepEqual([pages.rows[0]?.at, pages.rows.length, pages.next], [100, 50, 149]);
  });

  it('are forgotten when they are dropped, or another one is handed in', async () => {
    const first = await read('a.csv', CSV);
    const second = await read('b.csv', CSV);
    await assert.rejects(call(`/${first.id}`), /import\/unknown/);
    await post(`/${second.id}/drop`);
    await assert.rejects(call(`/${second.id}`), /import\/unknown/);
  });

  it('stay where they are when the bank is away, and go on from there', async () => {
    const { id } = await read('a.csv', CSV);
    const { upsert } = server.storage.questions;
    server.storage.questions.upsert = () => Promise.reject(new Error('The database is away.'));
    await post(`/${id}/take`);
    const stopped = await settled(id);
    assert.deepEqual([stopped.state, stopped.rows.new], ['ready', 2]);
    assert.match(sentenceOf(stopped.stopped ? [stopped.stopped] : []), /could not be written just now/);
    server.storage.questions.upsert = upsert;
    await post(`/${id}/take`);
    assert.deepEqual([(await settled(id)).state, (await settled(id)).added], ['done', 2]);
  });
});
