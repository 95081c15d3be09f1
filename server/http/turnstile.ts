import type { Clock } from '../match/clock.ts';

/** Whoever would wait longer is turned away, ms: a page has more patience than that, and more people would be memory. */
const WAIT_MAX_MS = 8 * 1000;
const WAITING_REQUESTS_MAX = 2000;

interface Waiting {
  readonly group: string;
  readonly at: number;
  readonly enter: (mayEnter: boolean) => void;
}

/**
 * Lets one in every so often. Who comes first of their group goes before those who come again, and groups take turns:
 * somebody with a thousand tries waits for their own tries, not everybody else.
 */
export class Turnstile {
  private readonly clock: Clock;
  private readonly everyMs: number;
  private readonly first: Waiting[] = [];
  /** The others by group, in the order of their turns. */
  private readonly others = new Map<string, Waiting[]>();
  private count = 0;
  private isTurning = false;

  constructor(clock: Clock, everyMs: number) {
    this.clock = clock;
    this.everyMs = everyMs;
  }

  /** Resolves when its turn has come; false: too many are waiting, or it took too long. */
  enter(group: string, isFirst: boolean): Promise<boolean> {
    if (this.count >= WAITING_REQUESTS_MAX) return Promise.resolve(false);
    this.count++;
    return new Promise((enter) => {
      const waiting = { group, at: this.clock.now(), enter };
      if (isFirst) this.first.push(waiting);
      else this.others.set(group, [...(this.others.get(group) ?? []), waiting]);
      if (!this.isTurning) this.turn();
    });
  }

  private turn(): void {
    this.isTurning = this.count > 0;
    if (!this.isTurning) return;
    this.clock.setTimer(this.everyMs, () => {
      for (let next = this.next(); next; next = this.next()) {
        this.count--;
        const isInTime = this.clock.now() - next.at <= WAIT_MAX_MS;
        next.enter(isInTime);
        if (isInTime) break;
      }
      this.turn();
    });
  }

  private next(): Waiting | undefined {
    const first = this.first.shift();
    if (first) return first;
    const [group, waiting] = this.others.entries().next().value ?? [];
    if (group === undefined || !waiting) return undefined;
    const [next, ...rest] = waiting;
    this.others.delete(group);
    if (rest.length > 0) this.others.set(group, rest); // behind all other groups
    return next;
  }
}
