/** Messages a second that a person with ten fingers does not reach, and how many may come at once. */
const MESSAGES_PER_SECOND = 20;
const BURST_MESSAGES = 40;
/** So many malformed or unknown messages close the connection. */
const ERRORS_MAX = 10;
/** So many messages beyond the rate close it too; a while of good manners forgets them. */
const EXCESS_MESSAGES_MAX = 60;

/** How one connection behaves: a token bucket for messages and a count of errors. A client's fault is counted, then ends the connection. */
export class ManneredClient {
  private tokens = BURST_MESSAGES;
  private refilledAt: number;
  private errors = 0;
  private excess = 0;
  private hasToldToSlowDown = false;
  /** The message that came last was the first beyond the rate: its sender is told. */
  isTooFast = false;
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
    this.refilledAt = now();
  }

  /** One message came in. `slow-down` comes once per excess, `ignore` after it. */
  message(): 'fine' | 'slow-down' | 'ignore' | 'close' {
    const pace = this.paceOfMessage();
    this.isTooFast = pace === 'slow-down';
    return pace;
  }

  /** Counts a malformed or unknown message; true when it was one too many. */
  hasErredTooOften(): boolean {
    return ++this.errors >= ERRORS_MAX;
  }

  private paceOfMessage(): 'fine' | 'slow-down' | 'ignore' | 'close' {
    const at = this.now();
    this.tokens = Math.min(BURST_MESSAGES, this.tokens + ((at - this.refilledAt) / 1000) * MESSAGES_PER_SECOND);
    this.refilledAt = at;
    if (this.tokens === BURST_MESSAGES) this.excess = 0;
    if (this.tokens >= 1) {
      this.tokens--;
      this.hasToldToSlowDown = false;
      return 'fine';
    }
    if (++this.excess >= EXCESS_MESSAGES_MAX) return 'close';
    if (this.hasToldToSlowDown) return 'ignore';
    this.hasToldToSlowDown = true;
    return 'slow-down';
  }
}
