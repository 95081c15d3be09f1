import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  fieldAfterCuts,
  howManyLeave,
  questionsUntilSuddenDeath,
  STEEPENING,
  SUDDEN_DEATH_PLAYERS,
} from './cut-curve.ts';

describe('the cut curve of last brain standing', () => {
  it('[LB2] steepens: 20 % above 1,000 alive, 30 % above 100, 50 % at and below', () => {
    const table: readonly (readonly [alive: number, leave: number])[] = [
      [10_000, 2000],
      [1001, 200],
      [1000, 300],
      [101, 30],
      [100, 50],
      [5, 2],
      [4, 2],
      [3, 1],
      [2, 1],
      [1, 0],
    ];
    for (const [alive, leave] of table) assert.equal(howManyLeave(alive, STEEPENING), leave, `${alive} alive`);
  });

  it('[LB2] a chosen share is taken exactly, rounded down, at least one', () => {
    assert.equal(howManyLeave(10, 20), 2);
    assert.equal(howManyLeave(14, 20), 2);
    assert.equal(howManyLeave(4, 20), 1);
    assert.equal(howManyLeave(500, 10), 50);
  });

  it('[LB2] at least one always leaves, and never all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100_000 }), fc.constantFrom(STEEPENING, 10, 20, 30, 50), (alive, share) => {
        const leave = howManyLeave(alive, share);
        assert.ok(leave >= 1 && leave < alive, `${leave} of ${alive} leave`);
      }),
    );
  });

  it('[LB3] tells how many questions each size takes until sudden death, three between cuts', () => {
    const table: readonly (readonly [seats: number, questions: number, field: readonly number[]])[] = [
      [2, 3, [2]],
      [3, 3, [3]],
      [5, 3, [5, 3]],
      [10, 6, [10, 5, 3]],
      [20, 9, [20, 10, 5, 3]],
      [64, 15, [64, 32, 16, 8, 4, 2]],
      [100, 18, [100, 50, 25, 13, 7, 4, 2]],
      [500, 30, [500, 350, 245, 172, 121, 85, 43, 22, 11, 6, 3]],
      [10_000, 69, []],
    ];
    for (const [seats, , field] of table) {
      if (field.length > 0) assert.deepEqual(fieldAfterCuts(seats, STEEPENING), field);
      assert.ok((fieldAfterCuts(seats, STEEPENING).at(-1) ?? 0) <= SUDDEN_DEATH_PLAYERS);
    }
    assert.deepEqual(
      table.map(([seats]) => questionsUntilSuddenDeath(seats, STEEPENING, 3)),
      table.map(([, questions]) => questions),
    );
  });
});
