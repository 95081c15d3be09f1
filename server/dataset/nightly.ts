import type { Logger } from 'pino';
import type { Clock } from '../match/clock.ts';
import type { JobStore, Lease } from '../storage/ports/jobs.ts';
import type { Manifest } from './manifest.ts';

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** 03:00 UTC. */
const HOUR_OF_DAY_MS = 3 * 60 * MINUTE_MS;
/** After a start it is looked first whether a night was missed, so that the start is not kept busy by it. */
const FIRST_MS = 2 * MINUTE_MS;
/** Whoever builds says so this often; one who has said nothing for a lease is taken for dead. */
const BEAT_MS = MINUTE_MS;
const LEASE_MS = 5 * MINUTE_MS;
/** When a night's work failed, or somebody else is at it. */
const AGAIN_MS = 10 * MINUTE_MS;
const KIND = 'dataset';

export interface NightlyArgs {
  readonly jobs: JobStore;
  readonly clock: Clock;
  readonly log: Logger;
  readonly build: (signal: AbortSignal) => Promise<readonly Manifest[]>;
}

/**
 * Builds the dataset each night at 03:00 UTC, and after a start where a night was missed. A night is a job in storage:
 * of many processes one does it, and where that one dies another goes on when its lease is over. Returns its own end.
 */
export function keepBuilding({ jobs, clock, log, build }: NightlyArgs): () => void {
  const ending = new AbortController();
  const later = (ms: number): (() => void) => clock.setTimer(ms, () => void night());
  let cancel = later(FIRST_MS);

  async function night(): Promise<void> {
    let isOpen = true;
    try {
      isOpen = await work();
    } catch (error) {
      log.warn({ err: error }, 'the dataset of the night cannot be built; it is tried again in ten minutes');
    }
    if (!ending.signal.aborted) cancel = later(isOpen ? AGAIN_MS : untilNext(clock.now()));
  }

  /** True while the last night is not done. */
  async function work(): Promise<boolean> {
    const id = `${KIND}/${new Date(lastNight(clock.now())).toISOString().slice(0, 10)}`;
    await jobs.enqueue({ id, kind: KIND, payload: null, due: lastNight(clock.now()) });
    const job = await jobs.claim({ kind: KIND, now: clock.now(), leaseMs: LEASE_MS });
    if (job) await attempt({ id: job.id, attempt: job.attempt });
    return (await jobs.find(id))?.state !== 'done';
  }

  async function attempt(lease: Lease): Promise<void> {
    const stopBeating = beat(lease);
    try {
      const built = await build(ending.signal);
      await jobs.finish(lease, { versions: built.map(({ version }) => version) });
    } catch (error) {
      await jobs.fail(lease, String(error), clock.now() + (ending.signal.aborted ? 0 : AGAIN_MS)).catch(() => {}); // the lease ends by itself
      if (!ending.signal.aborted) throw error;
    } finally {
      stopBeating();
    }
  }

  function beat(lease: Lease): () => void {
    let stop = clock.setTimer(BEAT_MS, again);
    function again(): void {
      stop = clock.setTimer(BEAT_MS, again);
      // Somebody else who has the job by now builds the same: the object store decides, see build-shard.ts.
      jobs.extend(lease, clock.now() + LEASE_MS).catch(() => {});
    }
    return () => stop();
  }

  return () => {
    ending.abort(new Error('the server ends'));
    cancel();
  };
}

/** The last 03:00 UTC, server ms. */
export function lastNight(now: number): number {
  return Math.floor((now - HOUR_OF_DAY_MS) / DAY_MS) * DAY_MS + HOUR_OF_DAY_MS;
}

function untilNext(now: number): number {
  return lastNight(now) + DAY_MS - now;
}
