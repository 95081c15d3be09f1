import type { PersonPlace } from '../ports/people.ts';
import type { Sought } from './without-person.ts';

/** What an engine does in one place: the same rows are read for a person and forgotten. */
export interface PlaceHands {
  /** Names and matches are those of the places that were read before it. */
  read(
    playerId: string,
    also: { names: ReadonlySet<string>; matches: ReadonlySet<string> },
  ): Promise<readonly unknown[]>;
  /** `matches`: ids of all matches that named them. Done twice it is done once. */
  forget(sought: Sought, matches: ReadonlySet<string>): Promise<void>;
}

export type PersonHands = Readonly<Record<PersonPlace, PlaceHands>>;
