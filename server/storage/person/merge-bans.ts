import { type Ban, type BanStore, banIdOf } from '../ports/bans.ts';
import type { MergeOfGuest } from '../ports/people.ts';
import { renamed } from './renamed.ts';
import type { Shelf } from './shelf.ts';

/** Gives bans of a guest to their account: who is banned as the one is banned as the other, for the longer of two times (SI4). */
export function bansMerger(bans: Shelf<Ban>, put: BanStore['put']): (one: MergeOfGuest) => Promise<void> {
  return async (one) => {
    for await (const kept of bans.namedIn(one.guestId)) {
      if (kept.value === null) continue;
      const ofGuest = banIdOf('player', one.guestId);
      const id = kept.id === ofGuest ? banIdOf('player', one.accountId) : kept.id;
      const moved: Ban = { ...renamed(kept.value, one), id, playerId: one.accountId };
      if (id === kept.id) {
        await bans.replace(kept, moved, one.guestId, one.accountId);
        continue;
      }
      const known = (await bans.read(id))?.value ?? null;
      if (known === null || endOf(known) < endOf(moved)) await put(moved);
      await bans.replace(kept, null, one.guestId);
    }
  };
}

function endOf({ until }: Ban): number {
  return until ?? Number.POSITIVE_INFINITY;
}
