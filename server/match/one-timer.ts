import type { Clock } from './clock.ts';

/** Something that is done once, soon: a wish for an earlier time moves it forward, one for a later time changes nothing. */
export class OneTimer {
  private timer: { readonly at: number; readonly cancel: () => void } | null = null;
  private readonly clock: Clock;
  private readonly run: () => void;

  constructor(clock: Clock, run: () => void) {
    this.clock = clock;
    this.run = run;
  }

  get isSet(): boolean {
    return this.timer !== null;
  }

  in(ms: number): void {
    const at = this.clock.now() + ms;
    if (this.timer && this.timer.at <= at) return;
    this.cancel();
    const cancel = this.clock.setTimer(ms, () => {
      this.timer = null;
      this.run();
    });
    this.timer = { at, cancel };
  }

  cancel(): void {
    this.timer?.cancel();
    this.timer = null;
  }
}
