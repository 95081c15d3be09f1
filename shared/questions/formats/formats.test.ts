import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { arbitraryQuestion } from '../../testing/arbitrary-question.ts';
import { readAiken } from './aiken.ts';
import { CSV_COLUMNS, type CsvRecord, readCsvRecord, readHeader, separatorOf, writeCsvRecord } from './csv.ts';
import { readGift } from './gift.ts';
import { readKahootRows } from './kahoot.ts';
import { readOpenTdb, writeOpenTdb } from './opentdb.ts';
import { readOwnJson, writeOwnJson } from './own-json.ts';
import type { Row } from './row.ts';

/** A row as a person would say it: the right texts, the wrong ones, or the reason. */
function told(row: Row | undefined): unknown {
  if (!row) return undefined;
  if (!row.ok) return `${row.line}: ${row.reason}`;
  const { question } = row;
  if (!('options' in question)) return { stem: question.stem, right: question.right };
  const text = (id: string) => question.options.find((option) => option.id === id)?.text;
  return {
    stem: question.stem,
    right: question.right.map(text),
    wrong: question.options
      .filter((option) => !question.right.includes(option.id))
      .map((option) => option.text)
      .sort(),
  };
}

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
          back.map(told),
          choices.map((question, i) => told({ ok: true, line: i, question })),
        );
      }),
    );
  });
});

describe("strangers' files", () => {
  it('never crash a reader, and every row is a question or a reason', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.json(),
      fc.stringMatching(/^[\sA-Za-z{}=~#:;,"$/\\.()\d%>-]{0,200}$/),
    );
    const check = (rows: readonly Row[]) => rows.every((row) => row.ok || (row.line >= 1 && row.reason.length > 5));
    fc.assert(
      fc.property(anything, (text) => {
        assert.ok(
          check(readOwnJson(text)) &&
            check(readOpenTdb(text, {})) &&
            check(readAiken(text, {})) &&
            check(readGift(text, {})),
        );
        assert.ok(
          check(readKahootRows([[text], ['Question', 'Answer 1', 'Correct answer(s)'], [text, text, text]], {})),
        );
        assert.ok(check([readCsvRecord(2, { question: text, a: text, b: text, correct: text }, {})]));
      }),
      { numRuns: 400 },
    );
  });

  it('are cleaned of control and bidi characters, and composed', () => {
    const [row] = readAiken('Cafe\u0301 \u202Eor\u0007 not?\nA) Ja\u200B\nB) Nein\nANSWER: A', {});
    assert.deepEqual(told(row), { stem: 'Café or not?', right: ['Ja'], wrong: ['Nein'] });
  });
});

describe('CSV', () => {
  it("knows other people's names for columns, and says which one is missing", () => {
    assert.deepEqual(readHeader(['\uFEFFQuestion', 'A', 'B', 'Answer', 'Topic', 'Shoe size']), {
      columns: ['question', 'a', 'b', 'correct', 'category', null],
    });
    assert.match((readHeader(['a', 'b']) as { reason: string }).reason, /"question" is missing/);
  });

  it('takes nothing that every object has for a word of ours', () => {
    assert.deepEqual(readHeader(['question', 'correct', 'constructor', '__proto__', 'toString']), {
      columns: ['question', 'correct', null, null, null],
    });
    const record = { question: 'Two?', a: '1', b: '2', correct: 'b', difficulty: 'constructor' };
    assert.match(String(told(readCsvRecord(7, record, {}))), /^7: difficulty: .*"easy"/);
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
    it(`reads ${name}`, () => assert.deepEqual(told(readCsvRecord(7, record, {})), expected));
});

describe('Open Trivia DB', () => {
  it('decodes entities and finds our topic', () => {
    const file = {
      response_code: 0,
      results: [
        {
          type: 'multiple',
          difficulty: 'hard',
          category: 'Outer Space',
          question: 'Who said &quot;Eppur si muove&quot;?',
          correct_answer: 'Galileo',
          incorrect_answers: ['Kepler', 'Tycho', 'Newton &amp; sons'],
        },
        {
          type: 'boolean',
          difficulty: 'easy',
          category: 'Nowhere',
          question: 'True?',
          correct_answer: 'True',
          incorrect_answers: ['False'],
        },
        { type: 'essay' },
      ],
    };
    const [first, second, third] = readOpenTdb(JSON.stringify(file), {});
    assert.deepEqual(told(first), {
      stem: 'Who said "Eppur si muove"?',
      right: ['Galileo'],
      wrong: ['Kepler', 'Newton & sons', 'Tycho'],
    });
    assert.deepEqual(
      [first, second].map((row) => row?.ok && [row.question.topic, row.question.difficulty]),
      [
        ['space', 'hard'],
        ['nowhere', 'easy'],
      ],
    );
    assert.equal(third?.ok, false);
  });
});

describe('Aiken', () => {
  it('keeps what it can and says why not', () => {
    const rows = readAiken(
      'What is 1+1?\nA. One\nB. Two\nANSWER: B\n\nNo answer?\nA) x\nB) y\n\nSkips?\nA) x\nC) y\nANSWER: A\n\nLast?\nA) 1\nB) 2\nANSWER: D',
      {},
    );
    assert.deepEqual(rows.map(told), [
      { stem: 'What is 1+1?', right: ['Two'], wrong: ['One'] },
      '6: The question has answers but no ANSWER line.',
      '10: Expected answer B) on line 12, found C).',
      '13: An ANSWER without a question above it.',
      '15: ANSWER names D, but there is no such answer.',
    ]);
  });
});

describe('GIFT', () => {
  const one = (text: string) => told(readGift(text, {})[0]);
  it('reads choices, titles, comments, escapes and feedback', () => {
    assert.deepEqual(one('// note\n::Q1:: What is 2\\=2? {=yes#well done ~no ~perhaps \\~ maybe}'), {
      stem: 'What is 2=2?',
      right: ['yes'],
      wrong: ['no', 'perhaps ~ maybe'],
    });
  });
  it('reads true and false', () =>
    assert.deepEqual(one('The sun is a star.{TRUE}'), {
      stem: 'The sun is a star.',
      right: ['True'],
      wrong: ['False'],
    }));
  it('takes half right for wrong where something is wholly right', () =>
    assert.deepEqual(one('Which? {=yes ~no ~%50%half}'), { stem: 'Which?', right: ['yes'], wrong: ['half', 'no'] }));

  it('lets no question that is not closed swallow the next ones', () => {
    const rows = readGift(
      'Lost {=one ~two\n\nKept {=three ~four}\n\nA {=x ~y}\nB {=x ~y}\n\n::T::Too {=five ~six}',
      {},
    );
    assert.deepEqual(rows.map(told), [
      '1: There is no { } with answers.',
      { stem: 'Kept', right: ['three'], wrong: ['four'] },
      '5: There are two sets of answers. An empty line parts two questions.',
      { stem: 'Too', right: ['five'], wrong: ['six'] },
    ]);
  });

  it('reads a number whole or not at all', () => {
    assert.deepEqual(one('How many? {#1.5e3 #well done}'), { stem: 'How many?', right: 1500 });
    for (const odd of ['{#1,000}', '{#=1 =%50%2}', '{#12abc}'])
      assert.match(String(one(`How many? ${odd}`)), /is no single number/, odd);
  });

  it('reads partial credit as several right', () =>
    assert.deepEqual(one('Even? {~%50%2 ~%50%4 ~%-100%5}'), { stem: 'Even?', right: ['2', '4'], wrong: ['5'] }));
  it('reads a number with its tolerance', () =>
    assert.deepEqual(one('Pi? {#3.14:0.01}'), { stem: 'Pi?', right: 3.14 }));
  it('reads a range', () => assert.deepEqual(one('Pi? {#3.1..3.2}'), { stem: 'Pi?', right: 3.15 }));
  it('reads short answers', () =>
    assert.deepEqual(one('Who painted it? {=Leonardo =da Vinci}'), {
      stem: 'Who painted it?',
      right: ['Leonardo', 'da Vinci'],
    }));
  it('reads a missing word', () =>
    assert.deepEqual(one('Two plus {=two ~three} equals four.'), {
      stem: 'Two plus ___ equals four.',
      right: ['two'],
      wrong: ['three'],
    }));
  it('gives a category to what follows', () => {
    const row = readGift('$CATEGORY: top/Outer Space\n\nHot? {=yes ~no}', {})[0];
    assert.equal(row?.ok && row.question.topic, 'space');
  });
  it('says why not', () => {
    assert.equal(one('Essay? {}'), '1: An essay question has no right answer to judge by.');
    assert.equal(one('Match? {=a -> b =c -> d}'), '1: Matching questions are not played here.');
    assert.equal(one('Nothing'), '1: There is no { } with answers.');
    assert.equal(one('None right? {~a ~b}'), '1: No answer is marked right with =.');
  });
});

describe('Kahoot', () => {
  const HEADER = [
    null,
    'Question - max 120 characters',
    'Answer 1 - max 75',
    'Answer 2 - max 75',
    'Answer 3',
    'Answer 4',
    'Time limit (sec)',
    'Correct answer(s) - choose at least one',
  ];
  it('finds the header by its text and takes numeric cells', () => {
    const rows = readKahootRows(
      [
        ['Quiz template'],
        [],
        HEADER,
        [1, 'Two?', 1, 2, null, null, 20, 2],
        [2, 'Even?', '2', '3', '4', '5', 20, '1,3'],
        [3, null, null, null],
        [4, 'Wrong?', 'a', 'b', null, null, 5, 7],
      ],
      {},
    );
    assert.deepEqual(rows.map(told), [
      { stem: 'Two?', right: ['2'], wrong: ['1'] },
      { stem: 'Even?', right: ['2', '4'], wrong: ['3', '5'] },
      '7: The correct answer must be 1 to 4, e.g. 2 or 1,3, not "7".',
    ]);
  });
  it('says when it is another template', () =>
    assert.match(String(told(readKahootRows([['a', 'b']], {})[0])), /Kahoot/));
});

describe('what somebody edited by hand', () => {
  it('keeps its letters where an option of our own export was emptied', () => {
    const cells = { id: 'q1', kind: 'choice', question: 'Which?', correct: 'C', category: 'sea' };
    const row = readCsvRecord(2, { ...cells, a: 'o1|one', b: '', c: 'o3|three', d: 'o4|four' }, {});
    assert.deepEqual(told(row), { stem: 'Which?', right: ['three'], wrong: ['four', 'one'] });
  });

  it('tells two questions with the same words apart, and knows each again', () => {
    const idOf = (right: string) => {
      const row = readCsvRecord(
        2,
        { question: 'Which of these is a mammal?', a: right, b: 'A carp', correct: 'A' },
        {},
      );
      return row.ok ? row.question.id : assert.fail(row.reason);
    };
    assert.notEqual(idOf('A bat'), idOf('A whale'));
    assert.equal(idOf('A bat'), idOf('A bat'));
  });

  it('closes a question at any ANSWER line, and takes the letters as people write them', () => {
    const text =
      'What is 1+1?\na)two\nb) three\nanswer: a.\nWhat is 2+2?\nA. four\nB. five\nANSWER: both\nWhat is 3+3?\nA) six\nB) ten\nANSWER: A';
    assert.deepEqual(readAiken(text, {}).map(told), [
      { stem: 'What is 1+1?', right: ['two'], wrong: ['three'] },
      '5: ANSWER must name one letter, as in ANSWER: B, not "both".',
      { stem: 'What is 3+3?', right: ['six'], wrong: ['ten'] },
    ]);
  });

  it('has its language in one spelling, and is refused where it names none', () => {
    const langOf = (lang: string) => {
      const row = readCsvRecord(2, { question: 'Which?', a: 'this', b: 'that', correct: 'A', lang }, {});
      return row.ok ? row.question.lang : row.reason;
    };
    assert.deepEqual(['EN', 'pt-br', ''].map(langOf), ['en', 'pt-BR', 'en']);
    assert.match(langOf('English'), /lang: a language is a tag/);
  });
});
