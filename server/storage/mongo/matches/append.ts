import type { MatchStore } from '../../storage.ts';
import { bulkWrite } from '../bulk-write.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { inputId } from './journal-inputs.ts';

/** A small document each, all in one round trip: what is there already meets its own id and stays. */
export async function append({ models }: MongoEngine, batch: Parameters<MatchStore['append']>[0]): Promise<void> {
  if (batch.length === 0) return;
  // Only into open journals: what came after the end would lie about for ever.
  const filter = { _id: { $in: batch.map(({ matchId }) => matchId) } };
  const rows = await models.journals
    .find(filter, { _id: 1 }, servedBy('journals', '_id_', filter))
    .lean<{ _id: string }[]>();
  const open = new Set(rows.map(({ _id }) => _id));
  await bulkWrite(
    models.journal_inputs,
    batch
      .filter(({ matchId }) => open.has(matchId))
      .flatMap(({ matchId, from, inputs }) =>
        inputs.map((input, i) => ({
          insertOne: { document: { _id: inputId(matchId, from + i), body: JSON.stringify(input) } },
        })),
      ),
  );
}
