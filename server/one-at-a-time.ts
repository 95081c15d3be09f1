/** Does what it is given one after the other, in the order in which it was given; one that fails holds nobody up. */
export class OneAtATime {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** How many are under way or wait. */
  get size(): number {
    return this.waiting;
  }

  run<T>(work: () => Promise<T>): Promise<T> {
    this.waiting++;
    const done = this.last.then(work).finally(() => this.waiting--);
    this.last = done.catch(() => {});
    return done;
  }
}
