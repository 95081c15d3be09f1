/** The phases of a match, in the order of `classic`. */
export const PHASES = [
  'waiting',
  'countdown',
  'reading',
  'answering',
  'locked',
  'reveal',
  'scoreboard',
  'podium',
] as const;
export type PhaseName = (typeof PHASES)[number];

/**
 * Where a match is. `startedAt` and `endsAt` are server ms; `endsAt` null means that somebody must act.
 * A field that means nothing in a phase does not exist in it.
 */
export type Phase =
  /** The waiting room; `endsAt` is the automatic start of a public room. */
  | { readonly name: 'waiting'; readonly startedAt: number; endsAt: number | null }
  | { readonly name: 'countdown'; readonly startedAt: number; endsAt: number }
  /** The reading beat: the question is shown, the window opens at `endsAt`. */
  | { readonly name: 'reading'; readonly startedAt: number; endsAt: number }
  /** The answer window, from `startedAt` to the bell at `endsAt`. */
  | { readonly name: 'answering'; readonly startedAt: number; endsAt: number }
  /** After the bell everything holds still for a moment. */
  | { readonly name: 'locked'; readonly startedAt: number; endsAt: number }
  | { readonly name: 'reveal'; readonly startedAt: number; endsAt: number }
  | { readonly name: 'scoreboard'; readonly startedAt: number; endsAt: number }
  | { readonly name: 'podium'; readonly startedAt: number; endsAt: null };

/** For the end of a switch over a union: a forgotten case does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
