import { OpenWorkflow, type Worker } from 'openworkflow';
import type { StepAttempt, WorkflowRun } from 'openworkflow/internal';
import type { Logger } from 'pino';
import type { WorkflowStore } from '../storage/ports/workflows.ts';
import { within } from '../within.ts';
import { Leases } from './leases.ts';
import { RETRY, type Retry, Steps } from './steps.ts';

/** How long a run stays with a process that says nothing, ms. */
const LEASE_MS = 6000;
/** Of an outage the log hears once in so many ms. */
const TROUBLE_EVERY_MS = 60_000;
/** Runs that ended are forgotten after so long, ms: whoever asked has seen by then what became of it. */
const KEEP_MS = 14 * 24 * 60 * 60 * 1000;
/** So many at a time, and so often, ms: nobody notices. */
const PRUNED_RUNS = 20;
const PRUNE_EVERY_MS = 10 * 60_000;
/** How long closing waits for steps that were told to end, ms. */
const CLOSE_MS = 1500;
const PAGE_RUNS = 100;

/** What a kind of long work does. Its code is run anew whenever a run is taken up: all that is not pure stands in a step. */
export interface Workflow<Input, Output> {
  readonly name: string;
  readonly make: (args: { input: Input; steps: Steps; runId: string }) => Promise<Output>;
}

export interface WorkflowsArgs {
  readonly store: WorkflowStore;
  readonly log: Pick<Logger, 'warn'>;
  /** How many runs this process works at, at once. */
  readonly atOnce: number;
  readonly leaseMs?: number;
  readonly retry?: Retry;
  readonly luck?: () => number;
}

/** Long work that outlives the process: begun here, done by whichever process has a worker, each step once. */
export class Workflows {
  private readonly args: WorkflowsArgs;
  private readonly leases: Leases;
  private readonly library: OpenWorkflow;
  private worker: Worker | null = null;
  private pruning: NodeJS.Timeout | undefined;
  private toldOfTroubleAt = Number.NEGATIVE_INFINITY;

  constructor(args: WorkflowsArgs) {
    this.args = args;
    this.leases = new Leases({
      store: args.store,
      leaseMs: args.leaseMs ?? LEASE_MS,
      onTrouble: (error) => this.tellOfTrouble(error),
    });
    this.library = new OpenWorkflow({ backend: this.leases.backend });
  }

  /** From now on this process knows how to do it. */
  define<Input, Output>({ name, make }: Workflow<Input, Output>): void {
    const { retry = RETRY, luck = Math.random } = this.args;
    this.library.implementWorkflow<Input, Output>({ name }, ({ input, step, run }) => {
      const signal = this.leases.signalOf(run.id);
      const steps = new Steps({
        ...{ step, signal, retry, luck },
        onFault: (stepName, error) => this.tellOfFault({ workflow: name, run: run.id, step: stepName }, error),
      });
      return make({ input, steps, runId: run.id });
    });
  }

  /** Begins a run about a subject, or finds the one that the same key began. Resolves once it is kept. */
  begin(args: { name: string; subject: string; input: unknown; key?: string }): Promise<WorkflowRun> {
    return this.args.store.createWorkflowRun({
      ...{ workflowName: args.name, version: null, idempotencyKey: args.key ?? null },
      ...{ config: { subject: args.subject }, context: null, input: args.input as WorkflowRun['input'] },
      ...{ parentStepAttemptNamespaceId: null, parentStepAttemptId: null, availableAt: null, deadlineAt: null },
    });
  }

  newestOf(workflowName: string, subject: string): Promise<WorkflowRun | null> {
    return this.args.store.newestOf({ workflowName, subject });
  }

  /** Every attempt at each step of a run. */
  async stepsOf(workflowRunId: string): Promise<StepAttempt[]> {
    const attempts: StepAttempt[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await this.args.store.listStepAttempts({ workflowRunId, ...(after ? { after } : {}) });
      attempts.push(...page.data);
      after = page.pagination.next;
    }
    return attempts;
  }

  /** Runs of a workflow, the newest first. */
  async *runs(workflowName: string, status?: WorkflowRun['status']): AsyncGenerator<WorkflowRun> {
    for (let after: string | null | undefined; after !== null; ) {
      const page = await this.args.store.listWorkflowRuns({
        ...{ workflowName, limit: PAGE_RUNS },
        ...(status ? { status } : {}),
        ...(after ? { after } : {}),
      });
      yield* page.data;
      after = page.pagination.next;
    }
  }

  /** Calls a run off; a step that is under way here ends at once, elsewhere with the next beat. Null: it was over. */
  async cancel(workflowRunId: string): Promise<WorkflowRun | null> {
    const run = await this.args.store.getWorkflowRun({ workflowRunId });
    if (!run || run.finishedAt) return null;
    // Between the look and now it may have ended by itself.
    return this.leases.backend.cancelWorkflowRun({ workflowRunId }).catch(async (error: unknown) => {
      const ended = await this.args.store.getWorkflowRun({ workflowRunId });
      if (ended?.finishedAt) return null;
      throw error;
    });
  }

  /** Works in this process, from now on, at whatever is due. */
  work(): void {
    if (this.worker) return;
    this.worker = this.library.newWorker({ concurrency: this.args.atOnce });
    void this.worker.start();
    this.pruning = setInterval(() => {
      const old = { before: new Date(Date.now() - KEEP_MS), limit: PRUNED_RUNS };
      this.args.store.prune(old).catch((error: unknown) => this.tellOfTrouble(error));
    }, PRUNE_EVERY_MS).unref();
  }

  /** Stops working: what is under way is let go, and taken up by whoever works next, from its last finished step. */
  async close(): Promise<void> {
    clearInterval(this.pruning);
    const ended = this.worker?.stop() ?? Promise.resolve();
    await this.leases.letGo();
    await within(CLOSE_MS, ended, () => {});
    this.worker = null;
  }

  private tellOfFault(where: object, error: unknown): void {
    this.args.log.warn(
      { ...where, err: error },
      'a step of long work failed; unless it was its last try, it is done again',
    );
  }

  private tellOfTrouble(error: unknown): void {
    const now = performance.now();
    if (now - this.toldOfTroubleAt < TROUBLE_EVERY_MS) return;
    this.toldOfTroubleAt = now;
    this.args.log.warn({ err: error }, 'long work waits for the database');
  }
}
