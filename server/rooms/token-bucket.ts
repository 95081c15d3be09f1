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

/** One such bucket for each player. */
export class TokenBuckets {
  private readonly all = new Map<string, TokenBucket>();
  private readonly burst: number;
  private readonly everyMs: number;

  constructor(burst: number, everyMs: number) {
    this.burst = burst;
    this.everyMs = everyMs;
  }

  take(playerId: string, at: number): boolean {
    let bucket = this.all.get(playerId);
    if (!bucket) {
      bucket = new TokenBucket(this.burst, this.everyMs, at);
      this.all.set(playerId, bucket);
    }
    return bucket.take(at);
  }
}
