import type { Reason } from '../questions/formats/reason.ts';
/**
 * A file of questions that is looked at before it is taken (JSON, errors as everywhere). Nothing goes in before `take`.
 * Under /api/desk/imports for whoever looks after the server, into the bank, and under /api/drafts/:draft/imports, with the
 * pass in its header, into one's own draft.
 *
 * GET  /                                        -> ImportDoorAnswer   how large a file may be
 * POST /?name=&lang=&topic=&licence=&author=    the file as it is -> ImportAnswer, in a moment
 * GET  /:id                                     -> ImportAnswer       how far it is; asked again while it reads or takes
 * GET  /:id/rows?is=&after=                     -> ImportRowsAnswer   a page of its rows
 * POST /:id/rows/:at   {question} or {out}      -> ImportRowAnswer    mends a row, which is checked again, or leaves it out
 * POST /:id/take                                -> ImportAnswer       begins to take in what is new and what changes
 * POST /:id/drop                                -> {}                 forgets it
 */
export interface ImportDoorAnswer {
  readonly bytesMax: number;
  readonly rowsMax: number;
}

/** What a row is: `older` where the bank has a later revision, which stays; `known` where it says the same. */
export const ROW_STATES = ['new', 'changed', 'known', 'older', 'refused'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** `ready`: it has been read and nothing is taken yet, or not all of it. */
export type ImportState = 'reading' | 'ready' | 'taking' | 'done' | 'failed';

export interface ImportAnswer {
  readonly id: string;
  readonly file: string;
  readonly state: ImportState;
  /** How many files of others are read before this one; null: it is not waiting. */
  readonly ahead: number | null;
  /** Bytes that have been read, of all. */
  readonly read: number;
  readonly size: number;
  /** How many rows are what; `out` of them are new or changed and were left out. */
  readonly rows: Readonly<Record<RowState, number>>;
  readonly out: number;
  /** Of what is taken: how many are written, of how many. */
  readonly taken: number;
  readonly toTake: number;
  /** What became of them. */
  readonly added: number;
  readonly changed: number;
  /** How many of the rows that go in are in a language that this server does not draw, by language. */
  readonly otherLangs: Readonly<Record<string, number>>;
  /** Why reading or taking stopped; null: it did not. */
  readonly stopped: Reason | null;
}

/** One thing that two versions of a question say differently, each as a person reads it. */
export interface Difference {
  readonly field: string;
  readonly was: string;
  readonly is: string;
}

export interface ImportRow {
  /** Its place among the rows of the file, from 0: lines of two sheets may be the same. */
  readonly at: number;
  /** 1-based line, row or item of the file. */
  readonly line: number;
  readonly is: RowState;
  /** Why it stays out, for the page to say in its language; empty where it does not. */
  readonly why: readonly Reason[];
  /** The question; of one that is refused what could be read of it, which may be nothing. */
  readonly question: Readonly<Record<string, unknown>>;
  /** Of one that changes the bank. */
  readonly differences: readonly Difference[];
  readonly isMended: boolean;
  readonly isOut: boolean;
}

export interface ImportRowsAnswer {
  readonly rows: readonly ImportRow[];
  /** For `after` of the next page; null after the last one. */
  readonly next: number | null;
}

export interface ImportRowAnswer {
  readonly row: ImportRow;
  readonly import: ImportAnswer;
}
