import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { anyText } from '../../testing/any-text.ts';
import { arbitraryQuestion } from '../../testing/arbitrary-question.ts';
import { toldRow } from '../../testing/told-row.ts';
import { readAiken } from './aiken.ts';
import { CSV_COLUMNS, type CsvRecord, readCsvRecord, writeCsvRecord } from './csv.ts';
import { readGift } from './gift.ts';
import { readOpenTdb, writeOpenTdb } from './opentdb.ts';
import { readOwnJson, writeOwnJson } from './own-json.ts';
import { sentenceOf } from './reason.ts';
import type { Row } from './row.ts';
import { readTable } from './table.ts';

describe('export, then import', () => {
  it('is the identity for our own JSON, all kinds', () => {
    fc.assert(
      fc.property(fc.array(arbitraryQuestion, { maxLength: 5 }), (questions) => {
        assert.deepEqual(
          readOwnJson(writeOwnJson(questions)),
          questions.map((question, i) => ({ ok: true, line: i + 1, question })),
        );
      }),
    );
  });

  it('is the identity for CSV, all kinds, through a real CSV library', () => {
    fc.assert(
      fc.property(fc.array(arbitraryQuestion, { minLength: 1, maxLength: 5 }), (questions) => {
        const text = stringify([[...CSV_COLUMNS], ...questions.map(writeCsvRecord)]);
        const records = parse(text, { columns: true }) as CsvRecord[];
        assert.deepEqual(
          records.map((record, i) => readCsvRecord(i + 2, record, {})),
          questions.map((question, i) => ({ ok: true, line: i + 2, question })),
        );
      }),
    );
  });

  it('keeps text, answers and difficulty of choices through Open Trivia DB', () => {
    fc.assert(
      fc.property(fc.array(arbitraryQuestion, { maxLength: 6 }), (questions) => {
        const choices = questions.filter((question) => question.kind === 'choice');
        const { text, left } = writeOpenTdb(questions);
        assert.equal(left, questions.length - choices.length);
        const back = readOpenTdb(text, {});
        assert.deepEqual(
          back.map(toldRow),
          choices.map((question, i) => toldRow({ ok: true, line: i, question })),
        );
      }),
    );
  });
});

describe("strangers' files", () => {
  it('never crash a reader, and every row is a question or a reason', () => {
    const anything = fc.oneof(anyText(300), fc.json(), fc.stringMatching(/^[\sA-Za-z{}=~#:;,"$/\\.()\d%>-]{0,200}$/));
    const check = (rows: readonly Row[]) =>
      rows.every((row) => row.ok || (row.line >= 1 && sentenceOf(row.why).length > 5));
    fc.assert(
      fc.property(anything, (text) => {
        assert.ok(
          check(readOwnJson(text)) &&
            check(readOpenTdb(text, {})) &&
            check(readAiken(text, {})) &&
            check(readGift(text, {})),
        );
        assert.ok(check(readTable([[text], ['Question', 'Answer 1', 'Correct answer(s)'], [text, text, text]], {})));
        assert.ok(check([readCsvRecord(2, { question: text, a: text, b: text, correct: text }, {})]));
      }),
      { numRuns: 400 },
    );
  });

  it('are cleaned of control and bidi characters, and composed', () => {
    const [row] = readAiken('Cafe\u0301 \u202Eor\u0007 not?\nA) Ja\u200B\nB) Nein\nANSWER: A', {});
    assert.deepEqual(toldRow(row), { stem: 'Café or not?', right: ['Ja'], wrong: ['Nein'] });
  });
});
