import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Turns } from './turns.ts';

/** Lets so many turns of the event loop pass. */
async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
}

describe('turns of a crowd', () => {
  it('does with a few at once what is to be done, and with a crowd nothing in the turn that it was asked in', async () => {
    const slices = new Turns({ turnMs: 0, atOnce: 2, betweenLooks: 1 });
    const told: string[] = [];
    slices.each(['a', 'b', 'c'], (name) => told.push(name));
    slices.each(['x', 'y'], (name) => told.push(name));
    assert.deepEqual(told, ['x', 'y']);
    await turns(1);
    assert.deepEqual(told, ['x', 'y'], 'what is left of the turn belongs to who asked');
    await turns(4);
    assert.deepEqual(told, ['x', 'y', 'a', 'b', 'c']);
  });

  it('lets one turn of the loop pass between two slices, so that others are served', async () => {
    const slices = new Turns({ turnMs: 0, atOnce: 0, betweenLooks: 1 });
    let turn = 0;
    let isOver = false;
    const count = (): void => {
      turn++;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    const inTurn: number[] = [];
    slices.each([1, 2, 3, 4, 5], () => inTurn.push(turn));
    while (inTurn.length < 5) await turns(1);
    isOver = true;
    assert.equal(new Set(inTurn).size, 5, `each in a turn of its own: ${inTurn.join(', ')}`);
  });

  it('always does all of it once, each job in its order and the jobs in theirs, also what is asked for in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ size: fc.nat({ max: 7 }), after: fc.nat({ max: 3 }) }), { maxLength: 6 }),
        fc.nat({ max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        async (jobs, atOnce, betweenLooks) => {
          const slices = new Turns({ turnMs: 0, atOnce, betweenLooks });
          const done: string[] = [];
          for (const [number, { size, after }] of jobs.entries()) {
            const people = Array.from({ length: size }, (_, i) => i);
            slices.each(people, (person) => done.push(`${number}.${person}`));
            await turns(after);
          }
          await turns(jobs.reduce((sum, { size }) => sum + size + 2, 0));
          const ofJob = (number: number): string[] => done.filter((one) => one.startsWith(`${number}.`));
          for (const [number, { size }] of jobs.entries())
            assert.deepEqual(
              ofJob(number),
              Array.from({ length: size }, (_, i) => `${number}.${i}`),
            );
          const crowds = jobs.flatMap(({ size }, number) => (size > atOnce ? [number] : []));
          assert.deepEqual(
            done.filter((one) => crowds.includes(Number(one.split('.')[0]))),
            crowds.flatMap(ofJob),
          );
        },
      ),
    );
  });

  it('[SP5] does what is last when nothing else is to be done, however few it is for, and whatever was begun later', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ size: fc.nat({ max: 6 }), isLast: fc.boolean() }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 3 }),
        async (jobs, betweenLooks) => {
          const slices = new Turns({ turnMs: 0, atOnce: 2, betweenLooks });
          const done: { number: number; isLast: boolean }[] = [];
          for (const [number, { size, isLast }] of jobs.entries()) {
            const people = Array.from({ length: size }, () => ({ number, isLast }));
            if (isLast) slices.eachLast(people, (one) => done.push(one));
            else slices.each(people, (one) => done.push(one));
          }
          await turns(jobs.reduce((sum, { size }) => sum + size + 2, 0));
          assert.equal(
            done.length,
            jobs.reduce((sum, { size }) => sum + size, 0),
          );
          const lasts = done.filter(({ isLast }) => isLast);
          assert.deepEqual(done.slice(done.length - lasts.length), lasts);
          const numbers = lasts.map(({ number }) => number);
          assert.deepEqual(
            numbers,
            [...numbers].sort((a, b) => a - b),
          );
        },
      ),
    );
  });
});
