/** Messages a second that a person with ten fingers does not reach, and how many may come at once. */
const PER_SECOND = 20;
const BURST = 40;
/** Malformed or unknown messages before the connection is closed. */
const ERRORS_ALLOWED = 10;
/** Messages beyond the rate before the connection is closed. */
const EXCESS_ALLOWED = 60;

/** How one connection behaves: a token bucket for messages and a count of errors. A client's fault is counted, then ends the connection. */
export class ManneredClient {
  private tokens = BURST;
  private refilledAt: number;
  private errors = 0;
  private excess = 0;
  private hasToldToSlowDown = false;
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
    this.refilledAt = now();
  }

  /** One message came in. `slow-down` comes once per excess, `ignore` after it. */
  message(): 'fine' | 'slow-down' | 'ignore' | 'close' {
    const at = this.now();
    this.tokens = Math.min(BURST, this.tokens + ((at - this.refilledAt) / 1000) * PER_SECOND);
    this.refilledAt = at;
    if (this.tokens >= 1) {
      this.tokens--;
      this.hasToldToSlowDown = false;
      return 'fine';
    }
    if (++this.excess > EXCESS_ALLOWED) return 'close';
    if (this.hasToldToSlowDown) return 'ignore';
    this.hasToldToSlowDown = true;
    return 'slow-down';
  }

  /** Counts a malformed or unknown message; true when it was one too many. */
  hasErredTooOften(): boolean {
    return ++this.errors > ERRORS_ALLOWED;
  }
}
