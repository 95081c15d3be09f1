/** Lets so many in at once; the others wait in the order in which they came. */
export class InFlight {
  private readonly max: number;
  private now = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(max: number) {
    this.max = max;
  }

  /** Does it when there is room. Rejects with the signal's reason when it ends before. */
  async run<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    if (this.now >= this.max) await this.turn(signal);
    else this.now++;
    try {
      return await work();
    } finally {
      // Whoever is next takes the place over.
      const next = this.waiting.shift();
      if (next) next();
      else this.now--;
    }
  }

  private turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = (): void => {
        this.waiting.splice(this.waiting.indexOf(enter), 1);
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      this.waiting.push(enter);
    });
  }
}
