/** What the royale remembers of the match. Plain JSON. */
export interface Royale {
  /** Who played when the first question was asked; 0 before. */
  startedWith: number;
  /** Cuts so far, sudden death included. */
  cuts: number;
  /** Questions since the last cut. */
  sinceCut: number;
  /** Questions of sudden death in a row in which nobody fell. */
  standoffs: number;
  /** The last cut; null before the first. */
  last: Cut | null;
  /** What the crowd called the open question, by option id; empty again with the next one. */
  calls: Record<string, number>;
  /** How many of the crowd back a seat that still stands, by seat number. */
  backers: Record<number, number>;
}

/** One cut, as it is told. */
export interface Cut {
  /** The round after which it came, 0-based. */
  readonly round: number;
  /** How many stood before and after it. */
  readonly from: number;
  readonly to: number;
  /** The lowest score that survived. */
  readonly line: number;
  readonly isSudden: boolean;
}

/** What it remembers of a seat: all of it means something in the crowd only. */
export interface Spectating {
  /** Whom this seat expects to be last, and how many stood when it said so; -1: nobody yet. */
  backs: number;
  backedAt: number;
  /** The answer it expects most survivors to give, and to which round; '' and -1: none. */
  call: string;
  callRound: number;
  /** Right calls, and crowd points for them and for backing a survivor. */
  calledRight: number;
  crowdPoints: number;
}
