import { compareStandings, type Placed } from '#shared/rankings/standing.ts';
import { inSteps, type Steps } from '#shared/work/steps.ts';
import { sortedInSteps } from './sorted-in-steps.ts';

/** One list in its order. What has changed is gathered, put in place beside the list in steps, and shown at once. */
export class Ranking<Entry extends Placed> {
  private ordered: readonly Entry[] = [];
  private next: readonly Entry[] = [];
  private readonly added = new Set<Entry>();
  private readonly removed = new Set<Entry>();

  /** A short list, such as one among friends. */
  static of<Entry extends Placed>(entries: readonly Entry[]): Ranking<Entry> {
    const ranking = new Ranking<Entry>();
    ranking.ordered = [...entries].sort(compareStandings);
    return ranking;
  }

  get size(): number {
    return this.ordered.length;
  }

  /** Whether something waits to be settled. */
  get hasNews(): boolean {
    return this.added.size > 0 || this.removed.size > 0;
  }

  add(entry: Entry): void {
    if (!this.removed.delete(entry)) this.added.add(entry);
  }

  remove(entry: Entry): void {
    if (!this.added.delete(entry)) this.removed.add(entry);
  }

  /** Puts what has changed in its place, for `show`. */
  *settle(): Steps<void> {
    const added = yield* sortedInSteps([...this.added], compareStandings);
    const next: Entry[] = [];
    let i = 0;
    yield* inSteps(this.ordered, (entry) => {
      if (this.removed.has(entry)) return;
      for (let one = added[i]; one !== undefined && compareStandings(one, entry) < 0; one = added[++i]) next.push(one);
      next.push(entry);
    });
    yield* inSteps(added.slice(i), (entry) => void next.push(entry));
    this.added.clear();
    this.removed.clear();
    this.next = next;
  }

  /** What was settled is the list from now on. */
  show(): void {
    this.ordered = this.next;
  }

  page(from: number, count: number): readonly Entry[] {
    return this.ordered.slice(from, from + count);
  }

  /** The place of so many points: one behind all who have more. Whoever has as many shares it (RK3). */
  placeOf(points: number): number {
    return 1 + this.firstWhere((entry) => entry.points <= points);
  }

  /** In which row an entry stands; one that is not there, where it would. */
  rowOf(entry: Placed): number {
    return this.firstWhere((other) => compareStandings(other, entry) >= 0);
  }

  /** The first row of which this is true; of all behind it it is true as well. */
  private firstWhere(isBehind: (entry: Entry) => boolean): number {
    let [low, high] = [0, this.ordered.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = this.ordered[middle];
      if (entry === undefined || isBehind(entry)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
