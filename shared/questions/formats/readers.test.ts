import assert from 'node:assert/strict';
import { KIND_SAMPLES } from '../../testing/a-kind.ts';
import { aQuestion } from '../../testing/a-question.ts';
import { readAiken } from './aiken.ts';
import { CSV_COLUMNS, type CsvRecord, readCsvRecord, readHeader, writeCsvRecord } from './csv.ts';
import { readGift } from './gift.ts';
import { type Cell, readKahootRows } from './kahoot.ts';
import { readOpenTdb, writeOpenTdb } from './opentdb.ts';
import { readOwnJson, writeOwnJson } from './own-json.ts';
import { type ImportHints, type Row, topicIdOf } from './row.ts';

/** The question of a row; a row without one fails with its reason. */
const questionOf = (row: Row | undefined) =>
  row?.ok ? row.question : assert.fail(row ? `${row.line}: ${row.reason}` : 'no row');
const reasonOf = (row: Row | undefined): string =>
  row && !row.ok ? `${row.line}: ${row.reason}` : assert.fail('a question');

/** Stem, right texts and wrong texts, each in the order of the alphabet. */
function told(row: Row | undefined): string {
  const question = questionOf(row);
  if (!('options' in question)) return `${question.stem} = ${[question.right].flat().join(', ')}`;
  const texts = (isRight: boolean) =>
    question.options
      .filter(({ id }) => question.right.includes(id) === isRight)
      .map(({ text }) => text)
      .sort()
      .join(', ');
  return `${question.stem} = ${texts(true)} / ${texts(false)}`;
}

const HINTS: ImportHints = { topic: 'sea', lang: 'de', licence: 'CC-BY-4.0', author: 'A club', pack: 'autumn' };

describe('what somebody says of a whole file', () => {
  const readers: Readonly<Record<string, (hints: ImportHints) => Row | undefined>> = {
    Aiken: (hints) => readAiken('Two?\nA) 1\nB) 2\nANSWER: B', hints)[0],
    GIFT: (hints) => readGift('Two? {=2 ~1}', hints)[0],
    'GIFT numbers': (hints) => readGift('Two? {#2:1}', hints)[0],
    'GIFT words': (hints) => readGift('Two? {=two =deux}', hints)[0],
    CSV: (hints) => readCsvRecord(2, { question: 'Two?', a: '1', b: '2', correct: 'B' }, hints),
    'CSV of another kind': (hints) => readCsvRecord(2, { kind: 'text', question: 'Two?', correct: 'two' }, hints),
    Kahoot: (hints) =>
      readKahootRows(
        [
          ['Question', 'Answer 1', 'Answer 2', 'Correct'],
          ['Two?', 1, 2, 2],
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

describe('Aiken, line by line', () => {
  it('joins a question of several lines, and starts anew after each', () => {
    const rows = readAiken('\uFEFFWhat is\nthe sum?\nA) 1\nB) 2\nANSWER: A\r\nNext?\rA. x\nB.  y\nanswer : b)', {});
    assert.deepEqual(rows.map(told), ['What is the sum? = 1 / 2', 'Next? = y / x']);
    assert.deepEqual(
      rows.map(({ line }) => line),
      [1, 6],
    );
  });

  it('takes a letter in the middle of a line for words', () => {
    const rows = readAiken('Is it 7 A) or not?\nA) yes\nB) no\nANSWER: A', {});
    assert.deepEqual(rows.map(told), ['Is it 7 A) or not? = yes / no']);
    assert.deepEqual(readAiken('Why ANSWER: A\nA) yes\nB) no\nANSWER: B', {}).map(told), ['Why ANSWER: A = no / yes']);
  });

  it('says what is wrong, and where', () => {
    assert.deepEqual(readAiken('', {}), []);
    assert.deepEqual(readAiken('ANSWER: A\nLost?\n', {}).map(reasonOf), [
      '1: An ANSWER without a question above it.',
      '2: The last question has no ANSWER line.',
    ]);
    assert.deepEqual(readAiken('Why?\nA) x\nB) y\nANSWER: A and B\n', {}).map(reasonOf), [
      '1: ANSWER must name one letter, as in ANSWER: B, not "A and B".',
    ]);
  });
});

describe('CSV, cell by cell', () => {
  it('knows a column by every name that people give it', () => {
    const names = ['stem', 'answer', 'topic', 'level', 'licence', 'language', 'type', ' Time '];
    assert.deepEqual(readHeader(names), {
      columns: ['question', 'correct', 'category', 'difficulty', 'license', 'lang', 'kind', 'time'],
    });
    for (const name of ['text', 'question', 'stem'])
      for (const right of ['right', 'correct', 'answer'])
        assert.deepEqual(readHeader([name, right]), { columns: ['question', 'correct'] });
    assert.match((readHeader(['question']) as { reason: string }).reason, /"correct" is missing/);
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
    const row = readCsvRecord(4, record, HINTS);
    assert.equal(told(row), 'Even? = 2, 4 / 5, 7, 9');
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

describe('GIFT, sign by sign', () => {
  const read = (text: string, hints: ImportHints = {}) => readGift(text, hints);

  it('reads titles, formats, comments and categories away', () => {
    const file =
      '\uFEFF// a note\n$CATEGORY: $course$/top/Outer Space\n\n::One:: [html] Hot? {=yes ~no}\n  // inside\n\n$category:nowhere\n\n::a\\:b:: Cold?{=no ~yes}';
    assert.deepEqual(read(file).map(told), ['Hot? = yes / no', 'Cold? = no / yes']);
    assert.deepEqual(
      read(file).map((row) => [questionOf(row).topic, row.line]),
      [
        ['space', 4],
        ['nowhere', 9],
      ],
    );
    assert.equal(questionOf(read('$CATEGORY: !!\n\nx? {=a ~b}', { topic: 'sea' })[0]).topic, 'sea');
  });

  it('keeps an empty line within the answers, and line breaks of the text', () => {
    assert.deepEqual(read('Which? {\n\n=yes\n\n~no\n}').map(told), ['Which? = yes / no']);
    assert.deepEqual(read('One\\nline? {=yes ~no}').map(told), ['One line? = yes / no']);
    assert.deepEqual(read('A \\{brace\\} and \\\\ sign? {=a\\=b ~c\\~d\\#e}').map(told), [
      'A {brace} and \\ sign? = a=b / c~d#e',
    ]);
  });

  it('says what is wrong with the braces', () => {
    assert.equal(reasonOf(read('Two {=a {~b}')[0]), '1: A second { comes before the first } closes.');
    assert.equal(
      reasonOf(read('Two {=a ~b} or {=c}')[0]),
      '1: There are two sets of answers. An empty line parts two questions.',
    );
    assert.equal(reasonOf(read('Open {=a ~b')[0]), '1: There is no { } with answers.');
    assert.equal(reasonOf(read('{=a ~b}')[0]), '1: The question has no text.');
  });

  it('reads true and false in every spelling, with the feedback of the right one', () => {
    for (const [word, right] of [
      ['T', 'True'],
      ['true', 'True'],
      ['F', 'False'],
      ['FALSE', 'False'],
    ])
      assert.equal(told(read(`So? {${word}}`)[0]), `So? = ${right} / ${right === 'True' ? 'False' : 'True'}`);
    assert.equal(questionOf(read('So? {T#Well done.#Other}')[0]).explanation, 'Well done.');
    assert.equal(questionOf(read('So? {T}')[0]).explanation, undefined);
  });

  it('keeps the feedback of a right answer, not that of a wrong one', () => {
    assert.equal(questionOf(read('Which? {~no#Wrong. =yes#Right.}')[0]).explanation, 'Right.');
    assert.equal(questionOf(read('Which? {~no#Wrong. =yes}')[0]).explanation, undefined);
    assert.equal(questionOf(read('Who? {=Ada#The first. =Lovelace}')[0]).explanation, 'The first.');
  });

  it('gives a number a scale with room on the side of its sign, and steps as fine as it is', () => {
    const scale = (text: string) => {
      const question = questionOf(read(text)[0]) as unknown as Record<string, number>;
      return ['right', 'tolerance', 'min', 'max', 'step'].map((name) => question[name]);
    };
    assert.deepEqual(scale('x? {#7}'), [7, 0, 0, 21, 1]);
    assert.deepEqual(scale('x? {#2}'), [2, 0, 0, 12, 1]);
    assert.deepEqual(scale('x? {#-100:5}'), [-100, 5, -300, 0, 1]);
    assert.deepEqual(scale('x? {#3.14:0.005}'), [3.14, 0.005, 0, 13.14, 0.001]);
    assert.deepEqual(scale('x? {#10:2}'), [10, 2, 0, 50, 1]);
    assert.deepEqual(scale('x? {#1..2}'), [1.5, 0.5, 0, 11.5, 0.1]);
    assert.deepEqual(scale('x? {#2..1}'), [1.5, 0.5, 0, 11.5, 0.1]);
    assert.deepEqual(scale('x? {#=%100%5:1}'), [5, 1, 0, 25, 1]);
  });
});

describe('Kahoot, row by row', () => {
  const HEADER: Cell[] = ['', 'Question', 'Answer 1', 'Answer 2', 'Answer 3', 'Answer 4', 'Time', 'Correct answer(s)'];
  const read = (...rows: Cell[][]) => readKahootRows([HEADER, ...rows], {});

  it('takes every way to name right answers', () => {
    for (const [named, right] of [
      ['1', 'a'],
      [4, 'd'],
      ['1,3', 'a, c'],
      ['1; 3', 'a, c'],
      [' 2 4 ', 'b, d'],
    ] as const) {
      const wrong = ['a', 'b', 'c', 'd'].filter((text) => !right.includes(text)).join(', ');
      assert.equal(told(read(['', 'Which?', 'a', 'b', 'c', 'd', 20, named])[0]), `Which? = ${right} / ${wrong}`);
    }
  });

  it('refuses what names none', () => {
    for (const named of ['', 0, 5, 1.5, 'a', '1,9'])
      assert.match(
        reasonOf(read(['', 'Which?', 'a', 'b', 'c', 'd', 20, named])[0]),
        /^2: The correct answer must be 1 to 4/,
      );
    assert.equal(reasonOf(read(['', 'Which?', 'a', 'b', '', '', 20, '1,3'])[0]), '2: The correct answer 1,3 is empty.');
    assert.equal(
      reasonOf(readKahootRows([['x'], ['Question', 'Answer 1', 'Answer 2']], {})[0]),
      '2: The header names no column with the correct answers.',
    );
  });

  it('leaves out rows without words, and plays with two answers', () => {
    assert.deepEqual(read(['', '', '', null, undefined, '', 20, 1]), []);
    assert.equal(
      told(
        readKahootRows(
          [
            ['Question', 'Answer 1', 'Answer 2', 'Correct'],
            ['Is it?', true, false, 1],
          ],
          {},
        )[0],
      ),
      'Is it? = true / false',
    );
  });
});

describe('JSON of Open Trivia DB and of our own', () => {
  const item = {
    ...{ type: 'multiple', difficulty: 'easy', question: 'Who?', correct_answer: 'Ada', incorrect_answers: ['Bo'] },
  };
  const topicOf = (category: string) =>
    questionOf(readOpenTdb(JSON.stringify({ results: [{ ...item, category }] }), {})[0]).topic;

  it('finds our topic for each of its categories', () => {
    const topics: Readonly<Record<string, string>> = {
      ...{ 'Entertainment: Books': 'books', 'Entertainment: Film': 'film', 'Entertainment: Music': 'music' },
      ...{ 'Entertainment: Television': 'tv', 'Entertainment: Video Games': 'games', 'Entertainment: Comics': 'books' },
      ...{ 'Entertainment: Board Games': 'tabletop', 'Entertainment: Cartoon &amp; Animations': 'tv' },
      ...{ 'Entertainment: Japanese Anime &amp; Manga': 'tv', 'Science &amp; Nature': 'science' },
      ...{ 'Science: Computers': 'tech', 'Science: Mathematics': 'numbers', 'Science: Gadgets': 'tech' },
      ...{ Mythology: 'myth', Sports: 'sport', Geography: 'atlas', History: 'history', Art: 'art', Animals: 'wild' },
      'General Knowledge': 'general-knowledge',
    };
    for (const [category, topic] of Object.entries(topics)) assert.equal(topicOf(category), topic, category);
  });

  it('says what is wrong with a file', () => {
    for (const read of [(text: string) => readOpenTdb(text, {}), readOwnJson]) {
      assert.match(reasonOf(read('{')[0]), /^1: This is not JSON: /);
      for (const odd of ['null', '3', '{}', '{"results":3,"questions":3}'])
        assert.match(reasonOf(read(odd)[0]), /^1: Expected /);
      assert.deepEqual(read('\uFEFF{"results":[],"questions":[]}'), []);
    }
    assert.match(reasonOf(readOpenTdb('{"results":[{"type":"essay"}]}', {})[0]), /^1: type: /);
    assert.match(reasonOf(readOpenTdb('{"results":[4]}', {})[0]), /^1: the item: /);
  });

  it('is written with its kind and what it has no place for', () => {
    const two = aQuestion({ right: 'R&B', wrong: ['<Jazz>'], stem: '"Which"?' });
    const { text, left } = writeOpenTdb([two, aQuestion(), ...Object.values(KIND_SAMPLES)]);
    const { response_code, results } = JSON.parse(text) as {
      response_code: number;
      results: Record<string, unknown>[];
    };
    assert.deepEqual([response_code, left], [0, 4]);
    assert.deepEqual(
      results.map(({ type }) => type),
      ['boolean', 'multiple'],
    );
    assert.deepEqual(
      [results[0]?.question, results[0]?.correct_answer, results[0]?.incorrect_answers],
      ['&quot;Which&quot;?', 'R&amp;B', ['&lt;Jazz&gt;']],
    );
    assert.equal(JSON.parse(writeOwnJson([two])).questions.length, 1);
  });
});
