/** Work that outlives the process. All times are server ms. Plain JSON. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  /** When it may be claimed next: its time, the time of the next try, or the end of the lease. Null once it is over. */
  readonly due: number | null;
  /** How often it was claimed; the claim's number proves that the lease is still the same one. */
  readonly attempt: number;
  readonly result: unknown;
  /** What the last try that failed said. */
  readonly error: string | null;
}

/** Names one claim: a worker that was overtaken holds an old number. */
export interface Lease {
  readonly id: string;
  readonly attempt: number;
}

export interface JobStore {
  /** Keeps a job to be done at `due` or later. False, and nothing changes, where the id is known: the same job asked for twice is one. */
  enqueue(job: { id: string; kind: string; payload: unknown; due: number }): Promise<boolean>;
  /** The job of this kind that is due longest, for `leaseMs`; one whose worker died is due again when its lease ends. However many ask at once, one gets it. */
  claim(args: { kind: string; now: number; leaseMs: number }): Promise<Job | null>;
  /** The same for another while. False where somebody else has it by now: then stop. */
  extend(lease: Lease, until: number): Promise<boolean>;
  /** Ends a job. False where somebody else has it by now. */
  finish(lease: Lease, result: unknown): Promise<boolean>;
  /** A try failed: there is another at `retryAt`, or none. False where somebody else has it by now. */
  fail(lease: Lease, error: string, retryAt: number | null): Promise<boolean>;
  find(id: string): Promise<Job | null>;
}
