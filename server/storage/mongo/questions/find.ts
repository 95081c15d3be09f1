import type { Question } from '#shared/questions/question.ts';
import { readQuestion } from '../../read-question.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';

export async function find(engine: MongoEngine, id: string): Promise<Question | null> {
  return (await findMany(engine, [id])).get(id) ?? null;
}

/** Those of the ids that are there and can be read. */
export async function findMany({ models }: MongoEngine, ids: readonly string[]): Promise<Map<string, Question>> {
  const filter = { _id: { $in: [...ids] } };
  const rows = await models.questions
    .find(filter, { body: 1, difficulty: 1 }, servedBy('questions', '_id_', filter))
    .lean<{ _id: string; body: string; difficulty: string }[]>();
  return new Map(
    rows.flatMap(({ _id, ...stored }) => {
      const question = readQuestion(stored);
      return question ? [[_id, question]] : [];
    }),
  );
}
