import assert from 'node:assert/strict';
import { questionOf } from '../../testing/told-row.ts';
import { readAiken } from './aiken.ts';
import { readCsvRecord } from './csv.ts';
import { readGift } from './gift.ts';
import { readH5p } from './h5p.ts';
import { readMoodleXml } from './moodle-xml.ts';
import { readOwnJson } from './own-json.ts';
import { type ImportHints, type Row, topicIdOf } from './row.ts';
import { readTable } from './table.ts';

const HINTS: ImportHints = { topic: 'sea', lang: 'de', licence: 'CC-BY-4.0', author: 'A club', pack: 'autumn' };

describe('what somebody says of a whole file', () => {
  const readers: Readonly<Record<string, (hints: ImportHints) => Row | undefined>> = {
    Aiken: (hints) => readAiken('Two?\nA) 1\nB) 2\nANSWER: B', hints)[0],
    GIFT: (hints) => readGift('Two? {=2 ~1}', hints)[0],
    'GIFT numbers': (hints) => readGift('Two? {#2:1}', hints)[0],
    'GIFT words': (hints) => readGift('Two? {=two =deux}', hints)[0],
    CSV: (hints) => readCsvRecord(2, { question: 'Two?', a: '1', b: '2', correct: 'B' }, hints),
    'CSV of another kind': (hints) => readCsvRecord(2, { kind: 'text', question: 'Two?', correct: 'two' }, hints),
    'own JSON': (hints) =>
      readOwnJson('[{"id":"a","kind":"text","stem":"Two?","right":["two"]}]', { topic: 'mixed', ...hints })[0],
    'Moodle XML': (hints) =>
      readMoodleXml(
        '<quiz><question type="truefalse"><questiontext><text>So?</text></questiontext><answer fraction="100"><text>true</text></answer><answer><text>false</text></answer></question></quiz>',
        hints,
      )[0],
    H5P: (hints) =>
      readH5p(
        { manifest: '{"mainLibrary":"H5P.TrueFalse"}', content: '{"question":"So?","correct":"true"}' },
        hints,
      )[0],
    'a table': (hints) =>
      readTable(
        [
          ['Question', 'Answer 1', 'Answer 2', 'Correct'],
          ['Two?', '1', '2', '2'],
        ],
        hints,
      )[0],
  };
  for (const [format, read] of Object.entries(readers)) {
    it(`is kept with each question of ${format}`, () => {
      const { topic, lang, licence, author, provenance } = questionOf(read(HINTS));
      assert.deepEqual(
        [topic, lang, licence, author, provenance],
        ['sea', 'de', 'CC-BY-4.0', 'A club', { pack: 'autumn' }],
      );
    });
    it(`may be nothing for ${format}`, () => {
      const { topic, lang, licence, author, provenance, difficulty } = questionOf(read({}));
      assert.deepEqual(
        [topic, lang, licence, author, provenance, difficulty],
        ['mixed', 'en', 'unknown', 'unknown', {}, 'medium'],
      );
    });
  }
});

describe('a topic in a file', () => {
  it('is ours by its id or title, else a slug of the words', () => {
    assert.deepEqual(
      ['sea', 'Outer Space', ' SEA ', 'Żółw & Co.', '--odd--', 'x'.repeat(60), '', '!!', undefined].map(topicIdOf),
      ['sea', 'space', 'sea', 'zo-w-co', 'odd', 'x'.repeat(40), undefined, undefined, undefined],
    );
  });
});
