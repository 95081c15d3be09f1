import assert from 'node:assert/strict';
import type { MutantResult } from '@stryker-mutator/api/core';
import { describeSurvivor, summaryOf } from './summary.ts';

const aMutant = (more: Partial<MutantResult>): MutantResult =>
  ({
    id: '1',
    fileName: 'shared/a.ts',
    mutatorName: 'X',
    replacement: 'true',
    status: 'Killed',
    location: { start: { line: 2, column: 5 }, end: { line: 2, column: 10 } },
    ...more,
  }) as MutantResult;

describe('what became of the changes', () => {
  it('counts those that were tried, and names those that nobody noticed in the order of the files', () => {
    const results = [
      aMutant({ status: 'CompileError' }), // not drawn
      aMutant({ status: 'Timeout' }),
      aMutant({ status: 'Survived', fileName: 'shared/b.ts' }),
      aMutant({ status: 'NoCoverage' }),
      aMutant({}),
    ];
    const { tried, caught, caughtPercent, survivors } = summaryOf(results);
    assert.deepEqual([tried, caught, caughtPercent], [4, 2, 50]);
    assert.deepEqual(
      survivors.map(({ fileName }) => fileName),
      ['shared/a.ts', 'shared/b.ts'],
    );
    assert.equal(summaryOf([]).caughtPercent, 0);
  });

  it('shows what the line said and what it would say', () => {
    const source = 'one\nif (a < 3)\n  return;\n';
    assert.equal(describeSurvivor(aMutant({}), source), 'shared/a.ts:2  a < 3  ->  true');
    const location = { start: { line: 2, column: 5 }, end: { line: 3, column: 9 } };
    assert.match(
      describeSurvivor(aMutant({ location, status: 'NoCoverage' }), source),
      /^shared\/a\.ts:2 \(no test comes here\) {2}a < 3\) return {2}->/,
    );
  });
});
