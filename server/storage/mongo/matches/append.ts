import { type MatchStore, StorageError } from '../../storage.ts';
import { bulkWrite } from '../bulk-write.ts';
import type { MongoEngine } from '../engine.ts';
import type { Models } from '../models.ts';
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
  const documents = batch
    .filter(({ matchId }) => open.has(matchId))
    .flatMap(({ matchId, from, inputs }) =>
      inputs.map((input, i): JournalInput => ({ _id: inputId(matchId, from + i), body: JSON.stringify(input) })),
    );
  const { duplicates } = await bulkWrite(
    models.journal_inputs,
    documents.map((document) => ({ insertOne: { document } })),
  );
  if (duplicates.length > 0)
    await assertSame(
      models,
      duplicates.flatMap((i) => documents[i] ?? []),
    );
}

interface JournalInput {
  readonly _id: string;
  readonly body: string;
}

/** An input that stands under a number already is ours from an earlier try, or else somebody writes the same journal: then ours are not kept. */
async function assertSame({ journal_inputs }: Models, ours: readonly JournalInput[]): Promise<void> {
  const filter = { _id: { $in: ours.map(({ _id }) => _id) } };
  const rows = await journal_inputs
    .find(filter, { body: 1 }, servedBy('journal_inputs', '_id_', filter))
    .lean<JournalInput[]>();
  const kept = new Map(rows.map(({ _id, body }) => [_id, body]));
  if (ours.some(({ _id, body }) => kept.get(_id) !== body))
    throw new StorageError(
      'storage/refused',
      'Another Quizcade goes on with the same matches in this MongoDB. End one of the two.',
    );
}
