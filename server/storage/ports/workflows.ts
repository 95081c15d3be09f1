import type { Backend, WorkflowRun } from 'openworkflow/internal';

/**
 * What an engine keeps of long work: openworkflow's own interface (runs, and every attempt at each of their steps), and
 * what it has no call for. The library's SQLite engine is used as it is; MongoDB has one of ours.
 */
export interface WorkflowStore extends Backend {
  /** The newest run of a workflow about a subject (`config.subject`), as long as it is not forgotten. */
  newestOf(args: { workflowName: string; subject: string }): Promise<WorkflowRun | null>;
  /** Forgets runs that ended before a time, with their steps, at most `limit` of them. Resolves to how many it were. */
  prune(args: { before: Date; limit: number }): Promise<number>;
  /** Nothing: whoever opened the storage closes it. */
  stop(): Promise<void>;
}
