import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Figure } from './figure.ts';

const SCRIPT = resolve(import.meta.dirname, '../../server/bench/main.ts');
const PATIENCE_MS = 10 * 60 * 1000;

/** Journal, selection and import, measured by the server in a process of its own: its memory is part of the report. */
export async function storageBench(): Promise<Figure[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT], { timeout: PATIENCE_MS });
  return JSON.parse(stdout) as Figure[];
}
