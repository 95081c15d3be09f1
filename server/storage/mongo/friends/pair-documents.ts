import { FRIEND_LIMITS, type ListPlace } from '#shared/people/friend-limits.ts';
import { endOf, type Pair } from '#shared/people/pair.ts';
import type { Models } from '../models.ts';
import { placesOf } from '../places.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';

export interface PairDocument {
  readonly _id: string;
  /** Its places in the lists of both, each a value of a unique index: so no list grows too long, whoever writes at the same moment. */
  readonly places?: readonly string[];
  /** The pair, as JSON. */
  readonly body: string;
}

/** All places of a list. */
export function placesOfList({ playerId, as }: ListPlace): string[] {
  return placesOf(`${playerId}/${as}`, FRIEND_LIMITS[as]);
}

/** The pairs of people, each read and written whole. */
export class PairDocuments {
  private readonly pairs: Models['friend_pairs'];

  constructor({ friend_pairs }: Pick<Models, 'friend_pairs'>) {
    this.pairs = friend_pairs;
  }

  /** Null: nothing is kept of these two. */
  async read({ people }: Pair): Promise<PairDocument | null> {
    const filter = { _id: people.join('/') };
    const plan = servedBy('friend_pairs', '_id_', filter);
    return this.pairs.findOne(filter, { places: 1, body: 1 }, plan).lean<PairDocument | null>();
  }

  /** Those of these places that some pair has. */
  async taken(places: readonly string[]): Promise<ReadonlySet<string>> {
    const filter = { places: { $in: [...places] } };
    const plan = servedBy('friend_pairs', 'pair_place', filter);
    const rows = await this.pairs.find(filter, { places: 1 }, plan).lean<PairDocument[]>();
    return new Set(rows.flatMap((row) => row.places ?? []));
  }

  /** Writes a pair in the place of the document that was read. False: somebody else was faster, at this pair or at a place. */
  async write(before: PairDocument | null, after: Pair, places: readonly string[]): Promise<boolean> {
    const ends = endOf(after);
    const [hasPlaces, hasEnd] = [places.length > 0, ends !== null];
    const body = JSON.stringify(after);
    const content = { body, ...(hasPlaces ? { places } : {}), ...(hasEnd ? { ends } : {}) };
    const gone = { ...(hasPlaces ? {} : { places: 1 }), ...(hasEnd ? {} : { ends: 1 }) };
    try {
      if (!before) {
        await this.pairs.create({ _id: after.people.join('/'), people: [...after.people], ...content });
        return true;
      }
      const seen = { _id: before._id, body: before.body };
      const plan = servedBy('friend_pairs', '_id_', seen);
      return (await this.pairs.updateOne(seen, { $set: content, $unset: gone }, plan)).matchedCount === 1;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return false;
    }
  }

  /** False: somebody else was faster. */
  async remove({ _id, body }: PairDocument): Promise<boolean> {
    const seen = { _id, body };
    return (await this.pairs.deleteOne(seen, servedBy('friend_pairs', '_id_', seen))).deletedCount === 1;
  }
}
