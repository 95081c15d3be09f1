import assert from 'node:assert/strict';
import { KIND_SAMPLES } from '../../testing/a-kind.ts';
import { aQuestion } from '../../testing/a-question.ts';
import { questionOf, reasonOf, saidRow, toldRow } from '../../testing/told-row.ts';
import { CSV_COLUMNS, type CsvRecord, readCsvRecord, separatorOf, writeCsvRecord } from './csv.ts';
import { headingsOf } from './headings.ts';
import type { Reason } from './reason.ts';

describe('CSV', () => {
  it("knows other people's names for columns, and says which one is missing", () => {
    assert.deepEqual(headingsOf(['\uFEFFQuestion', 'A', 'B', 'Answer', 'Topic', 'Shoe size']), {
      columns: ['question', 'a', 'b', 'correct', 'category', null],
      names: 'letters',
    });
    assert.match((headingsOf(['a', 'b']) as { reason: Reason }).reason.says, /"\{0\}" is missing/);
  });

  it('takes nothing that every object has for a word of ours', () => {
    assert.deepEqual(headingsOf(['question', 'correct', 'constructor', '__proto__', 'toString']), {
      columns: ['question', 'correct', null, null, null],
      names: 'letters',
    });
    const record = { question: 'Two?', a: '1', b: '2', correct: 'b', difficulty: 'constructor' };
    assert.match(
      String(toldRow(readCsvRecord(7, record, {}))),
      /^7: difficulty: it must be one of these: easy, medium, hard/,
    );
  });

  it('finds the separator', () =>
    assert.deepEqual(['a,b,c', 'a;b;c', 'a\tb', 'a'].map(separatorOf), [',', ';', '\t', ',']));

  const table: [string, CsvRecord, unknown][] = [
    ['one right', { question: 'Two?', a: '1', b: '2', correct: 'b' }, { stem: 'Two?', right: ['2'], wrong: ['1'] }],
    [
      'two right',
      { question: 'Even?', a: '2', b: '4', c: '5', correct: 'A;B' },
      { stem: 'Even?', right: ['2', '4'], wrong: ['5'] },
    ],
    [
      'no letter',
      { question: 'Two?', a: '1', b: '2', correct: '2' },
      '7: "correct" must name answers by their letters, e.g. A or A;C, not "2".',
    ],
    [
      'an empty answer',
      { question: 'Two?', a: '1', b: '2', correct: 'D' },
      '7: "correct" names D, but that answer is empty.',
    ],
    ['a number', { kind: 'number', question: 'Keys?', correct: '88;2;0;200;1;keys' }, { stem: 'Keys?', right: 88 }],
    [
      'typed words',
      { kind: 'text', question: 'Who?', correct: 'Leonardo;da Vinci' },
      { stem: 'Who?', right: ['Leonardo', 'da Vinci'] },
    ],
    [
      'an order',
      { kind: 'order', question: 'Order?', a: 'x', b: 'y', correct: 'B;A' },
      { stem: 'Order?', right: ['y', 'x'], wrong: [] },
    ],
    ['an unknown kind', { kind: 'essay', question: 'Why?', correct: 'A' }, '7: There is no kind "essay".'],
  ];
  for (const [name, record, expected] of table)
    it(`reads ${name}`, () => assert.deepEqual(toldRow(readCsvRecord(7, record, {})), expected));
});

describe('CSV, cell by cell', () => {
  it('knows a column by every name that people give it', () => {
    const names = ['stem', 'answer', 'topic', 'level', 'licence', 'language', 'type', ' Time '];
    assert.deepEqual(headingsOf(names), {
      columns: ['question', 'correct', 'category', 'difficulty', 'license', 'lang', 'kind', 'time'],
      names: 'letters',
    });
    for (const name of ['text', 'question', 'stem'])
      for (const right of ['right', 'correct', 'answer'])
        assert.deepEqual(headingsOf([name, right]), { columns: ['question', 'correct'], names: 'letters' });
    assert.match((headingsOf(['question']) as { reason: Reason }).reason.says, /"\{0\}" is missing/);
  });

  const record: CsvRecord = {
    ...{ question: 'Even?', a: '2', b: '4', c: '5', d: ' ', e: '7', f: '9', correct: 'a, B ' },
    ...{
      category: 'Outer Space',
      difficulty: '3',
      explanation: 'So.',
      source: 'A book',
      license: 'CC0-1.0',
      lang: ' en ',
    },
  };
  it('reads all that a record says', () => {
    const row = readCsvRecord(4, record, { topic: 'sea', lang: 'de', licence: 'CC-BY-4.0' });
    assert.equal(saidRow(row), 'Even? = 2, 4 / 5, 7, 9');
    const question = questionOf(row);
    assert.deepEqual(
      [question.kind, question.topic, question.difficulty, question.explanation, question.source],
      ['multi', 'space', 'hard', 'So.', 'A book'],
    );
    assert.deepEqual([question.licence, question.lang], ['CC0-1.0', 'en']);
  });

  it('reads levels as words or as numbers, and kinds in any capitals', () => {
    const level = (difficulty: string) => questionOf(readCsvRecord(2, { ...record, difficulty }, {})).difficulty;
    assert.deepEqual(['1', '2', '3', 'Easy', ' HARD ', ''].map(level), [
      'easy',
      'medium',
      'hard',
      'easy',
      'hard',
      'medium',
    ]);
    assert.equal(questionOf(readCsvRecord(2, { ...record, kind: ' Choice ', correct: 'A' }, {})).kind, 'choice');
    assert.equal(questionOf(readCsvRecord(2, { ...record, kind: 'MULTI', correct: 'A' }, {})).kind, 'multi');
  });

  it('says which letters are wrong', () => {
    assert.match(reasonOf(readCsvRecord(2, { ...record, correct: '' }, {})), /^2: "correct" must name .* not ""/);
    assert.match(reasonOf(readCsvRecord(2, { ...record, correct: 'A;G' }, {})), /not "A;G"/);
    assert.match(reasonOf(readCsvRecord(2, { ...record, correct: 'A;D' }, {})), /names A;D, but that answer is empty/);
    assert.match(reasonOf(readCsvRecord(2, { question: 'x', correct: 'F' }, {})), /empty/);
    const order = { kind: 'order', question: 'Order?', a: 'x', b: 'y', correct: '2;1' };
    assert.match(reasonOf(readCsvRecord(2, order, {})), /must name the order by letters, e\.g\. B;A;C, not "2;1"/);
  });

  it('reads a whole number question, and one in its own order of letters', () => {
    const number = questionOf(
      readCsvRecord(2, { kind: 'number', question: 'Keys?', correct: ' 88 ; 2;0;200;4; keys' }, {}),
    );
    const { right, tolerance, min, max, step, unit } = number as typeof number & Record<string, unknown>;
    assert.deepEqual([right, tolerance, min, max, step, unit], [88, 2, 0, 200, 4, 'keys']);
    const bare = questionOf(readCsvRecord(2, { kind: 'number', question: 'Keys?', correct: '88;2;0;200;4' }, {}));
    assert.equal('unit' in bare, false);
    const order = questionOf(
      readCsvRecord(2, { kind: 'order', question: 'Order?', a: 'x', b: 'y', d: 'z', correct: 'D;A;B' }, {}),
    );
    assert.deepEqual([order.kind, order.right], ['order', ['o4', 'o1', 'o2']]);
  });

  it('writes and reads back what a spreadsheet might take for its own', () => {
    for (const question of [
      { ...aQuestion(), tags: ['one', 'two'], revision: 7, provenance: { pack: 'p' }, author: 'Ada' },
      { ...(KIND_SAMPLES.text as object), right: ['a; b', 'c'], id: 'odd:1' } as ReturnType<typeof aQuestion>,
    ]) {
      const cells = writeCsvRecord(question);
      assert.equal(cells.length, CSV_COLUMNS.length);
      const back = readCsvRecord(2, Object.fromEntries(CSV_COLUMNS.map((name, i) => [name, cells[i] ?? ''])), {});
      assert.deepEqual(questionOf(back), question);
    }
    assert.match(
      reasonOf(
        readCsvRecord(
          2,
          { ...record, id: 'q', a: 'x|A', b: 'y|B', c: '', d: '', e: '', f: '', correct: 'A', provenance: '{' },
          {},
        ),
      ),
      /provenance/,
    );
  });
});
