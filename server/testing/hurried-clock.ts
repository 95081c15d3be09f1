import type { Clock } from '../match/clock.ts';

/** The machine's clock, some times as fast: what waits for the clock waits that much less, over real sockets too. */
export class HurriedClock implements Clock {
  readonly times: number;
  private readonly began = performance.timeOrigin + performance.now();
  private ahead = 0;

  constructor(times: number) {
    this.times = times;
  }

  now(): number {
    const passed = performance.timeOrigin + performance.now() - this.began;
    return this.began + this.times * passed + this.ahead;
  }

  setTimer(ms: number, callback: () => void): () => void {
    const timer = setTimeout(callback, Math.max(0, ms) / this.times);
    return () => clearTimeout(timer);
  }

  notBefore(at: number): void {
    this.ahead += Math.max(0, at - this.now());
  }
}
