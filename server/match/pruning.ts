import type { Logger } from 'pino';
import type { Storage } from '../storage/storage.ts';
import type { Clock } from './clock.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** So many matches are forgotten in one step, and so long nothing happens between two steps, ms: nobody notices. */
const STEP_MATCHES = 10;
const BETWEEN_MS = 500;
/** When there is nothing more to forget, ms; and before the first look, so that a start is not kept busy by it. */
const REST_MS = 60 * 60 * 1000;
const FIRST_MS = 60 * 1000;

/** Forgets finished matches and reported lines after so many days, in the background, in small steps; 0: never. Returns its own end. */
export function keepPruning(args: {
  readonly matches: Pick<Storage['matches'], 'prune'>;
  readonly reports: Pick<Storage['reports'], 'prune'>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly keepDays: number;
}): () => void {
  const { matches, reports, clock, log, keepDays } = args;
  if (keepDays === 0) return () => {};
  let isOver = false;
  let cancel = clock.setTimer(FIRST_MS, () => void step());

  async function step(): Promise<void> {
    let wait = REST_MS;
    try {
      const old = { before: clock.now() - keepDays * DAY_MS, limit: STEP_MATCHES };
      const pruned = (await matches.prune(old)) + (await reports.prune(old));
      if (pruned > 0) wait = BETWEEN_MS;
    } catch (error) {
      log.warn({ err: error }, 'old matches could not be forgotten; it is tried again in an hour');
    }
    if (!isOver) cancel = clock.setTimer(wait, () => void step());
  }

  return () => {
    isOver = true;
    cancel();
  };
}
