import assert from 'node:assert/strict';
import { questionOf, reasonOf, saidRow, toldRow } from '../../testing/told-row.ts';
import { forSpreadsheet, fromSpreadsheet } from './formula.ts';
import { readTable } from './table.ts';

const said = (...rows: string[][]) => readTable(rows, {}).map((row) => (row.ok ? saidRow(row) : reasonOf(row)));

describe('tables of Kahoot', () => {
  const HEADER = [
    '',
    'Question - max 120 characters',
    'Answer 1 - max 75 characters',
    'Answer 2 - max 75 characters',
    'Answer 3 - max 75 characters',
    'Answer 4 - max 75 characters',
    'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
    'Correct answer(s) - choose at least one',
  ];
  const read = (...rows: string[][]) => said(HEADER, ...rows);

  it('find the header by its text, below whatever stands above it', () => {
    const rows = readTable(
      [
        ['Quiz template'],
        [],
        HEADER,
        ['1', 'Two?', '1', '2', '', '', '20', '2'],
        ['2', 'Even?', '2', '3', '4', '5', '20', '1,3'],
        ['3', '', '', ''],
        ['4', 'Wrong?', 'a', 'b', '', '', '5', '7'],
      ],
      {},
    );
    assert.deepEqual(rows.map(toldRow), [
      { stem: 'Two?', right: ['2'], wrong: ['1'] },
      { stem: 'Even?', right: ['2', '4'], wrong: ['3', '5'] },
      '7: The correct answer must be 1 to 4, e.g. 2 or 1,3, not "7".',
    ]);
  });

  it('name right answers in every way', () => {
    for (const [named, right] of [
      ['1', 'a'],
      ['4', 'd'],
      ['1,3', 'a, c'],
      ['1; 3', 'a, c'],
      ['1.3', 'a, c'],
      [' 2 4 ', 'b, d'],
      ['c', 'c'],
    ] as const) {
      const wrong = ['a', 'b', 'c', 'd'].filter((text) => !right.includes(text)).join(', ');
      assert.deepEqual(read(['', 'Which?', 'a', 'b', 'c', 'd', '20', named]), [`Which? = ${right} / ${wrong}`]);
    }
  });

  it('are refused where they name none', () => {
    for (const named of ['', '0', '5', '1.5', 'x', '1,9'])
      assert.match(
        read(['', 'Which?', 'a', 'b', 'c', 'd', '20', named])[0] ?? '',
        /^2: The correct answer (must be 1 to 4|1.5 is empty|5 is empty)/,
        named,
      );
    assert.deepEqual(read(['', 'Which?', 'a', 'b', '', '', '20', '1,3']), ['2: The correct answer 1,3 is empty.']);
    assert.match(said(['x'], ['Question', 'Answer 1', 'Answer 2'])[0] ?? '', /"question" is missing/);
  });

  it('leave out rows without words, and play with two answers', () => {
    assert.deepEqual(read(['', '', '', '', '', '', '20', '1'], ['', ' ', '']), []);
    assert.deepEqual(said(['Question', 'Answer 1', 'Answer 2', 'Correct'], ['Is it?', 'True', 'False', '1']), [
      'Is it? = True / False',
    ]);
  });

  it('are known by their place in any language', () => {
    for (const names of [
      ['', 'Frage – max. 120 Zeichen', 'Antwort 1 – max. 75', 'Antwort 2', 'Antwort 3', 'Antwort 4', 'Zeit', 'Richtig'],
      ['Pergunta', 'Resposta 1', 'Resposta 2', 'Resposta 3', 'Resposta 4', 'Tempo', 'Certa(s)'],
      [
        '',
        'Question – 120 caractères',
        'Réponse 1',
        'Réponse 2',
        'Réponse 3',
        'Réponse 4',
        'Temps',
        'Bonne(s) réponse(s)',
      ],
      ['№', 'Вопрос', 'Ответ 1', 'Ответ 2', 'Ответ 3', 'Ответ 4', 'Время', 'Правильный ответ'],
    ]) {
      const row = ['Which?', 'a', 'b', 'c', 'd', '20', '3'];
      assert.deepEqual(said(names, names.length === 8 ? ['', ...row] : row), ['Which? = c / a, b, d'], names[1]);
    }
    assert.match(said(['', 'x', '1', '2', '3'], ['', 'Which?', 'a', 'b', 'c'])[0] ?? '', /is missing/);
  });
});

describe('tables of other quiz tools', () => {
  it('of Quizizz: its kinds, its advice, its pictures', () => {
    const header = ['Question Text', 'Question Type', 'Option 1', 'Option 2', 'Option 3', 'Option 4', 'Option 5'];
    const rows = said(
      [...header, 'Correct Answer', 'Time in seconds', 'Image Link', 'Answer explanation'],
      [
        'Text of the question\n\n(required)',
        '(default is Multiple Choice)',
        'Text for option 1',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
      ],
      ['Which?', 'Multiple Choice', 'a', 'b', 'c', '', '', '2', '30', '', 'So it is.'],
      ['Even?', 'Checkbox', '2', '3', '4', '', '', '1,3', '30', '', ''],
      ['Who?', 'Fill-in-the-Blank', 'Ada', 'Ada Lovelace', '', '', '', '', '30', '', ''],
      ['Best?', 'Poll', 'a', 'b', '', '', '', '', '30', '', ''],
      ['Why?', 'Open-Ended', '', '', '', '', '', '', '30', '', ''],
      ['This?', 'Multiple Choice', 'a', 'b', '', '', '', '1', '30', 'https://example.org/x.png', ''],
    );
    assert.deepEqual(rows, [
      'Which? = b / a, c',
      'Even? = 2, 4 / 3',
      'Who? = Ada, Ada Lovelace',
      '6: A question of the type "Poll" has no right answer to judge by.',
      '7: A question of the type "Open-Ended" has no right answer to judge by.',
      '8: The question shows a picture, which cannot be kept. Ask it in words alone.',
    ]);
  });

  it('of Blooket, whose first column counts the questions', () => {
    const header = [
      'Question #',
      'Question Text',
      'Answer 1',
      'Answer 2',
      'Answer 3\n(Optional)',
      'Answer 4\n(Optional)',
    ];
    assert.deepEqual(
      said(
        ['Blooket\nImport Template'],
        [...header, 'Time Limit (sec)\n(Max: 300 seconds)', 'Correct Answer(s)\n(Only include Answer #)'],
        ['1', 'Which?', 'a', 'b', '', '', '20', '2'],
      ),
      ['Which? = b / a'],
    );
  });

  it('that have the right answer in a column of its own', () => {
    assert.deepEqual(
      said(
        ['Question', 'Correct Answer', 'Incorrect Answer 1', 'Incorrect Answer 2 (Optional)'],
        ['Which?', 'a &amp; b', 'c', 'd'],
        ['What?', 'x', 'y', ''],
        ['Who?', '', 'y', 'z'],
      ),
      ['Which? = a & b / c, d', 'What? = x / y', '4: The column of the right answer is empty.'],
    );
  });

  it('that name it by letter, by number or in its own words', () => {
    const header = ['Question', 'Option A', 'Option B', 'Option C', 'Answer'];
    assert.deepEqual(
      said(
        header,
        ['One?', 'x', 'y', 'z', 'B'],
        ['Two?', 'x', 'y', 'z', 'z'],
        ['Three?', 'x', 'y', 'z', 'X, z'],
        ['Four?', 'x', 'y', 'z', 'w'],
      ),
      [
        'One? = y / x, z',
        'Two? = z / x, y',
        'Three? = x, z / y',
        '5: "correct" must name answers by their letters, e.g. A or A;C, or in their words, not "w".',
      ],
    );
    assert.deepEqual(said(['Question', 'Choice 1', 'Choice 2', 'Solution'], ['Sum?', '3', '4', '4']), [
      '2: The correct answer 4 is empty.',
    ]);
  });

  it('that have words to be typed and nothing to choose from', () =>
    assert.deepEqual(said(['Term', 'Definition'], ['Capital of Peru?', 'Lima'], ['Who?', 'Ada; Ada Lovelace']), [
      'Capital of Peru? = Lima',
      'Who? = Ada, Ada Lovelace',
    ]));

  it('with a level in other words, and a topic of their own', () => {
    const [row] = readTable(
      [
        ['Nr', 'Question', 'A', 'B', 'Correct', 'Level', 'Subject'],
        ['', 'Which?', 'a', 'b', 'A', 'schwer', 'Łódź & Co'],
      ],
      { pack: 'p' },
    );
    const { difficulty, topic, provenance } = questionOf(row);
    assert.deepEqual([difficulty, topic, provenance], ['hard', 'odz-co', { pack: 'p', category: 'Łódź & Co' }]);
  });
});

describe('a cell that a spreadsheet would run', () => {
  it('is kept from it, and is the same when it comes back', () => {
    for (const text of ['=1+1', '+3', '-4', '@SUM(A1)', '\tx', "'=x", "''-1", '＝1']) {
      assert.match(forSpreadsheet(text), /^'/, text);
      assert.equal(fromSpreadsheet(forSpreadsheet(text)), text);
    }
    for (const text of ['', 'x', "'tis", '1=1', "''", 'a@b']) assert.equal(forSpreadsheet(text), text);
  });
});
