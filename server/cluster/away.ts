/** Somebody else in the cluster was needed, and does not answer just now: whoever asked is told to ask again soon. */
export class AwayError extends Error {
  readonly code: 'server/paused' | 'show/away';

  constructor(code: AwayError['code'], options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/** Rejects with an AwayError where it takes longer. */
export function within<T>(ms: number, work: Promise<T>, code: AwayError['code']): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new AwayError(code)), ms).unref();
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
