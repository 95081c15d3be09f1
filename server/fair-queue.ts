/** A piece of work that waits for its turn, or has begun. */
export interface Turn<T> {
  readonly done: Promise<T>;
  /** How many pieces of work begin before this one, as things are; null: it has begun. */
  ahead(): number | null;
}

interface Waiting {
  begin(): void;
}

/**
 * Does work for many who do not know each other: so much at once, of one of them less, and each has a turn before
 * anybody has a second one. Whoever hands in a lot, or what takes long, waits for themselves and holds up nobody else.
 */
export class FairQueue {
  private readonly atOnce: number;
  private readonly atOnceEach: number;
  /** Whose is next is first. Nobody is in it who waits for nothing. */
  private readonly waiting = new Map<string, Waiting[]>();
  private readonly underWay = new Map<string, number>();

  constructor({ atOnce, atOnceEach }: { atOnce: number; atOnceEach: number }) {
    this.atOnce = atOnce;
    this.atOnceEach = atOnceEach;
  }

  /** How much somebody waits for. */
  waitingOf(whose: string): number {
    return this.waiting.get(whose)?.length ?? 0;
  }

  run<T>(whose: string, work: () => Promise<T>): Turn<T> {
    let one: Waiting = { begin: () => {} };
    const done = new Promise<void>((begin) => (one = { begin })).then(work).finally(() => this.end(whose));
    this.waiting.set(whose, [...(this.waiting.get(whose) ?? []), one]);
    this.beginNext();
    return { done, ahead: () => this.aheadOf(whose, one) };
  }

  private beginNext(): void {
    for (const [whose, own] of this.waiting) {
      if (sum(this.underWay.values()) >= this.atOnce) return;
      const running = this.underWay.get(whose) ?? 0;
      if (running >= this.atOnceEach) continue;
      const [one, ...others] = own;
      // Behind everybody else who waits; a Map hands that out in this loop once more.
      this.waiting.delete(whose);
      if (others.length > 0) this.waiting.set(whose, others);
      this.underWay.set(whose, running + 1);
      one?.begin();
    }
  }

  private end(whose: string): void {
    const left = (this.underWay.get(whose) ?? 1) - 1;
    if (left > 0) this.underWay.set(whose, left);
    else this.underWay.delete(whose);
    this.beginNext();
  }

  private aheadOf(whose: string, one: Waiting): number | null {
    const order = [...this.waiting.keys()];
    const place = order.indexOf(whose);
    const turn = this.waiting.get(whose)?.indexOf(one) ?? -1;
    if (turn < 0) return null;
    // In each turn before this one everybody who waits has one, and those before its owner have one in this turn as well.
    const before = order.map((other, i) => Math.min(this.waitingOf(other), turn + (i < place ? 1 : 0)));
    return sum(before);
  }
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}
