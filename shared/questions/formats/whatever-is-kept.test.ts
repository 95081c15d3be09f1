import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { ANSWER_KINDS } from '../../rules/answers/index.ts';
import { AnswerKinds } from '../../rules/answers/kinds.ts';
import { anyText } from '../../testing/any-text.ts';
import { parseQuestion } from '../question.ts';
import { readAiken } from './aiken.ts';
import { CSV_COLUMNS, type CsvRecord, readCsvRecord, writeCsvRecord } from './csv.ts';
import { readGift } from './gift.ts';
import { readH5p } from './h5p.ts';
import { readMoodleXml } from './moodle-xml.ts';
import { readOpenTdb } from './opentdb.ts';
import { readOwnJson, writeOwnJson } from './own-json.ts';
import { sentenceOf } from './reason.ts';
import type { Row } from './row.ts';
import { readTable } from './table.ts';

/** Bits that mean something in one format or the other, put together in any order: nearly right, and seldom quite. */
const BITS = [
  ...[
    'Which?',
    ' Ada',
    ' 12',
    '\n',
    '\n\n',
    '{',
    '}',
    '=',
    '~',
    '#',
    '####',
    '%50%',
    '->',
    '\\',
    '::t::',
    '[html]',
    'T',
    ':',
    '..',
    '*',
    '/',
  ],
  ...[
    '<p>',
    '</p>',
    '<img src="x">',
    '<sup>2</sup>',
    '&amp;',
    '&lol;',
    '<![CDATA[',
    ']]>',
    '<quiz>',
    '</quiz>',
    '</question>',
    '<text>',
    '</text>',
  ],
  ...[
    '<question type="multichoice">',
    '<questiontext format="html">',
    '</questiontext>',
    '<answer fraction="100">',
    '</answer>',
  ],
  ...[
    'A) ',
    'B) ',
    'ANSWER: A',
    'ANSWER_EXPLANATION: x',
    '1. ',
    "'=1",
    '=1+1',
    '-4',
    '1,3',
    'A;B',
    '$CATEGORY: top/x',
    '\0',
    '\u202E',
  ],
];
const nearlyRight = fc
  .array(fc.oneof(fc.constantFrom(...BITS), anyText(8)), { maxLength: 40 })
  .map((bits) => bits.join(''));
const anything = fc.oneof(nearlyRight, anyText(200), fc.json());
const HEADER = ['Question', 'Type', 'Answer 1', 'Answer 2', 'Answer 3', 'Correct', 'Category', 'Level', 'Image'];

const READERS: Readonly<Record<string, (text: string) => readonly Row[]>> = {
  'own JSON': readOwnJson,
  'Open Trivia DB': (text) => readOpenTdb(text, {}),
  Aiken: (text) => readAiken(text, {}),
  GIFT: (text) => readGift(text, {}),
  'Moodle XML': (text) => readMoodleXml(text, {}),
  H5P: (text) => readH5p({ manifest: '{"mainLibrary":"H5P.QuestionSet"}', content: text }, {}),
  'a table': (text) => readTable([HEADER, text.split(/(?<=[?\d])/)], {}),
};

describe('whatever bytes a file has', () => {
  const kinds = new AnswerKinds(ANSWER_KINDS);
  for (const [format, read] of Object.entries(READERS))
    it(`a reader of ${format} gives questions that pass the gate and come back from an export, or reasons`, () => {
      fc.assert(
        fc.property(anything, (text) => {
          for (const row of read(text)) {
            assert.ok(row.line >= 1);
            if (!row.ok) {
              assert.match(sentenceOf(row.why), /\S.{4}/s);
              continue;
            }
            const { question } = row;
            assert.deepEqual(parseQuestion(question), { ok: true, value: question });
            assert.deepEqual(readOwnJson(writeOwnJson([question])), [{ ok: true, line: 1, question }]);
            const table = stringify([[...CSV_COLUMNS], writeCsvRecord(question)]);
            const [record] = parse(table, { columns: true }) as CsvRecord[];
            assert.deepEqual(readCsvRecord(2, record ?? {}, {}), { ok: true, line: 2, question });
            if (format !== 'own JSON') assert.equal(kinds.problemOf(question), null);
          }
        }),
        { numRuns: 150 },
      );
    });
});
