import { parseArgs } from 'node:util';
import { type Config, StartError } from '../config.ts';

const PROCESSES_MAX = 128;

/** How many server processes `npm start -- --processes N` asks for; 1 where nothing is said. Throws a StartError that says what is wrong. */
export function readProcesses(args: readonly string[], { redisUrl }: Pick<Config, 'redisUrl'>): number {
  const { processes = '1' } = valuesOf(args);
  const count = Number(processes);
  if (!/^\d+$/.test(processes) || count < 1 || count > PROCESSES_MAX)
    throw new StartError(`--processes is "${processes}": expected a number from 1 to ${PROCESSES_MAX}.`);
  if (count > 1 && redisUrl === undefined)
    throw new StartError(
      `${count} processes need a Redis between them. Set REDIS_URL, for example REDIS_URL=redis://127.0.0.1:6379 (docs/CLUSTER.md).`,
    );
  return count;
}

function valuesOf(args: readonly string[]): { processes?: string | undefined } {
  try {
    return parseArgs({ args: [...args], options: { processes: { type: 'string' } } }).values;
  } catch (error) {
    throw new StartError(`${(error as Error).message.split('. ')[0]}. What can be said here is --processes N.`);
  }
}
