import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Figure } from './figure.ts';

const FOLDER = resolve(import.meta.dirname, '../../server/bench');
const LONGEST_MS = 300_000;

/** The figures of a script of server/bench, in a process of its own. */
export async function measuredBy(script: string): Promise<Figure[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [resolve(FOLDER, script)], { timeout: LONGEST_MS });
  return JSON.parse(stdout) as Figure[];
}
