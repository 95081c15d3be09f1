import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import writeXlsx from 'write-excel-file/node';
import { sentenceOf } from '#shared/questions/formats/reason.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import { arbitraryQuestion } from '#shared/testing/arbitrary-question.ts';
import { reasonOf, saidRow } from '#shared/testing/told-row.ts';
import { openSqlite } from '../storage/sqlite/sqlite-storage.ts';
import type { Storage } from '../storage/storage.ts';
import { aWorkbook } from '../testing/a-workbook.ts';
import { exportTo, pages } from './export-file.ts';
import { formatOf, IMPORT_FORMATS, type ImportFormat, rowsOf } from './import-file.ts';
import { importInto } from './import-into.ts';

describe('importing and exporting files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quizcade-import-'));
  const file = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  let storage: Storage;
  beforeEach(async () => {
    storage = await openSqlite(':memory:');
  });
  afterEach(() => storage.close());
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function imported(path: string, format?: ImportFormat) {
    const found = format ?? (await formatOf(path));
    assert.ok(found, `${path}: no format`);
    return importInto(storage.questions, path, found, { pack: 'test' });
  }

  it('knows each format by its name or by a look inside', async () => {
    const cases: [string, string, ImportFormat | null][] = [
      ['a.csv', 'question,correct', 'csv'],
      ['a.xlsx', 'PK', 'xlsx'],
      ['a.gift', 'x', 'gift'],
      ['a.h5p', 'PK', 'h5p'],
      ['a.xml', '\uFEFF<?xml version="1.0"?>\n<quiz>', 'moodle-xml'],
      ['d.txt', '<quiz>', 'moodle-xml'],
      ['a.json', '{"questions":[]}', 'json'],
      ['b.json', '{"response_code":0,"results":[]}', 'opentdb'],
      ['a.txt', 'Q?\nA) x\nB) y\nANSWER: A\n', 'aiken'],
      ['b.txt', 'Q? {=yes ~no}', 'gift'],
      ['c.txt', 'Dear diary', null],
    ];
    for (const [name, content, format] of cases) assert.equal(await formatOf(file(name, content)), format, name);
  });

  it('keeps every row it can and names line and reason of every other', async () => {
    const path = file(
      'rows.csv',
      '\uFEFFquestion;a;b;c;d;correct;category\r\n"Two\r\nlines?";1;2;3;4;B;Outer Space\r\nNo answer?;1;2;;;D;x\r\n\r\nShort;1\r\n"Fine; really?";x;y;z;w;a;atlas\r\n',
    );
    const report = await imported(path);
    assert.deepEqual([report.added, report.refused], [2, 2]);
    assert.deepEqual(
      report.problems.map(({ line }) => line),
      [4, 6],
    );
    const topics: string[] = [];
    for await (const { topic } of pages(storage.questions)) topics.push(topic);
    assert.deepEqual(topics.sort(), ['atlas', 'space']);
  });

  it('reads CSV as Excel writes it: with its sep= line, in UTF-16, with empty rows and a title above', async () => {
    const rows = 'Our quiz;;;\n\nquestion;a;b;correct\nOne, or two?;x;y;A\n;;;\n ; ; ; \nTwo?;"x;1";y;B\n';
    for (const [name, content] of [
      ['sep.csv', `sep=;\r\n${rows.replaceAll('\n', '\r\n')}`],
      ['quoted-sep.csv', `"sep=;"\n${rows}`],
      ['bar.csv', `sep=|\n${rows.replaceAll(';', '|').replace('x|1', 'x;1')}`],
      ['utf16.csv', Buffer.from(`\uFEFF${rows.replaceAll(';', '\t').replace('x\t1', 'x;1')}`, 'utf16le')],
      ['utf16be.csv', Buffer.from(`\uFEFF${rows}`, 'utf16le').swap16()],
    ] as const) {
      const found = await Array.fromAsync(rowsOf(file(name, content), 'csv', {}));
      assert.deepEqual(found.map(saidRow), ['One, or two? = x / y', 'Two? = y / x;1'], name);
    }
  });

  it('looks at every sheet of a workbook, and says which one a refused row is of', async () => {
    const cells = (...texts: string[]) => texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
    const head = cells('Question', 'Answer 1', 'Answer 2', 'Correct answer');
    const path = file(
      'sheets.xlsx',
      aWorkbook({
        'Read me': `<row>${cells('How to use this')}</row>`,
        One: `<row>${head}</row><row>${cells('Which?', 'x', 'y', '2')}</row>`,
        Two: `<row r="8">${head}</row><row>${cells('Who?', 'x', 'y', '3')}</row>`,
      }),
    );
    const found = await Array.fromAsync(rowsOf(path, 'xlsx', {}));
    assert.deepEqual(
      found.map((row) => (row.ok ? saidRow(row) : reasonOf(row))),
      ['Which? = y / x', '9: Sheet "Two": The correct answer 3 is empty.'],
    );
    const none = await Array.fromAsync(
      rowsOf(file('none.xlsx', aWorkbook({ A: `<row>${cells('Hello')}</row>` })), 'xlsx', {}),
    );
    assert.match(reasonOf(none[0]), /^1: No row of any sheet names the columns/);
  });

  it('reads an .h5p file, and says what is missing in one', async () => {
    const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
    const content = { questions: [{ library: 'H5P.TrueFalse 1.8', params: { question: 'So?', correct: 'true' } }] };
    const manifest = encode({ mainLibrary: 'H5P.QuestionSet' });
    const files = {
      'h5p.json': manifest,
      'content/content.json': encode(content),
      'content/images/x.png': new Uint8Array(9),
    };
    const read = (path: string) => Array.fromAsync(rowsOf(path, 'h5p', {}));
    assert.deepEqual((await read(file('a.h5p', Buffer.from(zipSync(files))))).map(saidRow), ['So? = True / False']);
    for (const [bytes, reason] of [
      [Buffer.from(zipSync({ 'h5p.json': manifest })), /no H5P content in the file/],
      [Buffer.from('no zip'), /no H5P file that can be read/],
      [
        Buffer.from(zipSync({ 'h5p.json': manifest, 'content/content.json': new Uint8Array(17 * 1024 * 1024) })),
        /more than 16 MB/,
      ],
    ] as const)
      assert.match(reasonOf((await read(file('b.h5p', bytes)))[0]), reason);
  });

  it('writes no cell that a spreadsheet would run, and gives every text back', async () => {
    const question = aQuestion({
      stem: '=HYPERLINK("http://x.example")',
      right: '@SUM(A1)',
      wrong: ['+3', '-4', '=1+1'],
    });
    await storage.questions.upsert([question, { ...question, id: 'two', stem: "'=1", source: '\t=2', author: '-x' }]);
    const path = join(folder, 'formulas.csv');
    await exportTo(storage.questions, path, 'csv');
    const table = parse(readFileSync(path, 'utf8')) as string[][];
    for (const cell of table.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
    const before = await Array.fromAsync(pages(storage.questions));
    const found = await Array.fromAsync(rowsOf(path, 'csv', {}));
    assert.deepEqual(
      found.map((row) => row.ok && row.question),
      before,
    );
  });

  it('changes nothing when the same file comes twice', async () => {
    const path = file('twice.csv', 'question,a,b,correct\nOne?,1,2,A\nTwo?,1,2,B\n');
    assert.equal((await imported(path)).added, 2);
    const again = await imported(path);
    assert.deepEqual([again.added, again.changed, again.same], [0, 0, 2]);
  });

  it('reads a Kahoot spreadsheet with numeric cells', async () => {
    const path = join(folder, 'kahoot.xlsx');
    const cell = (value: string | number | null) =>
      value === null ? null : { value, type: typeof value === 'number' ? Number : String };
    const rows = [
      ['Quiz'],
      [],
      [
        '',
        'Question - max 120',
        'Answer 1 - max 75',
        'Answer 2 - max 75',
        'Answer 3',
        'Answer 4',
        'Time limit',
        'Correct answer(s)',
      ],
      [1, 'Two and two?', 3, 4, 5, 22, 20, 2],
      [2, 'Even?', '2', '3', '4', null, 20, '1,3'],
    ];
    await writeXlsx(rows.map((row) => row.map(cell)) as never).toFile(path);
    const report = await imported(path);
    assert.deepEqual([report.added, report.refused], [2, 0]);
  });

  it('says in a sentence that a file is not what it claims', async () => {
    for (const [name, content] of [
      ['bad.xlsx', 'not a zip'],
      ['bad.json', '{"questions": 7}'],
      ['empty.csv', ''],
      ['bad.csv', 'colour,shape\nred,round\n'],
      ['old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ] as const) {
      const report = await imported(file(name, content));
      assert.deepEqual([report.added, report.problems.length], [0, 1], name);
      assert.match(sentenceOf(report.problems[0]?.why ?? []), /^[A-Z"].*\.$/s, name);
      if (name === 'old.xls')
        assert.match(sentenceOf(report.problems[0]?.why ?? []), /an \.xls file of old, or locked/);
    }
  });

  it('keeps what stands before a quote that is never closed', async () => {
    const report = await imported(file('quote.csv', 'question,a,b,correct\nOne?,1,2,A\n"Open,1,2,A\n'));
    assert.deepEqual([report.added, report.refused], [1, 1]);
    assert.match(sentenceOf(report.problems[0]?.why ?? []), /as CSV: A quote is opened here and never closed\.$/);
  });

  it('keeps no row whose letters or cells it would have to guess at', async () => {
    const write = (name: string, content: string | Buffer): string => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    };
    const head = 'question,a,b,correct\n';
    const rows = async (path: string, format: 'csv' | 'aiken' | 'gift') => Array.fromAsync(rowsOf(path, format, {}));
    const legacy = write('old.csv', Buffer.from(`${head}Caf\xe9?,Yes,No,A\nTea?,Yes,No,A\n`, 'latin1'));
    assert.deepEqual(
      (await rows(legacy, 'csv')).map((row) => (row.ok ? row.question.stem : sentenceOf(row.why))),
      ['There are letters that are not UTF-8. Save the file as UTF-8.', 'Tea?'],
    );
    const [long] = await rows(write('long.csv', `${head}Red, green or blue?,A,B,C,B\n`), 'csv');
    assert.match(long && !long.ok ? sentenceOf(long.why) : '', /6 cells where the first line names 4/);
    const aiken = 'Caf\xe9?\nA) Yes\nB) No\nANSWER: A\n';
    for (const content of [Buffer.from(aiken, 'latin1'), Buffer.from(`\uFEFF${aiken}`, 'utf16le')]) {
      const [row] = await rows(write('old.txt', content), 'aiken');
      assert.equal(row?.ok && row.question.stem, 'Café?');
    }
  });

  it('never crashes and never keeps a row silently, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...IMPORT_FORMATS), async (bytes, format) => {
        const report = await importInto(storage.questions, file('fuzz', Buffer.from(bytes)), format, {});
        let kept = 0;
        for await (const _ of pages(storage.questions)) kept++;
        assert.ok(report.stoppedAt === null && kept >= report.added);
      }),
      { numRuns: 60 },
    );
  });

  it('brings a bank back as it was, through own JSON and CSV', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(arbitraryQuestion, { minLength: 1, maxLength: 8, selector: (question) => question.id }),
        fc.constantFrom('json', 'csv') as fc.Arbitrary<'json' | 'csv'>,
        async (questions, format) => {
          const from = await openSqlite(':memory:');
          const to = await openSqlite(':memory:');
          await from.questions.upsert(questions);
          const path = join(folder, `round.${format}`);
          await exportTo(from.questions, path, format);
          const report = await importInto(to.questions, path, format, {});
          assert.deepEqual([report.added, report.refused], [questions.length, 0], readFileSync(path, 'utf8'));
          for (const question of questions) assert.deepEqual(await to.questions.find(question.id), question);
          await from.close();
          await to.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('goes on after a bank that could not be written, without losing or doubling anything', async () => {
    const lines = Array.from({ length: 2500 }, (_, i) => `Question ${i}?,1,2,A`).join('\n');
    const path = file('many.csv', `question,a,b,correct\n${lines}\n`);
    let batches = 0;
    const failing = {
      ...storage.questions,
      upsert: (list: Parameters<typeof storage.questions.upsert>[0]) =>
        ++batches === 2 ? Promise.reject(new Error('The disk is full.')) : storage.questions.upsert(list),
    };
    const first = await importInto(failing, path, 'csv', {});
    assert.deepEqual([first.added, first.stoppedAt?.reason], [1000, 'The disk is full.']);
    const second = await importInto(storage.questions, path, 'csv', {});
    assert.deepEqual([second.added, second.same], [1500, 1000]);
  });
});
