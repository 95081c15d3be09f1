import type { Beat, Evidence, Vote } from './memory.ts';

/** What everybody sees of a match of saboteur. */
export interface PlotView {
  /** How many saboteurs there are; 0 before the dealing. */
  readonly saboteurs: number;
  /** Seats whose mask is off. */
  readonly unmasked: readonly number[];
  /** The open vote, or the one whose ballots are being counted; null outside of one. */
  readonly vote: VoteView | null;
  /** The last vote that is over. */
  readonly last: Vote | null;
  /** From the unmasking on. */
  readonly story: StoryView | null;
}

export interface VoteView {
  /** 1 for the first. */
  readonly number: number;
  /** How many have voted, and how many may. */
  readonly voted: number;
  readonly voters: number;
  /** What revealed answers say of each seat. */
  readonly suspects: readonly (Readonly<Evidence> & { readonly seat: number })[];
}

export interface StoryView {
  /** Every saboteur: caught or not, and what it all paid. */
  readonly masks: readonly { readonly seat: number; readonly isCaught: boolean; readonly points: number }[];
  readonly beats: readonly Beat[];
  /** The votes that named somebody. */
  readonly votes: readonly Vote[];
}

/** What one seat alone sees. */
export type RoleView =
  | { readonly role: 'loyal'; readonly ballot: number | null }
  | {
      readonly role: 'saboteur';
      /** Whom the own ballot accuses; `NOBODY`; null: no ballot. */
      readonly ballot: number | null;
      /** What sabotage has brought so far. */
      readonly banked: number;
      /** Ids of the wrong options of the open question. */
      readonly decoys: readonly string[];
      readonly tip: { readonly from: string; readonly option: string; readonly sentence: string } | null;
    };
