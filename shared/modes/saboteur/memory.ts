/** What saboteur remembers of the match. Plain JSON; `secret` leaves the server only at the unmasking. */
export interface Plot {
  /** Seats of the saboteurs, in no order that means anything; empty before the dealing. */
  secret: number[];
  /** Saboteurs whom a vote has unmasked: everybody knows them. */
  unmasked: number[];
  /** Accusation votes that are over. */
  votes: Vote[];
  /** The open vote: by the seat of the voter, whom it accuses; `NOBODY` for "nobody yet". Empty outside of one. */
  ballots: Record<number, number>;
  /** What happened, for the story at the end. */
  beats: Beat[];
  /** Whether what was banked has been paid. */
  isPaid: boolean;
}

/** "Nobody yet" on a ballot. */
export const NOBODY = -1;

/** For each ballot against a saboteur whom its vote unmasks. */
export const CAUGHT_POINTS = 150;

/** One accusation vote, as everybody reads it after its bell. */
export interface Vote {
  /** The round after which it was held, 0-based. */
  readonly round: number;
  /** Ballots by the seat they accuse, most first; those for nobody are left out. */
  readonly counts: readonly { readonly seat: number; readonly count: number }[];
  readonly voters: number;
  /** Whom more than half accused; null: nobody was named. */
  readonly named: { readonly seat: number; readonly count: number; readonly isSaboteur: boolean } | null;
}

/** A push is one saboteur's wrong answer to one question, and whom it fooled. */
export interface Beat {
  readonly round: number;
  readonly seat: number;
  /** What was pushed, and what was right, as they were read. */
  readonly pushed: string;
  readonly right: string;
  /** Loyal seats that gave the same answer. */
  readonly fooled: readonly number[];
  /** Whether more than half of the loyal answers were wrong. */
  readonly isMost: boolean;
}

/** What it remembers of a seat. */
export interface Suspect {
  role: '' | 'loyal' | 'saboteur';
  /** What sabotage has brought so far: paid at the unmasking, for a score that grew would tell. */
  banked: number;
  /** What ballots against saboteurs who were then unmasked have brought: paid as late, for a ballot is secret. */
  caught: number;
  evidence: Evidence;
}

/** What revealed answers say of a seat. Nothing in it depends on a role. */
export interface Evidence {
  right: number;
  /** Rounds in which it gave a wrong answer, 0-based. */
  wrongIn: number[];
  /** How many others gave the same wrong answer within a second after it. */
  followed: number;
  /** Wrong answers within the first quarter of the window. */
  hasty: number;
}
