import type { UnfinishedMatch } from '../../storage.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';

/** Begins a journal. A match that has its record is over: a late `open` does not bring its journal back. */
export async function open(
  { models }: MongoEngine,
  { matchId, ...head }: Omit<UnfinishedMatch, 'inputs'>,
): Promise<void> {
  const filter = { _id: matchId };
  if (await models.matches.findOne(filter, { _id: 1 }, servedBy('matches', '_id_', filter)).lean()) return;
  try {
    await models.journals.create({ _id: matchId, opened: Date.now(), head: JSON.stringify(head) });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}
