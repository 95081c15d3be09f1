/** What everybody sees of the teams. Who is in which says each seat's `team`. */
export interface TeamsView {
  /** How many may sit in one. */
  readonly size: number;
  /** In the order of their numbers, 1 first. */
  readonly teams: readonly TeamView[];
  /** From the first reveal on: who brought their team most in the last round; null: nobody got a point. */
  readonly carried: { readonly seat: number; readonly points: number } | null;
}

export interface TeamView {
  /** As in `seat.team`. */
  readonly team: number;
  readonly name: string;
  /** How many are in it. */
  readonly players: number;
  /** The mean of its players' scores, whole points. */
  readonly score: number;
  /** What the last reveal changed of it. */
  readonly gained: number;
  /** 1-based, shared by equal ones; 0: nobody is in it, or there are no points yet. */
  readonly place: number;
  /** The same, before the last reveal. */
  readonly lastPlace: number;
}
