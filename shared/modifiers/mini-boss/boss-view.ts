/** What everybody sees of the boss. */
export interface BossView {
  /** While one is here, up to the question after its end. */
  readonly boss: {
    /** Of this match, 1-based. */
    readonly number: number;
    /** What it is called; its face is drawn from it. */
    readonly name: string;
    /** What it says as it comes in. */
    readonly taunt: string;
    /** The seat it is after: half of its points are the boss's when the boss is right and faster. -1: nobody. */
    readonly prey: number;
    /** Right answers it still takes, and took when it came. */
    readonly health: number;
    readonly full: number;
    /** Which question of the fight, from 1; 0 before the first. */
    readonly question: number;
    readonly questions: number;
    readonly outcome: Outcome;
  } | null;
  /** What the last question did to it. */
  readonly hit: BossHit | null;
}

/** `stands`: its time is up, and it goes unbeaten. */
export type Outcome = 'fights' | 'beaten' | 'stands';

export interface BossHit {
  /** 0-based, of the match. */
  readonly round: number;
  /** How many were right, and the seats of the first of them, the fastest first. */
  readonly damage: number;
  readonly seats: readonly number[];
  /** How the boss did: whether it was right, and when, ms. */
  readonly isRight: boolean;
  readonly ms: number;
  /** The seat whose points it halved; -1: nobody's. */
  readonly halved: number;
  /** What each who ever hit it gets for its end; 0: it is not over. */
  readonly bonus: number;
}
