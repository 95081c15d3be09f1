const SECOND_MS = 1000;

/** So many lines a second; whoever keeps to it says at the end of the second how many were left out. */
export class LineBudget {
  private left: number;
  private dropped = 0;
  private isCounting = false;
  private readonly perSecond: number;
  private readonly onDropped: (count: number) => void;

  constructor(perSecond: number, onDropped: (count: number) => void) {
    this.left = perSecond;
    this.perSecond = perSecond;
    this.onDropped = onDropped;
  }

  /** Whether one more line may be written. */
  take(): boolean {
    if (!this.isCounting) {
      this.isCounting = true; // a second begins with its first line
      setTimeout(() => this.endSecond(), SECOND_MS).unref();
    }
    if (this.left-- > 0) return true;
    this.dropped++;
    return false;
  }

  private endSecond(): void {
    const { dropped } = this;
    this.isCounting = false;
    this.left = this.perSecond;
    this.dropped = 0;
    if (dropped > 0) this.onDropped(dropped);
  }
}
