import type { Job } from '../../ports/jobs.ts';

/** A job as stored: what anybody may put into it is JSON text. */
export interface JobDocument {
  readonly _id: string;
  readonly kind: string;
  readonly payload: string;
  readonly state: Job['state'];
  readonly due?: number | null;
  readonly attempt: number;
  readonly result?: string | null;
  readonly error?: string | null;
}

export function jobOf({ _id, kind, payload, state, due, attempt, result, error }: JobDocument): Job {
  return {
    ...{ id: _id, kind, state, due: due ?? null, attempt, error: error ?? null },
    payload: JSON.parse(payload),
    result: typeof result === 'string' ? JSON.parse(result) : null,
  };
}
