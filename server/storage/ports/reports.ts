import { createHash } from 'node:crypto';

/** Where a model reads lines, it reports in the place of a player. */
export const MODEL_REPORTER = 'model';

/** A line of the chat that somebody reported, with what was said before it. */
export interface LineReport {
  /** `reportIdOf`: the same line reported again by the same player is the same report. */
  readonly id: string;
  /** Server ms. */
  readonly at: number;
  readonly matchId: string;
  /** Number of the line in its match's chat. */
  readonly lineId: number;
  /** Player ids of who wrote the line and of who reported it, or `MODEL_REPORTER`. */
  readonly authorId: string;
  readonly reporterId: string;
  /** The origin of the author's network (`Origins`); missing where it was not known. */
  readonly authorOrigin?: string;
  readonly name: string;
  readonly text: string;
  /** The lines before it, the oldest first. */
  readonly before: readonly { readonly name: string; readonly text: string }[];
}

export interface ReportStore {
  /** Keeps a report. Idempotent by id. */
  add(report: LineReport): Promise<void>;
  /** What no reviewer has settled, the oldest first. */
  open(args: { limit: number }): Promise<LineReport[]>;
  /** Those of the ids that are open, in any order. */
  findMany(ids: readonly string[]): Promise<LineReport[]>;
  /** A reviewer has seen it: it is forgotten. False where there is none of that id. */
  settle(id: string): Promise<boolean>;
  /** Forgets reports from before a time, the oldest first, at most `limit`. Resolves to how many those were. */
  prune(args: { before: number; limit: number }): Promise<number>;
}

const REPORTER_BYTES = 12;

/** The id of a report, of which nobody reads who reported it: it stays as it is when they are forgotten. */
export function reportIdOf(matchId: string, lineId: number, reporterId: string): string {
  const line = `${matchId}/${lineId}`;
  const hash = createHash('sha256').update(`${line}/${reporterId}`).digest();
  return `${line}/${hash.subarray(0, REPORTER_BYTES).toString('base64url')}`;
}
