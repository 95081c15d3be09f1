/** How often whoever lives shows it, and how long others watch before they take it for dead, ms. */
export const BEATS = { everyMs: 500, silenceMs: 3000 } as const;
/** Looks that lie further apart than this say nothing together: whoever looks was asleep itself. */
const APART_MS = 2 * BEATS.everyMs + 500;

interface Seen {
  readonly beat: number;
  since: number;
}

/**
 * Who is silent, by beats that rise while their process lives. Only the watcher's own clock counts, and only time
 * through which it watched: one that slept, or could not look, begins anew. A wrong answer costs a match some seconds
 * and nothing else, for the epoch of its journal decides who may write.
 */
export class Vitality {
  private readonly seen = new Map<string, Seen>();
  private readonly silenceMs: number;
  private lookedAt = Number.NEGATIVE_INFINITY;

  constructor(silenceMs: number = BEATS.silenceMs) {
    this.silenceMs = silenceMs;
  }

  /** A look at all beats there are, by token. Returns the tokens of those that have not beaten for too long. */
  look(beats: ReadonlyMap<string, number>, now: number): string[] {
    if (now - this.lookedAt > APART_MS) this.seen.clear();
    this.lookedAt = now;
    for (const token of [...this.seen.keys()]) if (!beats.has(token)) this.seen.delete(token);
    const silent: string[] = [];
    for (const [token, beat] of beats) {
      const before = this.seen.get(token);
      if (before?.beat !== beat) this.seen.set(token, { beat, since: now });
      else if (now - before.since >= this.silenceMs) silent.push(token);
    }
    return silent;
  }
}
