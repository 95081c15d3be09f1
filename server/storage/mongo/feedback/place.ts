import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';

/** Where a question lies in the bank. */
export interface Place {
  readonly _id: string;
  readonly topic: string;
  readonly lang: string;
  /** The first revision that reads as the present one does: votes and answers on earlier ones do not count (F14). */
  readonly since: number;
}

/** Null for a question that is not in the bank. */
export async function placeOf({ models }: MongoEngine, questionId: string): Promise<Place | null> {
  const filter = { _id: questionId };
  return models.questions
    .findOne(filter, { topic: 1, lang: 1, since: 1 }, servedBy('questions', '_id_', filter))
    .lean<Place | null>();
}
