import type { Logger } from 'pino';
import type { Storage } from '../storage/storage.ts';
import type { Clock } from './clock.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A set of questions that nobody has touched for so long is nobody's any more; what was published of it stays. */
const DRAFT_DAYS = 365;
/** What was done at the desk is known for so long, and bans for so long after their end. */
const AUDIT_DAYS = 180;
/** So many matches are forgotten in one step, and so long nothing happens between two steps, ms: nobody notices. */
const STEP_MATCHES = 10;
const BETWEEN_MS = 500;
/** When there is nothing more to forget, ms; and before the first look, so that a start is not kept busy by it. */
const REST_MS = 60 * 60 * 1000;
const FIRST_MS = 60 * 1000;

/** Forgets finished matches and reported lines after so many days, and drafts that nobody has changed for a year (0: never), the log of the desk and bans that have ended after half a year, refusals of friends once they have lapsed, and sign-ins that were used as soon as they are over, in the background, in small steps. Returns its own end. */
export function keepPruning(args: {
  readonly matches: Pick<Storage['matches'], 'prune'>;
  readonly reports: Pick<Storage['reports'], 'prune'>;
  readonly drafts: Pick<Storage['drafts'], 'prune'>;
  readonly bans: Pick<Storage['bans'], 'prune'>;
  readonly audit: Pick<Storage['audit'], 'prune'>;
  readonly friends: Pick<Storage['friends'], 'prune'>;
  readonly accounts: Pick<Storage['accounts'], 'prune'>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly keepDays: number;
}): () => void {
  const { matches, reports, drafts, bans, audit, friends, accounts, clock, log, keepDays } = args;
  let isOver = false;
  let cancel = clock.setTimer(FIRST_MS, () => void step());

  async function step(): Promise<void> {
    let wait = REST_MS;
    try {
      const before = (days: number) => ({ before: clock.now() - days * DAY_MS, limit: STEP_MATCHES });
      let pruned =
        (await bans.prune(before(AUDIT_DAYS))) +
        (await audit.prune(before(AUDIT_DAYS))) +
        (await friends.prune(before(0))) +
        (await accounts.prune(before(0)));
      if (keepDays > 0)
        pruned +=
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
