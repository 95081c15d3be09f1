import type { PeopleStore } from '../storage/ports/people.ts';
import type { Storage } from '../storage/storage.ts';
import type { PeopleOnline } from './people-online.ts';

/** The store of people, which tells those who have something with whoever is forgotten or merged that it has changed. */
export function tellingPeople(
  { people, friends }: Pick<Storage, 'people' | 'friends'>,
  online: Pick<PeopleOnline, 'tellNews'>,
): PeopleStore {
  async function telling<T>(playerIds: readonly string[], work: () => Promise<T>): Promise<T> {
    // Before: afterwards there is nothing any more that says who they are.
    const pairs = await Promise.all(playerIds.map((playerId) => friends.pairsOf(playerId)));
    const told = new Set([...playerIds, ...pairs.flat().flatMap((pair) => pair.people)]);
    try {
      return await work();
    } finally {
      online.tellNews([...told]); // also of half of it
    }
  }
  return {
    ...people,
    forget: (leaver, at) => telling([leaver.playerId], () => people.forget(leaver, at)),
    // Of a merge that was half done before, some pairs are the account's already.
    merge: (one, at) => telling([one.guestId, one.accountId], () => people.merge(one, at)),
  };
}
