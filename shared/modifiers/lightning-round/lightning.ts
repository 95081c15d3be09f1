/** What lightning remembers. Plain JSON. */
export interface Lightning {
  /** The next question is lightning. */
  isCharged: boolean;
  /** When it charges next, ms of play since the start. */
  nextAtMs: number;
  /** The round that is lightning, 0-based; null: the current or last one is not. */
  round: number | null;
}

/** What everybody sees of it. */
export interface LightningView {
  /** The next question is lightning. */
  readonly isNext: boolean;
  /** The round that is lightning, 0-based; null: the current or last one is not. */
  readonly round: number | null;
  readonly factor: number;
}
