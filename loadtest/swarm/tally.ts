/** What a process of the swarm counts. */
export class Tally {
  acknowledged = 0;
  /** Lines that broke and came back. */
  returned = 0;
  /** By what happened, then by its code or sentence. */
  readonly counts: Record<string, Record<string, number>> = {};

  count(what: string, which: string, times = 1): void {
    const of = this.counts[what] ?? {};
    this.counts[what] = of;
    of[which] = (of[which] ?? 0) + times;
  }
}

/** The counts of several processes together. */
export function sumCounts(all: readonly Tally['counts'][]): Tally['counts'] {
  const sum = new Tally();
  for (const counts of all)
    for (const [what, of] of Object.entries(counts))
      for (const [which, times] of Object.entries(of)) sum.count(what, which, times);
  return sum.counts;
}
