import type { Backend, WorkflowRun } from 'openworkflow/internal';

/**
 * What an engine keeps of long work: openworkflow's own interface (runs, and every attempt at each of their steps), and
 * what it has no call for. The library's SQLite engine is used as it is; MongoDB has one of ours.
 */
export interface WorkflowStore extends Backend {
  /** The newest run of a workflow about a subject (`config.subject`), as long as it is not forgotten. */
  newestOf(args: { workflowName: string; subject: string }): Promise<WorkflowRun | null>;
  /** Runs that a person asked for, by `input.playerId`, with what their steps came to. */
  askedBy(playerId: string): Promise<AskedRun[]>;
  /** Ends those that are not over, and keeps of all of them what they used and nothing that was asked or made. */
  forgetAsker(args: { playerId: string; instead: string }): Promise<void>;
  /** Makes runs that somebody asked for another one's: a guest has become part of an account. */
  moveAsker(args: { playerId: string; instead: string }): Promise<void>;
  /** Forgets runs that ended before a time, with their steps, at most `limit` of them. Resolves to how many those were. */
  prune(args: { before: Date; limit: number }): Promise<number>;
  /** Nothing: whoever opened the storage closes it. */
  stop(): Promise<void>;
}

/** What is told of a run to whoever asked for it. */
export interface AskedRun {
  readonly runId: string;
  readonly name: string;
  readonly status: string;
  readonly createdAt: string;
  readonly input: unknown;
  readonly steps: readonly { readonly name: string; readonly output: unknown }[];
}
