import { type Reason, sentenceOf } from './reason.ts';

/** What stops a file from being read or taken in, with a reason that can be said in any language. The message is the same in English. */
export class ReasonError extends Error {
  readonly why: Reason;

  constructor(why: Reason) {
    super(sentenceOf([why]));
    this.why = why;
  }
}

/** The reason that an error brings, else `otherwise`: what a library says is in English alone, and for developers. */
export function reasonIn(error: unknown, otherwise: Reason): Reason {
  return error instanceof ReasonError ? error.why : otherwise;
}
