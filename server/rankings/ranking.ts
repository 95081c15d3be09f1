import { compareStandings, type Placed } from '#shared/rankings/standing.ts';
import { inSteps, type Steps } from '#shared/steps.ts';
import { sortedInSteps } from './sorted-in-steps.ts';

/** More changes than these are merged, which costs the length of the list. */
const FEW_CHANGES = 64;

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
    const isLittle = this.added.size + this.removed.size <= FEW_CHANGES;
    this.next = isLittle ? this.withFew() : yield* this.withMany();
    this.added.clear();
    this.removed.clear();
  }

  /** Each change is looked for: of a long list only a copy is made. */
  private withFew(): readonly Entry[] {
    const next = [...this.ordered];
    for (const entry of this.removed) next.splice(rowIn(next, entry), 1);
    for (const entry of this.added) next.splice(rowIn(next, entry), 0, entry);
    return next;
  }

  /** All changes are put in order and merged with what is there. */
  private *withMany(): Steps<readonly Entry[]> {
    const added = yield* sortedInSteps([...this.added], compareStandings);
    const next: Entry[] = [];
    let i = 0;
    yield* inSteps(this.ordered, (entry) => {
      if (this.removed.has(entry)) return;
      for (let one = added[i]; one !== undefined && compareStandings(one, entry) < 0; one = added[++i]) next.push(one);
      next.push(entry);
    });
    yield* inSteps(added.slice(i), (entry) => void next.push(entry));
    return next;
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
    return 1 + firstWhere(this.ordered, (entry) => entry.points <= points);
  }

  /** In which row an entry stands; one that is not there, where it would. */
  rowOf(entry: Placed): number {
    return rowIn(this.ordered, entry);
  }
}

function rowIn(list: readonly Placed[], entry: Placed): number {
  return firstWhere(list, (other) => compareStandings(other, entry) >= 0);
}

/** The first row of which this is true; of all behind it it is true as well. */
function firstWhere(list: readonly Placed[], isBehind: (entry: Placed) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = list[middle];
    if (entry === undefined || isBehind(entry)) high = middle;
    else low = middle + 1;
  }
  return low;
}
