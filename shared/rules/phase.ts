/**
 * What a phase means for everything that is not its rule: which wishes are taken, which scene is shown. A rule may
 * have phases of any name; each has one of these stages, and whoever asks for the stage works with all of them.
 *
 * - `lobby`: the waiting room; the host starts, or a public room by itself.
 * - `intro`: before the first question: a countdown, a dealing of roles.
 * - `read`: a question is shown, nobody can answer yet.
 * - `open`: the answer window.
 * - `closed`: the bell has rung, nothing is told yet.
 * - `told`: the right answer and its points are shown.
 * - `between`: no question is asked: a scoreboard, a cut, an accusation, a poll.
 * - `over`: the podium; nothing ends by itself any more.
 */
export const STAGES = ['lobby', 'intro', 'read', 'open', 'closed', 'told', 'between', 'over'] as const;
export type Stage = (typeof STAGES)[number];

/** Where a match is. */
export interface Phase {
  readonly name: string;
  readonly stage: Stage;
  /** The id of the rule it belongs to. */
  readonly rule: string;
  /** A modifier's: the phase of the mode it was put behind; null: it is the mode's own. */
  readonly after: string | null;
  /** Server ms; moved by pauses. */
  readonly startedAt: number;
  /** Server ms; null: somebody must act. In the lobby the automatic start of a public room. */
  endsAt: number | null;
}

/** Whether a match is past the phase that somebody saw, beside the question of that round (-1: before the first). */
export function isOtherPhase(
  { phase, round }: { readonly phase: Phase; readonly round: { readonly index: number } | null },
  seen: { readonly round: number; readonly phase: string },
): boolean {
  return seen.phase !== phase.name || seen.round !== (round?.index ?? -1);
}

/** For the end of a switch over a union: a forgotten case does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
