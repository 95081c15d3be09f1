import type { PaginatedResponse, PaginationOptions, StepAttempt, WorkflowRun } from 'openworkflow/internal';
import type { MongoEngine } from '../engine.ts';
import type { IndexName } from '../indexes.ts';
import { servedBy } from '../served-by.ts';
import { orderOf, type RunDocument, runOf, stepOf } from './run-document.ts';

const PAGE_RUNS = 100;

export async function findRun({ models }: MongoEngine, id: string): Promise<WorkflowRun | null> {
  const filter = { _id: id };
  const row = await models.workflow_runs
    .findOne(filter, { steps: 0 }, servedBy('workflow_runs', '_id_', filter))
    .lean<RunDocument | null>();
  return row ? runOf(row) : null;
}

export async function newestOf(
  { models }: MongoEngine,
  { workflowName, subject }: { workflowName: string; subject: string },
): Promise<WorkflowRun | null> {
  const filter = { name: workflowName, subject };
  const [row] = await models.workflow_runs
    .find(filter, { steps: 0 }, servedBy('workflow_runs', 'run_of_subject', filter, { order: -1 }))
    .limit(1)
    .lean<RunDocument[]>();
  return row ? runOf(row) : null;
}

/** Runs page by page, the newest first. */
export async function listRuns(
  { models }: MongoEngine,
  { status, workflowName: name, ...page }: PaginationOptions & { status?: string; workflowName?: string },
): Promise<PaginatedResponse<WorkflowRun>> {
  const { limit, isBack, cursor } = pageOf(page);
  const index: IndexName = name
    ? status
      ? 'run_order_both'
      : 'run_order_name'
    : status
      ? 'run_order_status'
      : 'run_order';
  const filter = {
    ...(name ? { name } : {}),
    ...(status ? { status } : {}),
    ...(cursor ? { order: isBack ? { $gt: cursor } : { $lt: cursor } } : {}),
  };
  const rows = await models.workflow_runs
    .find(filter, { steps: 0 }, servedBy('workflow_runs', index, filter, { order: isBack ? 1 : -1 }))
    .limit(limit + 1)
    .lean<RunDocument[]>();
  return paged(rows, page, runOf, ({ order }) => order);
}

/** The steps of a run page by page, the oldest first. */
export async function listSteps(
  { models }: MongoEngine,
  { workflowRunId, ...page }: PaginationOptions & { workflowRunId: string },
): Promise<PaginatedResponse<StepAttempt>> {
  const { limit, isBack, cursor } = pageOf(page);
  const filter = { _id: workflowRunId };
  const run = await models.workflow_runs
    .findOne(filter, { steps: 1 }, servedBy('workflow_runs', '_id_', filter))
    .lean<RunDocument | null>();
  const all = (run?.steps ?? [])
    .map((step) => ({ step, order: orderOf(step.created, step.id) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  const asked = all.filter(({ order }) => cursor === null || (isBack ? order < cursor : order > cursor));
  const rows = isBack ? asked.reverse().slice(0, limit + 1) : asked.slice(0, limit + 1);
  return paged(
    rows,
    page,
    ({ step }) => stepOf(workflowRunId, step),
    ({ order }) => order,
  );
}

export async function findStep({ models }: MongoEngine, stepAttemptId: string): Promise<StepAttempt | null> {
  const filter = { 'steps.id': stepAttemptId };
  const run = await models.workflow_runs
    .findOne(filter, null, servedBy('workflow_runs', 'run_of_step', filter))
    .lean<RunDocument | null>();
  const step = run?.steps.find(({ id }) => id === stepAttemptId);
  return run && step ? stepOf(run._id, step) : null;
}

function pageOf({ limit = PAGE_RUNS, after, before }: PaginationOptions) {
  if (after !== undefined && before !== undefined) throw new Error('a page is after a cursor or before one, not both');
  return { limit, isBack: before !== undefined, cursor: after ?? before ?? null };
}

/** One row more than asked says that there is another page. */
function paged<Row, T>(
  rows: readonly Row[],
  page: PaginationOptions,
  read: (row: Row) => T,
  cursorOf: (row: Row) => string,
): PaginatedResponse<T> {
  const { limit, isBack } = pageOf(page);
  const hasMore = rows.length > limit;
  const shown = rows.slice(0, limit);
  if (isBack) shown.reverse();
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    data: shown.map(read),
    pagination: {
      next: last && (isBack || hasMore) ? cursorOf(last) : null,
      prev: first && (isBack ? hasMore : page.after !== undefined) ? cursorOf(first) : null,
    },
  };
}
