import type { Model } from 'mongoose';
import { isDuplicate } from './translate-error.ts';

/** What an unordered bulk write did: how many were new and changed, and which met a unique key that was taken. */
export interface BulkOutcome {
  readonly added: number;
  readonly changed: number;
  /** Places in the list of operations. */
  readonly duplicates: readonly number[];
}

/** Writes all of them in one round trip; only a taken key is no error. */
// biome-ignore lint/suspicious/noExplicitAny: mongoose types the operations by the collection, see models.ts
export async function bulkWrite(model: Model<any>, operations: readonly any[]): Promise<BulkOutcome> {
  if (operations.length === 0) return { added: 0, changed: 0, duplicates: [] };
  try {
    const result = await model.bulkWrite([...operations], { ordered: false, throwOnValidationError: true });
    return { added: result.insertedCount + result.upsertedCount, changed: result.modifiedCount, duplicates: [] };
  } catch (error) {
    const { writeErrors = [], result } = error as { writeErrors?: WriteError[]; result?: Counts };
    const errors = [writeErrors].flat();
    const isKept = result?.getWriteConcernError?.() === undefined; // written, but not where the promise says
    if (errors.length === 0 || !result || !isKept || !errors.every(isDuplicate)) throw error;
    return {
      added: result.insertedCount + result.upsertedCount,
      changed: result.modifiedCount,
      duplicates: errors.map(({ index }) => index),
    };
  }
}

interface WriteError {
  readonly code: number;
  readonly index: number;
}

interface Counts {
  readonly insertedCount: number;
  readonly upsertedCount: number;
  readonly modifiedCount: number;
  getWriteConcernError?(): unknown;
}
