import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Figure } from './figure.ts';

const SCRIPT = resolve(import.meta.dirname, '../../server/bench/leaks.ts');

/** How long it takes to look for questions that give each other away, in a process of its own. */
export async function leakGateBench(): Promise<Figure[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT], { timeout: 120_000 });
  return JSON.parse(stdout) as Figure[];
}
