import type { RankingKind } from '../rankings/standing.ts';

/**
 * POST /api/rankings  RankingAsk -> RankingAnswer   a page of one list, and one's own place in it (RK1 to RK7)
 *
 * The pass says whose place is told; without one the list alone is.
 */
export interface RankingAsk {
  readonly pass?: string;
  readonly kind: RankingKind;
  /** At most one of the two; a rating is of a mode. */
  readonly topic?: string;
  readonly mode?: string;
  /** Absent: everybody. Friends are those of the pass, and oneself. */
  readonly among?: 'friends';
  /** The first row of the page, from 0. */
  readonly from?: number;
}

/** Rows of a page. */
export const RANKING_ROWS = 20;

export interface RankingRow {
  /** From 1; whoever has as many points has the same one (RK3). */
  readonly place: number;
  readonly name: string;
  readonly avatar: string;
  /** Experience, or a rating. */
  readonly points: number;
  readonly isYou: boolean;
}

/** Why somebody has no place in a list. */
export type UnplacedBecause = 'nothing-yet' | 'provisional' | 'faded' | 'hidden' | 'banned';

export type OwnPlace =
  | {
      readonly isPlaced: true;
      /** One's own row, from 0: on the page that holds it. */
      readonly row: number;
      /** Two rows before it, itself, and two behind it; fewer at the ends. */
      readonly around: readonly RankingRow[];
    }
  | {
      readonly isPlaced: false;
      readonly why: UnplacedBecause;
      /** Rated matches that are missing, where a rating is provisional. */
      readonly toGo?: number;
    };

export interface RankingAnswer {
  /** When the list ends and begins anew, server ms; null where it has no end. */
  readonly endsAt: number | null;
  /** All who are in it. */
  readonly total: number;
  readonly from: number;
  readonly rows: readonly RankingRow[];
  /** Null: nobody's pass came with the request. */
  readonly you: OwnPlace | null;
}
