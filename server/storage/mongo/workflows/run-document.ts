import type { StepAttempt, WorkflowRun } from 'openworkflow/internal';

/**
 * A run of a workflow as stored, with every attempt at its steps: one document, so that "still mine, and then write" is
 * one operation. It may grow to 16 MB. What anybody may put into it is JSON text.
 */
export interface RunDocument {
  readonly _id: string;
  /** Sorts runs by when they were made, and is no other run's: the time as ISO, and the id. */
  readonly order: string;
  readonly name: string;
  readonly version: string | null;
  readonly status: WorkflowRun['status'];
  readonly key: string | null;
  readonly config: string;
  /** `config.subject`, where it has one. */
  readonly subject: string | null;
  readonly context: string | null;
  readonly input: string | null;
  readonly output: string | null;
  readonly error: string | null;
  readonly attempts: number;
  readonly parentNamespace: string | null;
  readonly parentStep: string | null;
  readonly worker: string | null;
  /** When it may be claimed: its time, the time of the next try, or the end of the lease. */
  readonly due: Date | null;
  readonly deadline: Date | null;
  readonly started: Date | null;
  readonly finished: Date | null;
  readonly created: Date;
  readonly updated: Date;
  readonly steps: readonly StepDocument[];
}

export interface StepDocument {
  readonly id: string;
  readonly name: string;
  readonly kind: StepAttempt['kind'];
  readonly status: StepAttempt['status'];
  readonly config: string;
  readonly context: string | null;
  /** What it waits for. */
  readonly signal: string | null;
  /** What came, and by whose key. */
  readonly delivery: string | null;
  readonly deliveryKey: string | null;
  readonly output: string | null;
  readonly error: string | null;
  readonly childNamespace: string | null;
  readonly child: string | null;
  readonly started: Date | null;
  readonly finished: Date | null;
  readonly created: Date;
  readonly updated: Date;
}

/** The library can hold several sets of runs in one database; we have one. */
export const NAMESPACE = 'default';

export const OPEN = ['pending', 'running'] as const;
export const ENDED = ['completed', 'failed', 'canceled'] as const;

export function orderOf(created: Date, id: string): string {
  return `${created.toISOString()} ${id}`;
}

export function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

export function jsonOf<T>(text: string | null | undefined): T | null {
  return typeof text === 'string' ? (JSON.parse(text) as T) : null;
}

export function runOf(row: RunDocument): WorkflowRun {
  return {
    ...{ namespaceId: NAMESPACE, id: row._id, workflowName: row.name, version: row.version ?? null },
    ...{ status: row.status, idempotencyKey: row.key ?? null, config: jsonOf(row.config) ?? {} },
    ...{ context: jsonOf(row.context), input: jsonOf(row.input), output: jsonOf(row.output) },
    ...{ error: jsonOf(row.error), attempts: row.attempts },
    ...{ parentStepAttemptNamespaceId: row.parentNamespace ?? null, parentStepAttemptId: row.parentStep ?? null },
    ...{ workerId: row.worker ?? null, availableAt: row.due ?? null, deadlineAt: row.deadline ?? null },
    ...{ startedAt: row.started ?? null, finishedAt: row.finished ?? null },
    ...{ createdAt: row.created, updatedAt: row.updated },
  };
}

export function stepOf(runId: string, row: StepDocument): StepAttempt {
  return {
    ...{ namespaceId: NAMESPACE, id: row.id, workflowRunId: runId, stepName: row.name },
    ...{ kind: row.kind, status: row.status, config: jsonOf(row.config) ?? {} },
    ...{ context: jsonOf(row.context), output: jsonOf(row.output), error: jsonOf(row.error) },
    ...{ childWorkflowRunNamespaceId: row.childNamespace ?? null, childWorkflowRunId: row.child ?? null },
    ...{ startedAt: row.started ?? null, finishedAt: row.finished ?? null },
    ...{ createdAt: row.created, updatedAt: row.updated },
  };
}
