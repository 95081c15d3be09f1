import type { Clock } from '../match/clock.ts';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
  handle: ReturnType<typeof setTimeout> | undefined;
}

/** The machine's clock with a button that skips ahead: over real sockets, a minute of waiting takes no time. */
export class SkippingClock implements Clock {
  private skipped = 0;
  private readonly timers = new Set<Timer>();

  now(): number {
    return performance.timeOrigin + performance.now() + this.skipped;
  }

  setTimer(ms: number, callback: () => void): () => void {
    const timer: Timer = { at: this.now() + Math.max(0, ms), callback, handle: undefined };
    this.timers.add(timer);
    this.arm(timer);
    return () => {
      clearTimeout(timer.handle);
      this.timers.delete(timer);
    };
  }

  notBefore(at: number): void {
    this.skipped += Math.max(0, at - this.now());
  }

  /** Moves on by `ms`; what falls due happens within the next turns, in order. */
  skip(ms: number): void {
    this.skipped += ms;
    for (const timer of [...this.timers].sort((a, b) => a.at - b.at)) this.arm(timer);
  }

  private arm(timer: Timer): void {
    clearTimeout(timer.handle);
    timer.handle = setTimeout(
      () => {
        this.timers.delete(timer);
        timer.callback();
      },
      Math.max(0, timer.at - this.now()),
    );
  }
}
