import assert from 'node:assert/strict';
import { questionOf, reasonOf, saidRow, toldRow } from '../../testing/told-row.ts';
import { readGift } from './gift.ts';
import type { ImportHints } from './row.ts';

describe('GIFT', () => {
  const one = (text: string) => toldRow(readGift(text, {})[0]);
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
    assert.deepEqual(rows.map(toldRow), [
      '1: There is no { } with answers.',
      { stem: 'Kept', right: ['three'], wrong: ['four'] },
      '5: There are two sets of answers. An empty line parts two questions.',
      { stem: 'Too', right: ['five'], wrong: ['six'] },
    ]);
  });

  it('reads a number whole or not at all', () => {
    assert.deepEqual(one('How many? {#1.5e3 #well done}'), { stem: 'How many?', right: 1500 });
    for (const odd of ['{#1,000}', '{#=%0%1}', '{#12abc}', '{#=1..}', '{#}'])
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
    assert.equal(
      one('Match? {=a -> b =c -> d}'),
      '1: Matching questions are not played here: no mod that plays them is installed. Ask each pair as a question of its own.',
    );
    assert.equal(one('Nothing'), '1: There is no { } with answers.');
    assert.equal(one('None right? {~a ~b}'), '1: No answer is marked right with =.');
  });
});

describe('GIFT, sign by sign', () => {
  const read = (text: string, hints: ImportHints = {}) => readGift(text, hints);

  it('reads titles, formats, comments and categories away', () => {
    const file =
      '\uFEFF// a note\n$CATEGORY: $course$/top/Outer Space\n\n::One:: [html] Hot? {=yes ~no}\n  // inside\n\n$category:nowhere\n\n::a\\:b:: Cold?{=no ~yes}';
    assert.deepEqual(read(file).map(saidRow), ['Hot? = yes / no', 'Cold? = no / yes']);
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
    assert.deepEqual(read('Which? {\n\n=yes\n\n~no\n}').map(saidRow), ['Which? = yes / no']);
    assert.deepEqual(read('One\\nline? {=yes ~no}').map(saidRow), ['One line? = yes / no']);
    assert.deepEqual(read('A \\{brace\\} and \\\\ sign? {=a\\=b ~c\\~d\\#e}').map(saidRow), [
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
      assert.equal(saidRow(read(`So? {${word}}`)[0]), `So? = ${right} / ${right === 'True' ? 'False' : 'True'}`);
    assert.equal(questionOf(read('So? {T#No, it is so.#Well done.}')[0]).explanation, 'Well done.');
    assert.equal(questionOf(read('So? {F#It is not.}')[0]).explanation, 'It is not.');
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
    assert.deepEqual(scale('x? {#7}'), [7, 0, 0, 10, 1]);
    assert.deepEqual(scale('x? {#2}'), [2, 0, 0, 10, 1]);
    assert.deepEqual(scale('x? {#-100:5}'), [-100, 5, -200, 0, 1]);
    assert.deepEqual(scale('x? {#3.14:0.005}'), [3.14, 0.005, 0, 10, 0.001]);
    assert.deepEqual(scale('x? {#10:2}'), [10, 2, 0, 50, 1]);
    assert.deepEqual(scale('x? {#1..2}'), [1.5, 0.5, 0, 10, 0.1]);
    assert.deepEqual(scale('x? {#2..1}'), [1.5, 0.5, 0, 10, 0.1]);
    assert.deepEqual(scale('x? {#=%100%5:1}'), [5, 1, 0, 20, 1]);
    assert.deepEqual(scale('When? {#1969}'), [1969, 0, 0, 5000, 1]);
  });

  it('[V1] ends the scale of a number where many other numbers have theirs', () => {
    const endOf = (right: number): unknown =>
      (questionOf(read(`x? {#${right}}`)[0]) as unknown as Record<string, number>).max;
    const ends = new Set(Array.from({ length: 2000 }, (_, right) => endOf(right)));
    assert.deepEqual([...ends], [10, 20, 50, 100, 200, 500, 1000, 2000, 5000]);
  });
});
