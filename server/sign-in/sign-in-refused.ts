import type { SentenceCode } from '#shared/sentences.ts';

/** Why somebody is not signed in. */
export type SignInNo = Extract<SentenceCode, `sign-in/${string}`>;

/** A "no" on the way in, for the person who signs in. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
  readonly no: SignInNo;
  constructor(no: SignInNo, cause?: unknown) {
    super(`the sign-in is refused: ${no}`, cause === undefined ? {} : { cause });
    this.no = no;
  }
}
