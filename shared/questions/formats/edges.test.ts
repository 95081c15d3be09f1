import assert from 'node:assert/strict';
import type { AnswerKind } from '../../rules/answers/answer-kind.ts';
import { aQuestion } from '../../testing/a-question.ts';
import { questionOf, reasonOf, saidRow } from '../../testing/told-row.ts';
import { readAiken } from './aiken.ts';
import { CSV_COLUMNS, readCsvRecord, separatorOf, writeCsvRecord } from './csv.ts';
import { readGift } from './gift.ts';
import { contentHash, rowOf } from './row.ts';

/** A mod's kind that takes pairs, from two on. */
const PAIRS = {
  kind: 'test:pairs',
  fromPairs: (pairs: readonly { left: string; right: string }[], others: readonly string[]) =>
    pairs.length >= 2 ? { data: { pairs, others } } : null,
} as unknown as AnswerKind;
const OTHER = { kind: 'test:other' } as unknown as AnswerKind;

describe('GIFT, matching questions', () => {
  const read = (text: string) => readGift(text, { topic: 'sea', author: 'A club' }, [OTHER, PAIRS])[0];
  it('go to the kind that takes them, pair by pair, with what belongs to nothing', () => {
    const row = read('Capitals? {=France -> Paris #yes\n =Per\\=u-> Lima = -> Quito }');
    const question = questionOf(row) as unknown as Record<string, unknown>;
    assert.deepEqual(question.data, {
      pairs: [
        { left: 'France', right: 'Paris' },
        { left: 'Per=u', right: 'Lima' },
      ],
      others: ['Quito'],
    });
    assert.deepEqual(
      [question.kind, question.stem, question.topic, question.author],
      ['test:pairs', 'Capitals?', 'sea', 'A club'],
    );
    assert.match(String(question.id), /^sea-/);
    assert.notEqual(question.id, questionOf(read('Capitals? {=France -> Rome =Peru -> Lima}')).id);
  });

  it('say what is wrong with a pair, and with all of them', () => {
    assert.equal(reasonOf(read('x? {=a -> b = c }')), '1: "c" is no pair of the form a -> b.');
    assert.equal(reasonOf(read('x? {=a -> b =c -> }')), '1: "c ->" is no pair of the form a -> b.');
    assert.equal(
      reasonOf(read('x? {=a -> b}')),
      '1: These pairs cannot be asked: there are too few, too many, or two that are the same.',
    );
    assert.match(reasonOf(readGift('x? {=a -> b =c -> d}', {}, [OTHER])[0]), /no mod that plays them/);
    assert.match(reasonOf(read(`${'x'.repeat(999)}? {=a -> b =c -> d}`)), /stem/);
  });
});

describe('GIFT, at the edges', () => {
  const said = (text: string) => readGift(text, {}).map((row) => (row.ok ? saidRow(row) : reasonOf(row)));
  it('takes signs within words for nothing else', () => {
    assert.deepEqual(said('Is 5%50%3 odd? {=yes 50%20%x ~no}'), ['Is 5%50%3 odd? = yes 50%20%x / no']);
    assert.deepEqual(said('Which? {=Truth ~False #1}'), ['Which? = Truth / False']);
    assert.deepEqual(said('So? {TRUEST}'), ['1: No answer is marked right with =.']);
    assert.deepEqual(said('See $CATEGORY: here? {=a ~b}'), ['See $CATEGORY: here? = a / b']);
    assert.deepEqual(said('::a:b\\::c:: Which? {=a ~b}'), ['Which? = a / b']);
    assert.deepEqual(said('a > b -> c? {=yes ~no}'), ['a > b -> c? = yes / no']);
  });

  it('keeps feedback without its marks and blanks, and only of an answer that is right', () => {
    const explained = (text: string) => questionOf(readGift(text, {})[0]).explanation;
    assert.equal(explained('Which? {=yes ##  Well # done.  ~no}'), 'Well # done.');
    assert.equal(explained('So? {F##No \\# is. #Other}'), 'No # is.');
    assert.equal(explained('Which? {~%50%a#Half. ~%50%b ~%-100%c#None.}'), 'Half.');
  });

  it('parts questions by empty lines, also after one that was never closed', () => {
    assert.deepEqual(said('One? {=a ~b}\n\n\nTwo {=a ~b}\n   \nThree {=a\n\n~b}'), [
      'One? = a / b',
      'Two = a / b',
      'Three = a / b',
    ]);
    assert.deepEqual(said('Lost {=a\n\n$CATEGORY: sea\n\nKept {=a ~b}'), [
      '1: There is no { } with answers.',
      'Kept = a / b',
    ]);
    assert.deepEqual(said('Lost {=a\n\n ::T:: Kept {=a ~b}'), ['1: There is no { } with answers.', 'Kept = a / b']);
    assert.deepEqual(said('Which? {=a\n\n~b :: c\n}'), ['Which? = a / b :: c']);
    assert.deepEqual(said('} odd {=a ~b}'), ['} odd = a / b']);
    assert.deepEqual(said('\\{no\\} {=a ~b}'), ['{no} = a / b']);
  });
});

describe('CSV, at the edges', () => {
  it('is parted by what its first line has most of', () =>
    assert.deepEqual(['a;b,c;d', 'a,b;c', 'a\tb\tc,d', 'a,b\tc,d', ''].map(separatorOf), [';', ',', '\t', ',', ',']));

  it('reads letters in any order and case, and what stands in more than four cells', () => {
    const record = { question: 'Even?', a: '1', b: '2', c: '3', d: '4', e: '5', f: '6' };
    const row = (correct: string, more = {}) => saidRow(readCsvRecord(2, { ...record, correct, ...more }, {}));
    assert.equal(row('f d;B'), 'Even? = 2, 4, 6 / 1, 3, 5');
    assert.equal(row('F'), 'Even? = 6 / 1, 2, 3, 4, 5');
    assert.match(reasonOf(readCsvRecord(2, { ...record, correct: 'AB' }, {})), /not "AB"/);
    assert.match(reasonOf(readCsvRecord(2, { question: 'x' }, {})), /^2: "correct" must name .* not ""/);
    assert.match(reasonOf(readCsvRecord(2, { correct: 'A', a: 'x', b: 'y' }, {})), /stem/);
  });

  it('keeps ids where every cell has one, and else makes them', () => {
    const own = { id: 'q:1', question: 'Two?', a: 'x.1|One', b: 'y|Two|three', correct: 'B' };
    const exact = questionOf(readCsvRecord(2, own, {})) as unknown as Record<string, unknown>;
    assert.deepEqual(
      [exact.kind, exact.options, exact.right],
      [
        'choice',
        [
          { id: 'x.1', text: 'One' },
          { id: 'y', text: 'Two|three' },
        ],
        ['y'],
      ],
    );
    const both = questionOf(readCsvRecord(2, { ...own, correct: 'A;B', c: 'z|Six' }, {})) as unknown as Record<
      string,
      unknown
    >;
    assert.deepEqual([both.kind, both.right], ['multi', ['x.1', 'y']]);
    assert.equal(saidRow(readCsvRecord(2, { ...own, b: 'Two' }, {})), 'Two? = Two / x.1|One');
    const { id: _id, ...without } = own;
    assert.equal(saidRow(readCsvRecord(2, without, {})), 'Two? = y|Two|three / x.1|One');
  });

  it('writes nothing where there is nothing', () => {
    const cells = Object.fromEntries(writeCsvRecord(aQuestion()).map((cell, i) => [CSV_COLUMNS[i], cell]));
    for (const name of ['e', 'f', 'time', 'explanation', 'source', 'tags', 'provenance'])
      assert.equal(cells[name], '', name);
    assert.deepEqual([cells.correct, cells.kind, cells.revision], ['D', 'choice', '1']);
  });
});

describe('a row of any format', () => {
  const draft = { stem: ' Which? ', right: [' a ', ''], wrong: ['b', '  ', 'c'] };
  it('loses blanks and empty answers, and its options stand in the order of their ids', () => {
    const question = questionOf(
      rowOf(3, { ...draft, explanation: ' So. ', lang: ' de ', licence: ' ' }, { licence: 'CC0-1.0' }),
    );
    assert.ok('options' in question);
    const ids = question.options.map(({ id }) => id);
    assert.deepEqual(ids, [...ids].sort());
    assert.deepEqual(question.options.map(({ text }) => text).sort(), ['a', 'b', 'c']);
    for (const id of ids) assert.match(id, /^[a-z0-9]{1,4}$/);
    assert.deepEqual(
      [question.kind, question.stem, question.explanation, question.lang, question.licence],
      ['choice', 'Which?', 'So.', 'de', 'CC0-1.0'],
    );
    assert.equal('source' in question, false);
    assert.equal(questionOf(rowOf(3, draft, {})).lang, 'en');
  });

  it('is known again by its words and answers, in whatever order these stand', () => {
    assert.equal(contentHash('Which?', ['a', 'b', '']), contentHash(' Which? ', ['b', ' a']));
    assert.notEqual(contentHash('Which?', ['a', 'b']), contentHash('Which?', ['a', 'c']));
    assert.notEqual(contentHash('Which?', ['a', 'b']), contentHash('What?', ['a', 'b']));
  });

  it('with hundreds of thousands of answers is refused without a look at each', () =>
    assert.match(
      reasonOf(rowOf(1, { stem: 'Which?', right: ['a'], wrong: Array<string>(300_000).fill('b') }, {})),
      /more than six answers/,
    ));

  it('with the same answer twice is refused, and does not look for ever for another id', () => {
    assert.match(reasonOf(rowOf(3, { stem: 'Which?', right: ['a'], wrong: ['a'] }, {})), /^3: /);
  });
});

describe('Aiken, at the edges', () => {
  const said = (text: string) => readAiken(text, {}).map((row) => (row.ok ? saidRow(row) : reasonOf(row)));
  const TWO = 'Two?\nA) 1\nB) 2\n';
  it('reads the answer however it is written', () => {
    for (const line of ['ANSWER: B', 'answer:b', 'ANSWER : B', 'Answer: B.', 'ANSWER: B)', '  ANSWER:\tB  '])
      assert.deepEqual(said(`${TWO}${line}`), ['Two? = 2 / 1'], line);
    assert.deepEqual(said('Two?\na. 1\nb)2\nANSWER: A'), ['Two? = 1 / 2']);
    assert.deepEqual(said('Is the ANSWER: B\nright?\n\nA) yes\nB) no\nANSWER: A\n'), [
      'Is the ANSWER: B right? = yes / no',
    ]);
  });

  it('says what is wrong with it, and goes on with the next', () => {
    for (const [line, reason] of [
      ['ANSWER : both', '1: ANSWER must name one letter, as in ANSWER: B, not ": both".'],
      ['ANSWER: BC', '1: ANSWER must name one letter, as in ANSWER: B, not "BC".'],
      ['ANSWER: C', '1: ANSWER names C, but there is no such answer.'],
      ['C) 3', '1: The last question has no ANSWER line.'],
      ['D) 3', '1: Expected answer C) on line 4, found D).'],
    ])
      assert.deepEqual(said(`${TWO}${line}`), [reason]);
    assert.deepEqual(said(`${TWO}Three?\nA) 3\nB) 4\nANSWER: A`), [
      '1: The question has answers but no ANSWER line.',
      'Three? = 3 / 4',
    ]);
    assert.deepEqual(said('ANSWER: A'), ['1: An ANSWER without a question above it.']);
    assert.deepEqual(said(''), []);
  });
});
