import assert from 'node:assert/strict';
import { reasonOf, saidRow, toldRow } from '../../testing/told-row.ts';
import { type Cell, readKahootRows } from './kahoot.ts';

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
    assert.deepEqual(rows.map(toldRow), [
      { stem: 'Two?', right: ['2'], wrong: ['1'] },
      { stem: 'Even?', right: ['2', '4'], wrong: ['3', '5'] },
      '7: The correct answer must be 1 to 4, e.g. 2 or 1,3, not "7".',
    ]);
  });
  it('says when it is another template', () =>
    assert.match(String(toldRow(readKahootRows([['a', 'b']], {})[0])), /Kahoot/));
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
      assert.equal(saidRow(read(['', 'Which?', 'a', 'b', 'c', 'd', 20, named])[0]), `Which? = ${right} / ${wrong}`);
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
      saidRow(
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
