import assert from 'node:assert/strict';
import { chipsOf, pileOf } from './chip-pile.ts';
import { outcomesOf } from './outcomes.ts';
import { partOf } from './parts.ts';
import { stakeAfter } from './use-stake-keys.ts';

const seat = (number: number, name: string, score: number) => ({ seat: number, name, score, plays: true });

describe('the look of wager', () => {
  it('says what a right and a wrong answer would make of me, and who could still pass', () => {
    const seats = [seat(0, 'Kenji', 7398), seat(3, 'Noor', 6842), seat(1, 'Adaeze', 6115)];
    assert.deepEqual(outcomesOf(seats, { seat: 3, score: 6842 }, 2500), {
      ...{ ifRight: 9342, ifWrong: 4342 },
      rightPlace: 'First, unless Kenji stakes 1,945',
      wrongPlace: 'About 3rd',
    });
    assert.equal(
      outcomesOf([seat(3, 'Noor', 6842)], { seat: 3, score: 6842 }, 0).rightPlace,
      'First, whatever the others do',
    );
  });

  it('moves the stake by keys in round numbers, and never out of the purse', () => {
    assert.equal(stakeAfter('ArrowRight', false, 0, 6842), 50);
    assert.equal(stakeAfter('ArrowRight', true, 6800, 6842), 6842);
    assert.equal(stakeAfter('ArrowLeft', false, 6842, 6842), 6800);
    assert.equal(stakeAfter('ArrowLeft', true, 100, 6842), 0);
    assert.equal(stakeAfter('Home', false, 100, 6842), 0);
    assert.equal(stakeAfter('End', false, 100, 6842), 6842);
    assert.equal(stakeAfter('x', false, 100, 6842), null);
  });

  it('has keys for parts of the purse in round numbers, and for all of it', () => {
    assert.deepEqual(
      [0, 0.25, 0.5, 1].map((part) => partOf(6842, part)),
      [0, 1700, 3400, 6842],
    );
  });

  it('piles up a chip for each twentieth of the purse, rounded up', () => {
    assert.deepEqual([chipsOf(0, 6842), chipsOf(1, 6842), chipsOf(2500, 6842), chipsOf(6842, 6842)], [0, 1, 8, 20]);
    const colours = { accent: '#ff0000', pair: '#00ff00', deep: '#000000', paper: '#ffffff' };
    assert.deepEqual(pileOf('stake', 0, colours), []);
    assert.equal(pileOf('stake', 8, colours).length, 8 * 4 + 4);
  });
});
