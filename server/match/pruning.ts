import type { Logger } from 'pino';
import type { Storage } from '../storage/storage.ts';
import type { Clock } from './clock.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A set of questions that nobody has touched for so long is nobody's any more; what was published of it stays. */
const DRAFT_DAYS = 365;
/** So many matches are forgotten in one step, and so long nothing happens between two steps, ms: nobody notices. */
const STEP_MATCHES = 10;
const BETWEEN_MS = 500;
/** When there is nothing more to forget, ms; and before the first look, so that a start is not kept busy by it. */
const REST_MS = 60 * 60 * 1000;
const FIRST_MS = 60 * 1000;

/** Forgets finished matches and reported lines after so many days, and drafts that nobody has changed for a year, in the background, in small steps; 0: never. Returns its own end. */
export function keepPruning(args: {
  readonly matches: Pick<Storage['matches'], 'prune'>;
  readonly reports: Pick<Storage['reports'], 'prune'>;
  readonly drafts: Pick<Storage['drafts'], 'prune'>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly keepDays: number;
}): () => void {
  const { matches, reports, drafts, clock, log, keepDays } = args;
  if (keepDays === 0) return () => {};
  let isOver = false;
  let cancel = clock.setTimer(FIRST_MS, () => void step());

  async function step(): Promise<void> {
    let wait = REST_MS;
    try {
      const before = (days: number) => ({ before: clock.now() - days * DAY_MS, limit: STEP_MATCHES });
      const pruned =
        (await matches.prune(before(keepDays))) +
        (await reports.prune(before(keepDays))) +
        (await drafts.prune(before(DRAFT_DAYS)));
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
