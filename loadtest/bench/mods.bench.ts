import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Figure } from './figure.ts';

const SCRIPT = resolve(import.meta.dirname, '../../server/bench/mods.ts');

/** How soon a mod that was saved is played, measured in a process of its own. */
export async function modsBench(): Promise<Figure[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT], { timeout: 60_000 });
  return JSON.parse(stdout) as Figure[];
}
