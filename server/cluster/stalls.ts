/** How often fellows say that they live, and how often one is found silent before it is given up. */
export const ALIVE_MS = 1000;
const SILENT_LOOKS = 20;

/**
 * Who has stopped and will not wake: a process that hangs keeps its matches' files, and people, waiting. Looks are
 * counted, not time, so that a machine that slept has missed nobody.
 */
export class Stalls<T> {
  private readonly silent = new Map<T, number>();

  alive(one: T): void {
    this.silent.set(one, 0);
  }

  gone(one: T): void {
    this.silent.delete(one);
  }

  /** One look, every `ALIVE_MS`: those that are given up. */
  look(): T[] {
    for (const [one, looks] of this.silent) this.silent.set(one, looks + 1);
    return [...this.silent].filter(([, looks]) => looks > SILENT_LOOKS).map(([one]) => one);
  }
}
