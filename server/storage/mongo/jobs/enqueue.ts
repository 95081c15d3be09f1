import type { MongoEngine } from '../engine.ts';
import { isDuplicate } from '../translate-error.ts';

/** False where the id is known. */
export async function enqueue(
  { models }: MongoEngine,
  { id, kind, payload, due }: { id: string; kind: string; payload: unknown; due: number },
): Promise<boolean> {
  try {
    await models.jobs.create({
      _id: id,
      kind,
      payload: JSON.stringify(payload ?? null),
      state: 'waiting',
      due,
      attempt: 0,
    });
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}
