import { now } from '../lean/now.ts';

/** Something to be done at a time, ms on the clock of `now()`. */
export interface Due {
  readonly at: number;
  readonly run: () => void;
}

/** Does ten thousand things each at its time with one timer. */
export class Pacer {
  private queue: Due[] = [];
  private next = 0;
  private timer: NodeJS.Timeout | null = null;
  private isStopped = false;

  add(dues: readonly Due[]): void {
    if (dues.length === 0 || this.isStopped) return;
    const left = this.queue.slice(this.next);
    this.queue = [...left, ...dues].sort((a, b) => a.at - b.at);
    this.next = 0;
    this.plan();
  }

  /** Nothing is done any more, whatever is added. */
  stop(): void {
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.queue = [];
    this.next = 0;
  }

  private plan(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const first = this.queue[this.next];
    if (first) this.timer = setTimeout(() => this.work(), Math.max(0, first.at - now()));
  }

  private work(): void {
    const at = now();
    for (let due = this.queue[this.next]; due && due.at <= at; due = this.queue[this.next]) {
      this.next++;
      due.run();
    }
    this.plan();
  }
}
