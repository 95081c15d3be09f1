/** So many at once, and one more each time so much has passed. Times are server ms. */
export class TokenBucket {
  private left: number;
  private at: number;
  private readonly burst: number;
  private readonly everyMs: number;

  constructor(burst: number, everyMs: number, at: number) {
    this.left = burst;
    this.burst = burst;
    this.everyMs = everyMs;
    this.at = at;
  }

  take(at: number): boolean {
    this.left = Math.min(this.burst, this.left + Math.max(0, at - this.at) / this.everyMs);
    this.at = at;
    if (this.left < 1) return false;
    this.left--;
    return true;
  }
}
