import assert from 'node:assert/strict';
import { questionOf, reasonOf, saidRow, toldRow } from '../../testing/told-row.ts';
import { readAiken } from './aiken.ts';

describe('Aiken', () => {
  it('keeps what it can and says why not', () => {
    const rows = readAiken(
      'What is 1+1?\nA. One\nB. Two\nANSWER: B\n\nNo answer?\nA) x\nB) y\n\nSkips?\nA) x\nC) y\nANSWER: A\n\nLast?\nA) 1\nB) 2\nANSWER: D',
      {},
    );
    assert.deepEqual(rows.map(toldRow), [
      { stem: 'What is 1+1?', right: ['Two'], wrong: ['One'] },
      '6: The question has answers but no ANSWER line.',
      '10: Expected answer B) on line 12, found C).',
      '13: An ANSWER without a question above it.',
      '15: ANSWER names D, but there is no such answer.',
    ]);
  });
});

describe('Aiken, line by line', () => {
  it('joins a question of several lines, and starts anew after each', () => {
    const rows = readAiken('\uFEFFWhat is\nthe sum?\nA) 1\nB) 2\nANSWER: A\r\nNext?\rA. x\nB.  y\nanswer : b)', {});
    assert.deepEqual(rows.map(saidRow), ['What is the sum? = 1 / 2', 'Next? = y / x']);
    assert.deepEqual(
      rows.map(({ line }) => line),
      [1, 6],
    );
  });

  it('takes a letter in the middle of a line for words', () => {
    const rows = readAiken('Is it 7 A) or not?\nA) yes\nB) no\nANSWER: A', {});
    assert.deepEqual(rows.map(saidRow), ['Is it 7 A) or not? = yes / no']);
    assert.deepEqual(readAiken('Why ANSWER: A\nA) yes\nB) no\nANSWER: B', {}).map(saidRow), [
      'Why ANSWER: A = no / yes',
    ]);
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

describe('Aiken of other tools', () => {
  const said = (text: string) => readAiken(text, {}).map((row) => (row.ok ? saidRow(row) : reasonOf(row)));
  const TWO = 'Which is a metal?\nA. Salt\nB. Zinc\nANSWER: B\n';

  it("takes Chamilo's explanation, and leaves its score and tags", () => {
    const text = `${TWO}ANSWER_EXPLANATION: Salt is none.\nSCORE: 2\nTAGS: metals, salts\n\nNASA: what is it?\nA. Food\nB. Space\nANSWER: B`;
    assert.deepEqual(said(text), ['Which is a metal? = Zinc / Salt', 'NASA: what is it? = Space / Food']);
    assert.equal(questionOf(readAiken(text, {})[0]).explanation, 'Salt is none.');
    assert.equal(questionOf(readAiken(`${TWO}\nANSWER_EXPLANATION: Salt.\n`, {})[0]).explanation, 'Salt.');
  });

  it('says of a line it does not know that it was left out, and never makes it part of the next question', () => {
    assert.deepEqual(said(`${TWO}HINT: It is grey.\nIs it?\nA) yes\nB) no\nANSWER: A`), [
      'Which is a metal? = Zinc / Salt',
      '5: "HINT:" means nothing in Aiken; the line was left out.',
      'Is it? = yes / no',
    ]);
    assert.deepEqual(said(`SCORE: who won?\nA) we\nB) they\nANSWER: A`), ['SCORE: who won? = we / they']);
  });

  it('loses the numbers of a numbered file, and no number that is part of a question', () => {
    assert.deepEqual(
      said('1. Which?\na) x\nb) y\nANSWER: a\n\n2) What?\na. x\nb. y\nANSWER: b\n\n(3) Who?\nA) x\nB) y\nANSWER: A'),
      ['Which? = x / y', 'What? = y / x', 'Who? = x / y'],
    );
    assert.deepEqual(said('Q1: Which?\nA) x\nB) y\nANSWER: A'), ['Which? = x / y']);
    assert.deepEqual(said(`${TWO}\n1. FC what?\nA) Pele\nB) Koeln\nANSWER: B\n`)[1], '1. FC what? = Koeln / Pele');
    assert.deepEqual(said('3.5 is what?\nA) x\nB) y\nANSWER: A'), ['3.5 is what? = x / y']);
  });
});
