import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { writeOwnJson } from '#shared/questions/formats/own-json.ts';
import { sentenceOf } from '#shared/questions/formats/reason.ts';
import type { Question } from '#shared/questions/question.ts';
import { ANSWER_KINDS } from '#shared/rules/answers/index.ts';
import { AnswerKinds } from '#shared/rules/answers/kinds.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import { arbitraryQuestion } from '#shared/testing/arbitrary-question.ts';
import { openSqlite } from '../storage/sqlite/sqlite-storage.ts';
import type { QuestionStore, Storage } from '../storage/storage.ts';
import { pages } from './export-file.ts';
import { importCommand } from './import-command.ts';
import { importInto } from './import-into.ts';

describe('what an import says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quizcade-report-'));
  const kinds = new AnswerKinds(ANSWER_KINDS);
  let storage: Storage;
  let bank: QuestionStore;
  beforeEach(async () => {
    storage = await openSqlite(':memory:');
    bank = storage.questions;
  });
  afterEach(() => storage.close());
  after(() => rmSync(folder, { recursive: true, force: true }));

  const fileOf = (...questions: unknown[]): string => {
    const path = join(folder, 'questions.json');
    writeFileSync(path, writeOwnJson(questions as Question[]));
    return path;
  };
  const run = (path: string, dryRun = false) => importInto(bank, path, 'json', {}, { dryRun, answerKinds: kinds });
  const sums = ({ added, changed, same, older, refused }: Awaited<ReturnType<typeof run>>) => [
    added,
    changed,
    same,
    older,
    refused,
  ];

  it('a row that says something else becomes the next revision, with what it changes', async () => {
    const question = aQuestion({ id: 'a', right: 'Lima', wrong: ['Quito'] });
    await bank.upsert([question]);
    const edited = {
      ...question,
      explanation: 'It lies by the sea.',
      options: question.options.map((option) => ({ ...option, text: option.text.replace('Quito', 'Cusco') })),
    };
    for (const dryRun of [true, false]) {
      const report = await run(fileOf(edited), dryRun);
      assert.deepEqual(sums(report), [0, 1, 0, 0, 0]);
      assert.deepEqual(report.changes[0]?.differences, [
        { field: 'explanation', was: question.explanation ?? '', is: 'It lies by the sea.' },
        { field: 'answers', was: 'Lima, Quito', is: 'Cusco, Lima' },
      ]);
      assert.equal((await bank.find('a'))?.revision, dryRun ? question.revision : question.revision + 1);
    }
    assert.deepEqual(sums(await run(fileOf(edited))), [0, 0, 1, 0, 0], 'known from now on');
    assert.deepEqual(await bank.find('a'), { ...edited, revision: question.revision + 1 });
  });

  it('what the bank has newer stays, and is told', async () => {
    const newer = { ...aQuestion({ id: 'a' }), revision: 5 };
    await bank.upsert([newer]);
    const report = await run(fileOf({ ...newer, stem: 'Older words?', revision: 2 }, { ...newer, revision: 2 }));
    assert.equal(report.refused, 1, 'the second has the same id and other words');
    assert.deepEqual([report.older, report.changed], [1, 0]);
    assert.match(
      sentenceOf(report.olderRows[0]?.why ?? []),
      /^The bank has revision 5 of "a", which stays.* revision 6/,
    );
    assert.deepEqual(await bank.find('a'), newer);
  });

  it('the same row twice is one, and nothing is kept that cannot be played', async () => {
    const question = aQuestion({ id: 'a' });
    const number = {
      ...question,
      id: 'n',
      kind: 'number',
      right: 2.5,
      tolerance: 0,
      min: 0,
      max: 9,
      step: 1,
      options: undefined,
    };
    const report = await run(fileOf(question, question, number, { ...question, id: 'x', kind: 'test:gone', data: 1 }));
    assert.deepEqual(sums(report), [1, 0, 1, 0, 2]);
    assert.match(sentenceOf(report.problems[0]?.why ?? []), /^Nobody could answer 2.5/);
    assert.match(sentenceOf(report.problems[1]?.why ?? []), /a mod that does is not installed/);
    assert.equal(sentenceOf((await run(fileOf())).problems[0]?.why ?? []), 'There is no question in the file.');
  });

  it('of a dry run is what happens, and it writes nothing', async () => {
    const questions = fc.uniqueArray(arbitraryQuestion, { minLength: 1, maxLength: 6, selector: ({ id }) => id });
    await fc.assert(
      fc.asyncProperty(questions, questions, async (before, file) => {
        const own = await openSqlite(':memory:');
        try {
          await own.questions.upsert(before);
          const path = fileOf(...file);
          const dry = await importInto(own.questions, path, 'json', {}, { dryRun: true });
          assert.deepEqual(
            await Array.fromAsync(pages(own.questions)),
            [...before].sort((a, b) => (a.id < b.id ? -1 : 1)),
          );
          assert.deepEqual(await importInto(own.questions, path, 'json', {}), dry);
          const again = await importInto(own.questions, path, 'json', {});
          assert.deepEqual([again.added, again.changed, again.same], [0, 0, file.length - dry.older]);
        } finally {
          await own.close();
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is shown line by line, and whether all rows went in', async () => {
    const shown: string[] = [];
    const command = async (path: string, more: object = {}) => {
      shown.length = 0;
      const base = { file: path, format: 'json' as const, hints: {}, dryRun: false, drawnLang: 'en' };
      return importCommand(bank, kinds, { ...base, ...more }, (line) => shown.push(line));
    };
    const question = aQuestion({ id: 'a', stem: 'Which city is it?' });
    assert.equal(await command(fileOf(question), { dryRun: true }), true);
    assert.deepEqual(shown, [
      '  line 1: new: Which city is it?',
      'Would keep 1: 1 new, 0 changed, 0 known already. Refused 0.',
    ]);
    await command(fileOf(question));
    assert.equal(await command(fileOf({ ...question, stem: 'Which town is it?' }), { dryRun: true }), true);
    assert.deepEqual(shown.slice(0, 2), [
      '  line 1: changes a',
      '    stem: "Which city is it?" -> "Which town is it?"',
    ]);
    const report = join(folder, 'report.jsonl');
    assert.equal(await command(fileOf({ ...question, lang: 'de', id: 'b' }, { stem: '?' }), { report }), false);
    assert.match(shown[0] ?? '', /^ {2}line 2: /);
    assert.equal(shown[1], 'Kept 1: 1 new, 0 changed, 0 known already. Refused 1.');
    assert.match(shown[2] ?? '', /^1 of them is in "de": rooms draw "en" where/);
    assert.equal(JSON.parse(readFileSync(report, 'utf8')).line, 2);
  });
});
