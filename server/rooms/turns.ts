/** So long at most crowds are told things in one turn of the event loop, all rooms together, ms. */
const TURN_MS = 4;
/** Up to so many people are no crowd, and are told at once: a room of friends waits for nothing. */
const AT_ONCE_PEOPLE = 24;
/** So many are told before the clock is looked at. */
const BETWEEN_LOOKS = 10;

/** Something to be done with each of a crowd, and how far it has come. */
interface Job {
  readonly size: number;
  readonly work: (index: number) => void;
  done: number;
}

/**
 * What is done for each person of a crowd, in slices: in the next turns of the event loop, what was begun first before
 * the rest. All rooms share the time of a turn, so that none of them, and not all of them together, keeps anybody else
 * waiting for longer.
 */
export class Turns {
  private readonly turnMs: number;
  private readonly atOnce: number;
  private readonly betweenLooks: number;
  private readonly jobs: Job[] = [];
  /** Done where nobody else waits: who watches a match hears of it after everybody who plays one. */
  private readonly lastJobs: Job[] = [];

  /** Tests make the slices small, to see them. */
  constructor({ turnMs = TURN_MS, atOnce = AT_ONCE_PEOPLE, betweenLooks = BETWEEN_LOOKS } = {}) {
    this.turnMs = turnMs;
    this.atOnce = atOnce;
    this.betweenLooks = betweenLooks;
  }

  /** Whether so many are told in turns to come, and not at once. */
  isCrowd(people: number): boolean {
    return people > this.atOnce;
  }

  /** Does this with each, in their order. `work` must not throw: in the turns of a crowd nobody is there to catch it. */
  each<T>(items: readonly T[], work: (item: T) => void): void {
    if (!this.isCrowd(items.length)) return items.forEach((item) => work(item));
    this.add({ size: items.length, done: 0, work: (index) => work(items[index] as T) });
  }

  /** The same, however few they are, when all that was begun for others is done. */
  eachLast<T>(items: readonly T[], work: (item: T) => void): void {
    if (items.length === 0) return;
    this.add({ size: items.length, done: 0, work: (index) => work(items[index] as T) }, this.lastJobs);
  }

  /** Does this in a turn to come, after what was begun before: it goes through a crowd, and nobody waits for it. */
  later(work: () => void): void {
    this.add({ size: 1, done: 0, work });
  }

  private add(job: Job, to = this.jobs): void {
    to.push(job);
    // Not in this turn, which has done what the crowd is told about: `setImmediate` alone would still belong to it.
    if (this.jobs.length + this.lastJobs.length === 1) setImmediate(() => setImmediate(this.turn));
  }

  private readonly turn = (): void => {
    const until = performance.now() + this.turnMs;
    for (let line = this.next; line[0]; line = this.next) {
      const job = line[0];
      while (job.done < job.size) {
        const slice = Math.min(job.size, job.done + this.betweenLooks);
        while (job.done < slice) job.work(job.done++);
        if (job.done < job.size && performance.now() >= until) break;
      }
      if (job.done === job.size) line.shift();
      if (performance.now() >= until) break;
    }
    if (this.next.length > 0) setImmediate(this.turn);
  };

  private get next(): Job[] {
    return this.jobs.length > 0 ? this.jobs : this.lastJobs;
  }
}
