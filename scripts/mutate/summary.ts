import type { MutantResult } from '@stryker-mutator/api/core';

export interface Summary {
  readonly tried: number;
  readonly caught: number;
  /** Whole per cent of the tried ones. */
  readonly caughtPercent: number;
  readonly survivors: readonly MutantResult[];
}

/** What became of the sample. A mutant that made the tests run for ever was noticed as well. */
export function summaryOf(results: readonly MutantResult[]): Summary {
  const tried = results.filter(isTried);
  const survivors = tried
    .filter((result) => !isCaught(result))
    .sort((a, b) => a.fileName.localeCompare(b.fileName) || a.location.start.line - b.location.start.line);
  const caught = tried.length - survivors.length;
  return {
    tried: tried.length,
    caught,
    caughtPercent: tried.length === 0 ? 0 : Math.floor((100 * caught) / tried.length),
    survivors,
  };
}

/** Whether the change was drawn at all. */
export function isTried({ status }: Pick<MutantResult, 'status'>): boolean {
  return TRIED.includes(status);
}

export function isCaught({ status }: Pick<MutantResult, 'status'>): boolean {
  return !SURVIVED.includes(status);
}

/** One survivor as a person reads it: where, and what the line would say instead. `source` is the text of its file. */
export function describeSurvivor({ fileName, location, replacement, status }: MutantResult, source: string): string {
  const { start, end } = location;
  // Lines and columns count from 1, as in an editor.
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? '').slice(0, end.column - 1);
  lines[0] = (lines[0] ?? '').slice(start.column - 1);
  const was = lines.join(' ');
  const uncovered = status === 'NoCoverage' ? ' (no test comes here)' : '';
  return `${fileName}:${start.line}${uncovered}  ${short(was)}  ->  ${short(replacement ?? '')}`;
}

const TRIED: readonly MutantResult['status'][] = ['Killed', 'Timeout', 'RuntimeError', 'Survived', 'NoCoverage'];
const SURVIVED: readonly MutantResult['status'][] = ['Survived', 'NoCoverage'];
const SHOWN = 90;

function short(code: string): string {
  const one = code.replaceAll(/\s+/g, ' ');
  return one.length > SHOWN ? `${one.slice(0, SHOWN)}...` : one;
}
