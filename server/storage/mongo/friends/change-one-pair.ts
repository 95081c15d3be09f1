import {
  type FriendLimitRefusal,
  fullRefusal,
  type ListPlace,
  placesIn,
  placesTaken,
} from '#shared/people/friend-limits.ts';
import { changePair, endOf, newPair, type Pair, type PairRefusal } from '#shared/people/pair.ts';
import { luck } from '#shared/rules/random.ts';
import { untilItStands } from '../../person/until-it-stands.ts';
import type { ChangeArgs, Changed } from '../../ports/friends.ts';
import type { Models } from '../models.ts';
import { PairDocuments, placesOfList } from './pair-documents.ts';

type Outcome = Changed | PairRefusal | FriendLimitRefusal;

/** Changes a pair as long as nobody else has changed it since it was read, and as there is room in the lists of both. */
export async function changeOnePair(
  models: Pick<Models, 'friend_pairs'>,
  { by, other, change, at }: ChangeArgs,
): Promise<Outcome> {
  const documents = new PairDocuments(models);
  const empty = newPair(by, other);
  let outcome: Outcome = 'friend/no-ask';
  await untilItStands(async () => {
    const row = await documents.read(empty);
    const before = row ? (JSON.parse(row.body) as Pair) : empty;
    const after = changePair(before, change, by, at);
    outcome = typeof after === 'string' ? after : { before, after };
    if (typeof after === 'string' || after === before) return true;
    const ends = endOf(after);
    if (ends !== null && ends <= at) return row ? documents.remove(row) : true;
    const places = keptOf(row?.places ?? [], after);
    for (const taken of placesTaken(before, after)) {
      const place = await freePlace(taken);
      if (place === undefined) {
        outcome = fullRefusal(taken, by);
        return true;
      }
      places.push(place);
    }
    return documents.write(row, after, places);
  });
  return outcome;

  async function freePlace(list: ListPlace): Promise<string | undefined> {
    const all = placesOfList(list);
    const taken = await documents.taken(all);
    const free = all.filter((place) => !taken.has(place));
    if (free.length === 0) return undefined;
    // Many who come at once do not all want the first one.
    return free[luck('place', empty.people.join('/')).int(0, free.length - 1)];
  }
}

/** Places of lists in which the pair still is. */
function keptOf(places: readonly string[], after: Pair): string[] {
  const still = new Set(placesIn(after).flatMap(placesOfList));
  return places.filter((place) => still.has(place));
}
