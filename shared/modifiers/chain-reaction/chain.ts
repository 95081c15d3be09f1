/** One face on the rope: who, and how long after the first right answer, ms of credited time. */
export interface ChainFace {
  readonly seat: number;
  readonly afterMs: number;
}

/** The chain of a round. */
export interface Chain {
  /** 0-based. */
  readonly round: number;
  /** How many are in it, 2 or more. */
  readonly size: number;
  /** What it gave each of them. */
  readonly points: number;
  /** The first of them, in order of time. */
  readonly faces: readonly ChainFace[];
}

/** What is remembered, and what everybody sees from the reveal on; null: nobody was close enough. Plain JSON. */
export interface ChainMemory {
  chain: Chain | null;
}

/** What everybody in a chain is told of themselves. */
export interface ChainPlace {
  /** 1: the first. */
  readonly place: number;
  readonly afterMs: number;
}
