/** What one call of a rule may take, ms: all other matches of the server wait for it. */
export const CALL_BUDGET_MS = 200;

/**
 * How the code of strangers is watched while it runs. A rule that is watched sees the match through a guard
 * (`guarded.ts`), so that writing into it throws, and each call of it is measured.
 */
export interface Watch {
  /** Whose rules: those of mods on a server, everybody's in tests. */
  watches(rule: string): boolean;
  /** A clock of the time this thread has worked, ms. Absent: nothing is measured, as in a replay. */
  readonly now?: () => number;
}

/** A rule took too long in one call. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';

  constructor(what: string, ms: number) {
    super(
      `${what} took ${Math.round(ms)} ms; one call may take ${CALL_BUDGET_MS}, for every other match waits for it.`,
    );
  }
}
