import type { Logger } from 'pino';
import type { Journal } from '../match/journal.ts';
import type { Recovery } from '../match/recover.ts';

/** How often a look is taken for matches whose process is gone, ms. */
const LOOK_MS = 500;
/** Looks that lie further apart mean that this process slept, and may have been taken for dead itself, ms. */
const SLEPT_MS = 2000;

export interface TakeOverArgs {
  readonly recovery: Pick<Recovery, 'run'>;
  readonly journal: Pick<Journal, 'askWhatIsLost'>;
  readonly log: Logger;
}

/** Goes on with the matches of processes that died or are silent, and lets go of what others went on with. Returns its own end. */
export function keepTakingOver({ recovery, journal, log }: TakeOverArgs): () => Promise<void> {
  let isOver = false;
  let lookedAt = performance.now();
  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;

  async function look(): Promise<void> {
    const now = performance.now();
    if (now - lookedAt > SLEPT_MS) await journal.askWhatIsLost();
    lookedAt = now;
    const resumed = await recovery.run();
    if (resumed > 0) log.warn({ resumed }, 'matches of a process that is gone go on here');
    lookedAt = performance.now(); // resuming many takes a while, and is no sleep
  }

  function plan(): void {
    timer = setTimeout(() => {
      looking = look()
        .catch((error: unknown) => log.warn({ err: error }, 'no look for matches of others could be taken'))
        .finally(() => {
          if (!isOver) plan();
        });
    }, LOOK_MS).unref();
  }
  plan();
  return () => {
    isOver = true;
    clearTimeout(timer);
    return looking;
  };
}
