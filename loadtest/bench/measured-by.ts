import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Figure } from './figure.ts';

const FOLDER = resolve(import.meta.dirname, '../../server/bench');
const LONGEST_MS = 10 * 60 * 1000;

/** The figures of a script of server/bench, in a process of its own; how far it is stands on our stderr. */
export async function measuredBy(
  script: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Figure[]> {
  const child = spawn(process.execPath, [resolve(FOLDER, script)], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: LONGEST_MS,
  });
  const [figures, [code, killedBy]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`${script} ended with ${code ?? killedBy}, and with no figures.`);
  return JSON.parse(figures) as Figure[];
}
