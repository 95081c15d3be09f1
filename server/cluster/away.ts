/** Somebody else in the cluster was needed, and does not answer just now: whoever asked is told to ask again soon. */
export class AwayError extends Error {
  readonly code: 'server/paused' | 'show/away';

  constructor(code: AwayError['code'], options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/** What to do where somebody does not answer in time. */
export function throwAway(code: AwayError['code']): () => never {
  return () => {
    throw new AwayError(code);
  };
}
