import assert from 'node:assert/strict';
import { toldRow } from '../../testing/told-row.ts';
import { readAiken } from './aiken.ts';
import { readCsvRecord } from './csv.ts';
import { sentenceOf } from './reason.ts';

describe('what somebody edited by hand', () => {
  it('keeps its letters where an option of our own export was emptied', () => {
    const cells = { id: 'q1', kind: 'choice', question: 'Which?', correct: 'C', category: 'sea' };
    const row = readCsvRecord(2, { ...cells, a: 'o1|one', b: '', c: 'o3|three', d: 'o4|four' }, {});
    assert.deepEqual(toldRow(row), { stem: 'Which?', right: ['three'], wrong: ['four', 'one'] });
  });

  it('tells two questions with the same words apart, and knows each again', () => {
    const idOf = (right: string) => {
      const row = readCsvRecord(
        2,
        { question: 'Which of these is a mammal?', a: right, b: 'A carp', correct: 'A' },
        {},
      );
      return row.ok ? row.question.id : assert.fail(sentenceOf(row.why));
    };
    assert.notEqual(idOf('A bat'), idOf('A whale'));
    assert.equal(idOf('A bat'), idOf('A bat'));
  });

  it('closes a question at any ANSWER line, and takes the letters as people write them', () => {
    const text =
      'What is 1+1?\na)two\nb) three\nanswer: a.\nWhat is 2+2?\nA. four\nB. five\nANSWER: both\nWhat is 3+3?\nA) six\nB) ten\nANSWER: A';
    assert.deepEqual(readAiken(text, {}).map(toldRow), [
      { stem: 'What is 1+1?', right: ['two'], wrong: ['three'] },
      '5: ANSWER must name one letter, as in ANSWER: B, not "both".',
      { stem: 'What is 3+3?', right: ['six'], wrong: ['ten'] },
    ]);
  });

  it('has its language in one spelling, and is refused where it names none', () => {
    const langOf = (lang: string) => {
      const row = readCsvRecord(2, { question: 'Which?', a: 'this', b: 'that', correct: 'A', lang }, {});
      return row.ok ? row.question.lang : sentenceOf(row.why);
    };
    assert.deepEqual(['EN', 'pt-br', ''].map(langOf), ['en', 'pt-BR', 'en']);
    assert.match(langOf('English'), /lang: a language is a tag/);
  });
});
