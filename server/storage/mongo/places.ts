import { isDuplicate } from './translate-error.ts';

/**
 * A person's places in a collection that may hold so many documents of theirs: each document has one, and a unique index
 * keeps two from having the same. So the bound holds whoever else writes at the same moment, without a transaction.
 */
export function placesOf(playerId: string, max: number): string[] {
  return Array.from({ length: max }, (_, i) => `${playerId}/${i}`);
}

export interface PlacedInsert {
  readonly places: readonly string[];
  /** Those of them that are taken now. */
  readonly taken: () => Promise<readonly string[]>;
  readonly insert: (place: string) => Promise<unknown>;
  /** Whether something else than the place is there already, such as a document of the same id. */
  readonly isThere: () => Promise<boolean>;
}

/** Inserts a document at a place that is free. */
export async function insertPlaced({
  places,
  taken,
  insert,
  isThere,
}: PlacedInsert): Promise<'inserted' | 'there' | 'full'> {
  // Each time somebody was faster one more place is taken.
  for (let tries = 0; tries <= places.length; tries++) {
    if (await isThere()) return 'there';
    const gone = new Set(await taken());
    const place = places.find((one) => !gone.has(one));
    if (place === undefined) return 'full';
    try {
      await insert(place);
      return 'inserted';
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }
  return 'full';
}
