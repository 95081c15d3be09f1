import assert from 'node:assert/strict';
import { parseQuestion, type Question } from '#shared/questions/question.ts';
import { checkBank } from './check-bank.ts';

function question(fields: Record<string, unknown>): Question {
  const parsed = parseQuestion({ topic: 'sea', difficulty: 'easy', ...fields });
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return parsed.value;
}

function choice(id: string, stem: string, ...texts: string[]): Question {
  const options = texts.map((text, i) => ({ id: `o${i}`, text }));
  return question({ id, kind: 'choice', stem, options, right: ['o0'] });
}

const problemsOf = (...bank: Question[]) => checkBank(bank).map(({ id, problem }) => `${id}: ${problem.slice(0, 26)}`);
const SAME = 'it asks nearly the same as';
const robot = choice('a', 'Which language gave the world the word “robot”?', 'Czech', 'Greek', 'Welsh', 'Hindi');

describe('checking a bank', () => {
  it('finds a question asked twice, in other words too where the answer is the same', () => {
    const other = 'From a play in which language did the world get the word robot?';
    assert.deepEqual(problemsOf(robot, choice('b', other, 'Czech', 'Polish', 'French', 'Dutch')), [`b: ${SAME}`]);
    assert.deepEqual(problemsOf(robot, choice('b', other, 'Polish', 'Czech', 'French', 'Dutch')), []);
    const alike = 'Which language gave the world the word “karaoke”?';
    assert.deepEqual(problemsOf(robot, choice('b', alike, 'Japanese', 'Thai', 'Malay', 'Tamil')), []);
  });

  it('finds it across kinds, and takes two tasks in the same words for two', () => {
    const long = 'How long is a marathon, to the nearest kilometre?';
    const number = question({ id: 'n', kind: 'number', stem: long, right: 42, min: 20, max: 60, step: 1 });
    assert.deepEqual(problemsOf(number, choice('c', long, '42 km', '26 km', '36 km', '50 km')), [`c: ${SAME}`]);
    const order = (id: string, ...texts: string[]) => {
      const options = texts.map((text, i) => ({ id: `o${i}`, text }));
      const right = options.map((option) => option.id);
      return question({ id, kind: 'order', stem: 'Put these in order, earliest first.', options, right });
    };
    assert.deepEqual(problemsOf(order('p', 'Printing', 'Steam', 'Radio'), order('q', 'Rome', 'Paris', 'Oslo')), []);
  });

  it('finds what gives itself away, and what does not fit', () => {
    const told = choice('a', 'Which sea is the Dead Sea?', 'Dead Sea', 'Red Sea', 'Black Sea', 'North Sea');
    assert.match(checkBank([told])[0]?.problem ?? '', /gives its answer away: "Dead Sea"/);
    const named = choice(
      'c',
      'Which Finnish composer wrote “Finlandia”?',
      'The Finn',
      'The Dane',
      'The Swede',
      'The Pole',
    );
    assert.match(checkBank([named])[0]?.problem ?? '', /only the right one has a word of the question: "finn"/);
    const both = choice('d', 'Is the larger moon of Mars at the moon?', 'A moon', 'The moon', 'Mars', 'Larger moon');
    assert.deepEqual(checkBank([both]), []);
    const short = choice('b', `Who ${'x'.repeat(150)}`, 'A', 'B', 'C');
    assert.equal(checkBank([short]).length, 3, 'too long, no question mark, three answers');
  });
});
