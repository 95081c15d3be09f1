import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { inputsOf } from './journal-inputs.ts';

/** Forgets a journal: its head first, so that half a journal is never resumed. */
export async function discard({ models }: MongoEngine, matchId: string): Promise<void> {
  const head = { _id: matchId };
  await models.journals.deleteOne(head, servedBy('journals', '_id_', head));
  const inputs = inputsOf(matchId);
  await models.journal_inputs.deleteMany(inputs, servedBy('journal_inputs', '_id_', inputs));
}
