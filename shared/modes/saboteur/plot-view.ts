import type { ReadOnly } from '../../rules/read-only.ts';
import type { Beat, Evidence, Vote } from './memory.ts';

/** What everybody sees of a match of saboteur. */
export interface PlotView {
  /** How many saboteurs there are; 0 before the dealing. */
  readonly saboteurs: number;
  /** Seats whose mask is off. */
  readonly unmasked: readonly number[];
  /** The open vote, or the one whose ballots are being counted; null outside of one. */
  readonly vote: VoteView | null;
  /** How many have voted in it, and how many may: apart, for it changes with every ballot. */
  readonly turnout: { readonly voted: number; readonly voters: number } | null;
  /** The last vote that is over. */
  readonly last: VoteResult | null;
  /** From the unmasking on. */
  readonly story: StoryView | null;
}

export interface VoteView {
  /** 1 for the first. */
  readonly number: number;
  /** What revealed answers say of each seat. */
  readonly suspects: readonly SuspectRow[];
}

/** A seat and what is known of it, without names: two dozen of them go to everybody at each vote. */
export type SuspectRow = readonly [
  seat: number,
  right: Evidence['right'],
  wrongIn: readonly number[],
  followed: Evidence['followed'],
  hasty: Evidence['hasty'],
];

export function evidenceOf([, right, wrongIn, followed, hasty]: SuspectRow): ReadOnly<Evidence> {
  return { right, wrongIn, followed, hasty };
}

export interface StoryView {
  /** Every saboteur: caught or not, and what it all paid. */
  readonly masks: readonly { readonly seat: number; readonly isCaught: boolean; readonly points: number }[];
  readonly pushes: readonly PushRow[];
  /** What was right, as it was read, by round. */
  readonly rights: Readonly<Record<number, string>>;
  /** The votes that named somebody. */
  readonly votes: readonly VoteResult[];
}

/** A vote that is over, its counts without names: two dozen of them go to everybody. */
export interface VoteResult extends Omit<Vote, 'counts'> {
  /** Ballots by the seat they accuse, most first. */
  readonly counts: readonly (readonly [seat: number, count: number])[];
}

export function voteResult({ counts, ...vote }: ReadOnly<Vote>): VoteResult {
  return { ...vote, counts: counts.map(({ seat, count }) => [seat, count]) };
}

/** A beat without names, for a long match has dozens of them. */
export type PushRow = readonly [
  round: number,
  seat: number,
  pushed: string,
  fooled: readonly number[],
  isMost: boolean,
];

export function pushRow({ round, seat, pushed, fooled, isMost }: ReadOnly<Beat>): PushRow {
  return [round, seat, pushed, fooled, isMost];
}

export function beatsOf({ pushes, rights }: StoryView): Beat[] {
  return pushes.map(([round, seat, pushed, fooled, isMost]) => ({
    ...{ round, seat, pushed, fooled, isMost },
    right: rights[round] ?? '',
  }));
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
