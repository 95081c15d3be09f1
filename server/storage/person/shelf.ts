import type { MergeOfGuest } from '../ports/people.ts';
import type { PlaceHands } from './person-hands.ts';
import { renamed } from './renamed.ts';
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
   * Puts `left` in its place, so that it is not found by this player any more, but by `instead` where there is one; null:
   * nothing of theirs is left of it.
   * Resolves to false, and does nothing, where it was changed since it was seen.
   */
  replace(kept: Kept<T, Seen>, left: T | null, playerId: string, instead?: string): Promise<boolean>;
}

interface PartOfPerson<T> {
  /** Whether it is theirs or names them. */
  isIn(value: T, sought: Sought, matches: ReadonlySet<string>): boolean;
  /** What they are given of it. */
  own(value: T, sought: Sought): unknown;
  /** What is left of it without them. */
  without(value: T, sought: Sought): T | null;
  /** What it is when the guest in it is part of an account; absent: the account stands where they stood. */
  merged?(value: T, one: MergeOfGuest): T;
}

/** Reads a person on a shelf, and forgets them there: the things stay, for the others. */
export function shelfPlace<T>(shelf: Shelf<T>, { isIn, own, without, merged = renamed }: PartOfPerson<T>): PlaceHands {
  return {
    async read(playerId, { names, matches }) {
      const sought = { playerId, names };
      const found: unknown[] = [];
      for await (const { value } of shelf.namedIn(playerId))
        if (value !== null && isIn(value, sought, matches)) found.push(own(value, sought));
      return found;
    },
    async forget(sought, matches) {
      for await (const first of shelf.namedIn(sought.playerId))
        await changed(shelf, first, async (kept) => {
          if (kept.value !== null && !isIn(kept.value, sought, matches)) return true;
          const left = kept.value === null ? null : without(kept.value, sought);
          return shelf.replace(kept, left, sought.playerId);
        });
    },
    async merge(one) {
      const { guestId, accountId } = one;
      const guest: Sought = { playerId: guestId, names: new Set() };
      for await (const first of shelf.namedIn(guestId))
        await changed(shelf, first, async (kept) => {
          if (kept.value === null || !isIn(kept.value, guest, new Set())) return true;
          return shelf.replace(kept, merged(kept.value, one), guestId, accountId);
        });
    },
  };
}

/** Changes a thing, again and again where somebody else changed it since it was seen; one that is gone is left alone. */
export async function changed<T>(
  shelf: Shelf<T>,
  first: Kept<T>,
  change: (kept: Kept<T>) => Promise<boolean>,
): Promise<void> {
  let kept: Kept<T> | null = first;
  await untilItStands(async () => {
    if (!kept || (await change(kept))) return true;
    kept = await shelf.read(kept.id);
    return false;
  });
}
