import {
  FRIEND_LIMITS,
  type FriendLimitRefusal,
  fullRefusal,
  type OneMore,
  oneMoreIn,
} from '#shared/people/friend-limits.ts';
import { changePair, endOf, newPair, type Pair, type PairRefusal, sideOf } from '#shared/people/pair.ts';
import { luck } from '#shared/rules/random.ts';
import { untilItStands } from '../../person/until-it-stands.ts';
import type { ChangeArgs, Changed } from '../../ports/friends.ts';
import type { Models } from '../models.ts';
import { placesOf } from '../places.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';

interface PairDocument {
  readonly _id: string;
  readonly places?: readonly string[];
  readonly body: string;
}

type Outcome = Changed | PairRefusal | FriendLimitRefusal;

/**
 * Changes a pair as long as nobody else has changed it since it was read. The place it takes in a person's list is a
 * value of a unique index, so that no list grows too long, whoever else writes at the same moment.
 */
export async function changeOnePair(
  { friend_pairs: pairs }: Pick<Models, 'friend_pairs'>,
  { by, other, change, at }: ChangeArgs,
): Promise<Outcome> {
  const empty = newPair(by, other);
  const _id = empty.people.join('/');
  let outcome: Outcome = 'friend/no-ask';
  await untilItStands(async () => {
    const filter = { _id };
    const row = await pairs
      .findOne(filter, { places: 1, body: 1 }, servedBy('friend_pairs', '_id_', filter))
      .lean<PairDocument | null>();
    const before = row ? (JSON.parse(row.body) as Pair) : empty;
    const after = changePair(before, change, by, at);
    outcome = typeof after === 'string' ? after : { before, after };
    if (typeof after === 'string' || after === before) return true;
    const places = keptOf(row?.places ?? [], after);
    for (const more of oneMoreIn(before, after)) {
      const place = await freePlace(more);
      if (place === undefined) {
        outcome = fullRefusal(more, by);
        return true;
      }
      if (sideOf(after, more.playerId)?.as === more.as) places.push(place);
    }
    return write(row, after, places);
  });
  return outcome;

  async function freePlace({ playerId, as }: OneMore): Promise<string | undefined> {
    const all = placesOf(`${playerId}/${as}`, FRIEND_LIMITS[as]);
    const filter = { places: { $in: all } };
    const rows = await pairs
      .find(filter, { places: 1 }, servedBy('friend_pairs', 'pair_place', filter))
      .lean<PairDocument[]>();
    const taken = new Set(rows.flatMap(({ places = [] }) => places));
    const free = all.filter((place) => !taken.has(place));
    if (free.length === 0) return undefined;
    return free[luck('place', _id).int(0, free.length - 1)]; // many who come at once do not all want the first one
  }

  /** False: somebody else was faster, at this pair or at a place. */
  async function write(row: PairDocument | null, after: Pair, places: readonly string[]): Promise<boolean> {
    const ends = endOf(after);
    const filter = { _id, body: row?.body };
    const plan = servedBy('friend_pairs', '_id_', filter);
    const isOver = ends !== null && ends <= at;
    if (!row && isOver) return true;
    if (isOver) return (await pairs.deleteOne(filter, plan)).deletedCount === 1;
    const content = {
      body: JSON.stringify(after),
      ...(places.length > 0 ? { places } : {}),
      ...(ends === null ? {} : { ends }),
    };
    const gone = { ...(places.length > 0 ? {} : { places: 1 }), ...(ends === null ? { ends: 1 } : {}) };
    try {
      if (row) return (await pairs.updateOne(filter, { $set: content, $unset: gone }, plan)).matchedCount === 1;
      await pairs.create({ _id, people: [...after.people], ...content });
      return true;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return false;
    }
  }
}

/** Places of lists in which the pair still is. */
function keptOf(places: readonly string[], after: Pair): string[] {
  return places.filter((place) => {
    const [playerId = '', as] = place.split('/');
    return sideOf(after, playerId)?.as === as;
  });
}
