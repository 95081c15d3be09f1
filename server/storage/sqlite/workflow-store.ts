import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Backend, WorkflowRun } from 'openworkflow/internal';
import { BackendSqlite } from 'openworkflow/sqlite';
import { usageAlone, wishAlone } from '../person/makings.ts';
import type { AskedRun, WorkflowStore } from '../ports/workflows.ts';
import { StorageError } from '../storage.ts';
import { BUSY_MS, inTransaction } from './database.ts';
import { translate } from './translate-error.ts';

/** Every call that the library makes of its engine. */
const CALLS = [
  ...(['createWorkflowRun', 'getWorkflowRun', 'listWorkflowRuns', 'countWorkflowRuns', 'claimWorkflowRun'] as const),
  ...(['extendWorkflowRunLease', 'sleepWorkflowRun', 'completeWorkflowRun', 'failWorkflowRun'] as const),
  ...(['rescheduleWorkflowRunAfterFailedStepAttempt', 'cancelWorkflowRun', 'createStepAttempt'] as const),
  ...(['getStepAttempt', 'listStepAttempts', 'completeStepAttempt', 'failStepAttempt'] as const),
  ...(['setStepAttemptChildWorkflowRun', 'sendSignal', 'getSignalDelivery'] as const),
] satisfies readonly (keyof Backend)[];
/** Two processes that make the same new file at once: the second tries again. */
const OPEN_TRIES = 5;
const LOCK = /database is locked/;

interface Opened {
  readonly backend: BackendSqlite;
  readonly db: DatabaseSync;
}

/** openworkflow's own engine, in a file beside our database; opened when it is first asked for something. */
export function createWorkflowStore(dataDir: string): { workflows: WorkflowStore; close(): void } {
  const file = dataDir === ':memory:' ? dataDir : join(dataDir, 'workflows.sqlite');
  let opened: Opened | null = null;
  let isClosed = false;

  /** The driver is synchronous, and some of the library's calls throw before they return a promise. */
  async function guard<T>(work: (opened: Opened) => T | Promise<T>): Promise<T> {
    if (isClosed) throw new StorageError('storage/down', `The file ${file} has been closed.`);
    try {
      opened ??= open(file);
      return await work(opened);
    } catch (error) {
      if (!isOfDatabase(error)) throw error; // the library's own: a run that somebody else has by now
      throw translate(error, file);
    }
  }

  const calls = Object.fromEntries(
    CALLS.map((name) => [name, (args: never) => guard<unknown>(({ backend }) => backend[name](args))]),
  ) as unknown as Omit<Backend, 'stop'>; // fromEntries forgets the names

  return {
    workflows: {
      ...calls,
      newestOf: ({ workflowName, subject }) =>
        guard(async ({ backend, db }): Promise<WorkflowRun | null> => {
          const row = db
            .prepare(
              `SELECT id FROM workflow_runs WHERE workflow_name = ? AND json_extract(config, '$.subject') = ?
               ORDER BY created_at DESC, id DESC LIMIT 1`,
            )
            .get(workflowName, subject) as { id: string } | undefined;
          return row ? backend.getWorkflowRun({ workflowRunId: row.id }) : null;
        }),
      askedBy: (playerId) => guard(({ db }) => askedBy(db, playerId)),
      forgetAsker: ({ playerId, instead }) => guard(({ db }) => forgetAsker(db, playerId, instead)),
      moveAsker: ({ playerId, instead }) =>
        guard(
          ({ db }) =>
            void db
              .prepare(`UPDATE workflow_runs SET input = json_set(input, '$.playerId', ?) WHERE ${OF_ASKER}`)
              .run(instead, playerId),
        ),
      prune: ({ before, limit }) => guard(({ db }) => prune(db, before, limit)),
      stop: async () => {},
    },
    close() {
      isClosed = true;
      opened?.db.close();
      opened = null;
    },
  };
}

function open(file: string): Opened {
  for (let tried = 1; ; tried++) {
    try {
      const backend = BackendSqlite.connect(file);
      // The library keeps its connection to itself and gives it no patience: a second process on the file, the worker
      // of `npm run worker`, would make it fail. What it may lose in a power cut is as with our own (database.ts).
      const db = Reflect.get(backend, 'db') as DatabaseSync;
      db.exec(`PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA synchronous = NORMAL;
        CREATE INDEX IF NOT EXISTS quizcade_subject ON workflow_runs (workflow_name, json_extract(config, '$.subject'), created_at, id);
        CREATE INDEX IF NOT EXISTS quizcade_finished ON workflow_runs (finished_at) WHERE finished_at IS NOT NULL;`);
      return { backend, db };
    } catch (error) {
      if (tried === OPEN_TRIES || !LOCK.test(String(error))) throw error;
    }
  }
}

const OF_ASKER = "json_extract(input, '$.playerId') = ?";

function askedBy(db: DatabaseSync, playerId: string): AskedRun[] {
  const steps = db.prepare(
    'SELECT step_name, output FROM step_attempts WHERE workflow_run_id = ? ORDER BY created_at, id',
  );
  return db
    .prepare(`SELECT id, workflow_name, status, created_at, input FROM workflow_runs WHERE ${OF_ASKER}`)
    .all(playerId)
    .map((row) => ({
      ...{ runId: String(row.id), name: String(row.workflow_name), status: String(row.status) },
      ...{ createdAt: String(row.created_at), input: jsonOf(row.input) },
      steps: steps.all(String(row.id)).map((step) => ({ name: String(step.step_name), output: jsonOf(step.output) })),
    }));
}

function forgetAsker(db: DatabaseSync, playerId: string, instead: string): void {
  const runs = db.prepare(`SELECT id, input FROM workflow_runs WHERE ${OF_ASKER}`).all(playerId);
  const end = db.prepare(
    "UPDATE workflow_runs SET status = 'canceled', worker_id = NULL, available_at = NULL, finished_at = ? WHERE id = ? AND finished_at IS NULL",
  );
  const putRun = db.prepare('UPDATE workflow_runs SET input = ?, output = NULL WHERE id = ?');
  const steps = db.prepare('SELECT id, output FROM step_attempts WHERE workflow_run_id = ? AND output IS NOT NULL');
  const putStep = db.prepare('UPDATE step_attempts SET output = ? WHERE id = ?');
  inTransaction(db, () => {
    for (const { id, input } of runs as { id: string; input: string }[]) {
      end.run(new Date().toISOString(), id);
      for (const step of steps.all(id)) putStep.run(JSON.stringify(usageAlone(jsonOf(step.output))), String(step.id));
      putRun.run(JSON.stringify(wishAlone(jsonOf(input), instead)), id); // last: by it the run is found again
    }
  });
}

function jsonOf(text: unknown): unknown {
  return typeof text === 'string' ? JSON.parse(text) : null;
}

function prune(db: DatabaseSync, before: Date, limit: number): number {
  const due = db
    .prepare(
      'SELECT id FROM workflow_runs WHERE finished_at IS NOT NULL AND finished_at < ? ORDER BY finished_at LIMIT ?',
    )
    .all(before.toISOString(), limit) as { id: string }[];
  const forget = ['workflow_signals', 'step_attempts'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE workflow_run_id = ?`),
  );
  forget.push(db.prepare('DELETE FROM workflow_runs WHERE id = ?'));
  inTransaction(db, () => {
    for (const { id } of due) for (const statement of forget) statement.run(id);
  });
  return due.length;
}

function isOfDatabase(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: unknown };
  return code?.startsWith('ERR_SQLITE') === true || (cause !== undefined && isOfDatabase(cause));
}
