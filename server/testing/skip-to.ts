import type { TestPlayer } from './test-player.ts';

/** A pace at which nothing ends while a test looks at it, however slow the machine is: for `skipTo`. */
export const UNHURRIED_PACE_FACTOR = 100;

/**
 * The host skips one phase after another, each once it is seen, until this one has come. In rooms of `UNHURRIED_PACE_FACTOR`
 * no phase ends in between by itself, so that no skip comes late and ends the next one.
 */
export async function skipTo(host: TestPlayer, phase: string, round?: number): Promise<void> {
  const { state } = host.room;
  const isThere = (): boolean => state.phase === phase && (round === undefined || state.round === round);
  while (!isThere()) {
    const { phase: before, startedAt } = state;
    host.skip();
    await host.until(`the end of ${before}`, () => state.phase !== before || state.startedAt !== startedAt);
  }
}
