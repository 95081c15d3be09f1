import type { MergeOfGuest, PersonPlace, ReadOnlyPlace } from '../ports/people.ts';
import type { Sought } from './without-person.ts';

/** What an engine does in one place to hand out what is there of a person. */
export interface PlaceReader {
  /** Names and matches are those of the places that were read before it. */
  read(
    playerId: string,
    also: { readonly names: ReadonlySet<string>; readonly matches: ReadonlySet<string> },
  ): Promise<readonly unknown[]>;
}

/** The same rows are read for a person and forgotten. */
export interface PlaceHands extends PlaceReader {
  /** `matches`: ids of all matches that named them. Done twice it is done once. */
  forget(sought: Sought, matches: ReadonlySet<string>): Promise<void>;
  merge: Merge;
}

/** Gives what is there of a guest to the account they have become part of. Done twice, or by two at once, it is done once. */
export type Merge = (one: MergeOfGuest) => Promise<void>;

export type PersonHands = {
  readonly [place in PersonPlace]: place extends ReadOnlyPlace ? PlaceReader : PlaceHands;
};
