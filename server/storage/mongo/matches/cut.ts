import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { inputId, inputsOf } from './journal-inputs.ts';

export async function cut({ models }: MongoEngine, matchId: string, from: number): Promise<void> {
  const filter = { _id: { ...inputsOf(matchId)._id, $gte: inputId(matchId, from) } };
  await models.journal_inputs.deleteMany(filter, servedBy('journal_inputs', '_id_', filter));
}
