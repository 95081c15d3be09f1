/** Time as the server hands it in: a monotonic clock in ms since the epoch, and timers on it. */
export interface Clock {
  now(): number;
  /** Calls `callback` once after `ms`; the returned function takes it back. */
  setTimer(ms: number, callback: () => void): () => void;
  /** From now on it is that time at least: a machine whose time was set back goes on where its last process was. */
  notBefore(at: number): void;
}

/** The clock of the machine. It never runs backwards, though somebody sets the machine's time. */
export class SystemClock implements Clock {
  private ahead = 0;

  now(): number {
    return performance.timeOrigin + performance.now() + this.ahead;
  }

  setTimer(ms: number, callback: () => void): () => void {
    const timer = setTimeout(callback, Math.max(0, ms));
    return () => clearTimeout(timer);
  }

  notBefore(at: number): void {
    this.ahead += Math.max(0, at - this.now());
  }
}

/** A clock that moves only when a test says so. */
export class ManualClock implements Clock {
  private time: number;
  private timers: { at: number; callback: () => void }[] = [];

  constructor(start = 1_000_000) {
    this.time = start;
  }

  now(): number {
    return this.time;
  }

  setTimer(ms: number, callback: () => void): () => void {
    const timer = { at: this.time + Math.max(0, ms), callback };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  notBefore(at: number): void {
    this.time = Math.max(this.time, at);
  }

  /** Moves on by `ms`; what falls due happens at its own time, in order. */
  advance(ms: number): void {
    const until = this.time + ms;
    for (;;) {
      const next = this.timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.time = Math.max(this.time, next.at);
      next.callback();
    }
    this.time = until;
  }
}
