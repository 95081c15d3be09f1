import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import type { LoadReport } from './load-report.ts';

/** What figures were taken on, asked before the run: afterwards it would be busy with ourselves. */
export function machine(): LoadReport['machine'] {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    system: `${type()} ${release()}`,
    node: process.version,
    busy: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

/** The version that was measured, as short as git says it; empty where there is no git. */
export function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: import.meta.dirname, encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
