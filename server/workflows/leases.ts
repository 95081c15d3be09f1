import type { Backend, CompleteStepAttemptParams, StepAttempt, WorkflowRun } from 'openworkflow/internal';
import type { WorkflowStore } from '../storage/ports/workflows.ts';
import { StorageError } from '../storage/storage.ts';

export interface LeasesArgs {
  readonly store: WorkflowStore;
  /** How long a run stays with a worker that says nothing, ms: so soon somebody goes on with what a killed process had. */
  readonly leaseMs: number;
  /** The database did not answer when work was looked for; it is looked for again. */
  readonly onTrouble: (error: unknown) => void;
}

interface Held {
  readonly workerId: string;
  readonly ending: AbortController;
}

/** So often a step's result is kept, and so much longer is waited each time, ms. */
const KEEP_TRIES = 8;
const KEEP_AGAIN_MS = 100;
/** So many beats fit into a lease: one that comes late costs nothing. */
const LEASE_BEATS = 4;

/**
 * The runs that this process works at. openworkflow holds a run for 30 s and cannot interrupt a step; this stands between
 * the library and the store, holds runs for a few seconds by beating for them itself, and ends a step's signal as soon
 * as its run is called off, lost to somebody else, or let go because the process closes.
 */
export class Leases {
  /** The store, for the library. */
  readonly backend: Backend;
  private readonly args: LeasesArgs;
  private readonly held = new Map<string, Held>();
  private timer: NodeJS.Timeout | null = null;
  /** The claim before this one, whatever came of it. */
  private claimed: Promise<unknown> = Promise.resolve();
  private isClosing = false;

  constructor(args: LeasesArgs) {
    this.args = args;
    const { store, leaseMs } = args;
    const ends =
      <P extends { workflowRunId: string; workerId: string }>(end: (params: P) => Promise<WorkflowRun>) =>
      (params: P) =>
        end(params).finally(() => {
          // Who has lost it to another worker of this process ends as well, and must not end the other's.
          if (this.held.get(params.workflowRunId)?.workerId === params.workerId) this.drop(params.workflowRunId);
        });
    this.backend = {
      ...store,
      claimWorkflowRun: ({ workerId }) => this.claimInTurn(workerId),
      completeStepAttempt: (params) => this.complete(params),
      extendWorkflowRunLease: (params) => store.extendWorkflowRunLease({ ...params, leaseDurationMs: leaseMs }),
      completeWorkflowRun: ends(store.completeWorkflowRun),
      failWorkflowRun: ends(store.failWorkflowRun),
      sleepWorkflowRun: ends(store.sleepWorkflowRun),
      rescheduleWorkflowRunAfterFailedStepAttempt: ends(store.rescheduleWorkflowRunAfterFailedStepAttempt),
      cancelWorkflowRun: (params) =>
        store.cancelWorkflowRun(params).then((run) => {
          this.drop(params.workflowRunId);
          return run;
        }),
    };
  }

  /** Ends when nobody is to work at that run here any more. */
  signalOf(runId: string): AbortSignal {
    return this.held.get(runId)?.ending.signal ?? AbortSignal.abort();
  }

  /** Lets go of everything: whoever looks for work next gets it at once. Nothing is claimed after this. */
  async letGo(): Promise<void> {
    this.isClosing = true;
    const runs = [...this.held];
    await Promise.allSettled(
      runs.map(([workflowRunId, { workerId }]) =>
        this.args.store.sleepWorkflowRun({ workflowRunId, workerId, availableAt: new Date() }),
      ),
    );
    for (const [runId] of runs) this.drop(runId);
  }

  /** Keeps what a step has come to. It may have cost money: a database that is away for a moment is waited for. */
  private async complete(params: CompleteStepAttemptParams): Promise<StepAttempt> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.args.store.completeStepAttempt(params);
      } catch (error) {
        const mayPass = error instanceof StorageError && error.code !== 'storage/refused';
        if (!mayPass || tries === KEEP_TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, KEEP_AGAIN_MS * tries));
      }
    }
  }

  /**
   * The library claims for all its free workers at once. One after another, so that each finds here, and beats for, what
   * the one before has got: if the database is slow it would be taken for a dead worker's, and done twice.
   */
  private claimInTurn(workerId: string): Promise<WorkflowRun | null> {
    const claim = this.claimed.then(() => this.claim(workerId));
    this.claimed = claim.catch(() => {});
    return claim;
  }

  private async claim(workerId: string): Promise<WorkflowRun | null> {
    if (this.isClosing) return null;
    const { store, leaseMs, onTrouble } = this.args;
    try {
      // A loop that was blocked for long must not take its own runs for a dead worker's.
      await this.beat();
      const run = await store.claimWorkflowRun({ workerId, leaseDurationMs: leaseMs });
      if (!run) return null;
      this.held.get(run.id)?.ending.abort(); // its lease ran out all the same: only one of the two may work at it
      this.held.set(run.id, { workerId, ending: new AbortController() });
      this.timer ??= setInterval(() => void this.beat(), leaseMs / LEASE_BEATS).unref();
      return run;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      onTrouble(error);
      return null;
    }
  }

  private async beat(): Promise<void> {
    const { store, leaseMs } = this.args;
    await Promise.all(
      [...this.held].map(async ([workflowRunId, held]) => {
        try {
          await store.extendWorkflowRunLease({ workflowRunId, workerId: held.workerId, leaseDurationMs: leaseMs });
        } catch (error) {
          // While the database is away nobody else can take it either.
          if (!(error instanceof StorageError) && this.held.get(workflowRunId) === held) this.drop(workflowRunId);
        }
      }),
    );
  }

  private drop(runId: string): void {
    this.held.get(runId)?.ending.abort();
    this.held.delete(runId);
    if (this.held.size > 0 || !this.timer) return;
    clearInterval(this.timer);
    this.timer = null;
  }
}
