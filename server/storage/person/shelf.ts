import type { PlaceHands } from './person-hands.ts';
import { untilItStands } from './until-it-stands.ts';
import type { Sought } from './without-person.ts';

/** A thing as it was when it was read. */
export interface Kept<T, Seen = unknown> {
  readonly id: string;
  /** Null: it cannot be read any more. */
  readonly value: T | null;
  /** By what the engine knows later whether it was changed since. */
  readonly seen: Seen;
}

/** What an engine can do with things that name several people; `shelfPlace` does the rest for every engine alike. */
export interface Shelf<T, Seen = unknown> {
  /** Whatever may name this player. */
  namedIn(playerId: string): AsyncIterable<Kept<T, Seen>>;
  /** Null where it is gone. */
  read(id: string): Promise<Kept<T, Seen> | null>;
  /**
   * Puts `left` in its place, so that it is not found by this player any more; null: nothing of theirs is left of it.
   * Resolves to false, and does nothing, where it was changed since it was seen.
   */
  replace(kept: Kept<T, Seen>, left: T | null, playerId: string): Promise<boolean>;
}

interface PartOfPerson<T> {
  /** Whether it is theirs or names them. */
  isIn(value: T, sought: Sought, matches: ReadonlySet<string>): boolean;
  /** What they are given of it. */
  own(value: T, sought: Sought): unknown;
  /** What is left of it without them. */
  without(value: T, sought: Sought): T | null;
}

/** Reads a person on a shelf, and forgets them there: the things stay, for the others. */
export function shelfPlace<T>(shelf: Shelf<T>, { isIn, own, without }: PartOfPerson<T>): PlaceHands {
  return {
    async read(playerId, { names, matches }) {
      const sought = { playerId, names };
      const found: unknown[] = [];
      for await (const { value } of shelf.namedIn(playerId))
        if (value !== null && isIn(value, sought, matches)) found.push(own(value, sought));
      return found;
    },
    async forget(sought, matches) {
      for await (const first of shelf.namedIn(sought.playerId)) {
        let kept: Kept<T> | null = first;
        await untilItStands(async () => {
          if (!kept || (kept.value !== null && !isIn(kept.value, sought, matches))) return true;
          const left = kept.value === null ? null : without(kept.value, sought);
          if (await shelf.replace(kept, left, sought.playerId)) return true;
          kept = await shelf.read(kept.id); // somebody else was forgotten in it meanwhile
          return false;
        });
      }
    },
  };
}
