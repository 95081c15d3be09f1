import assert from 'node:assert/strict';
import { aQuestion } from '#shared/testing/a-question.ts';
import { decadeOf, statisticsOfBank } from './bank-statistics.ts';
import { printStatistics } from './stats-command.ts';

const bank = [
  aQuestion({ topic: 'sea', stem: 'What sank in 1912?', explanation: 'It was found in 1985.' }),
  {
    ...aQuestion({ topic: 'sea', difficulty: 'hard', stem: 'How long is it?', right: '1500 m' }),
    source: 'A book (2001)',
  },
  aQuestion({ topic: 'art', stem: 'Who?', explanation: 'In 1503, and again in 1519.' }),
  aQuestion({ topic: 'art', difficulty: 'hard', stem: 'Which came out in 1998 and 2004?' }),
];

describe('what a bank is made of', () => {
  it('is counted by topic, kind, difficulty, decade and source', () => {
    const { questions, kinds, topics, difficulties, decades, sourced } = statisticsOfBank(bank);
    assert.deepEqual([questions, [...kinds]], [4, [['choice', 4]]]);
    assert.deepEqual(
      [...topics],
      [
        ['art', { easy: 1, medium: 0, hard: 1 }],
        ['sea', { easy: 1, medium: 0, hard: 1 }],
      ],
    );
    assert.deepEqual(
      [difficulties, sourced],
      [
        { easy: 2, medium: 0, hard: 2 },
        { easy: 0, medium: 0, hard: 1 },
      ],
    );
    assert.deepEqual(
      [...decades],
      [
        [1510, 1],
        [1910, 1],
        [2000, 1],
      ],
    );
  });

  it('knows a year from a length, and goes by what is asked before what is told', () => {
    assert.deepEqual(bank.map(decadeOf), [1910, null, 1510, 2000]);
    assert.equal(decadeOf(aQuestion({ stem: 'What held 1,500 people and 1200 tonnes?' })), null);
    assert.equal(decadeOf(aQuestion({ stem: 'When?', right: '1066' })), 1060);
  });

  it('is printed, old times by the century', () => {
    const lines: string[] = [];
    printStatistics(bank, (line) => lines.push(line.replace(/ +/g, ' ')));
    assert.ok(
      ['sea 1 0 1 2', 'with a source 0 0 1 1', 'choice 4 100 %', '1500 to 1599 1', '2000s 1', 'no year 1'].every(
        (line) => lines.includes(line),
      ),
      lines.join('\n'),
    );
    assert.doesNotThrow(() => printStatistics([], () => {}));
  });
});
