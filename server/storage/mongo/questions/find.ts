import type { Question } from '#shared/questions/question.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';

export async function find(engine: MongoEngine, id: string): Promise<Question | null> {
  return (await findMany(engine, [id])).get(id) ?? null;
}

/** Those of the ids that are there. */
export async function findMany({ models }: MongoEngine, ids: readonly string[]): Promise<Map<string, Question>> {
  const filter = { _id: { $in: [...ids] } };
  const rows = await models.questions
    .find(filter, { body: 1 }, servedBy('questions', '_id_', filter))
    .lean<{ _id: string; body: string }[]>();
  return new Map(rows.map(({ _id, body }) => [_id, JSON.parse(body) as Question]));
}
