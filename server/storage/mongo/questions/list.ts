import type { Difficulty, Question } from '#shared/questions/question.ts';
import { readAsked, readListed } from '../../read-question.ts';
import type { AskedQuestion } from '../../storage.ts';
import type { MongoEngine } from '../engine.ts';
import type { IndexName } from '../indexes.ts';
import { servedBy } from '../served-by.ts';

export async function list(
  { models }: MongoEngine,
  args: { after?: string; limit: number; topic?: string; difficulty?: Difficulty },
): Promise<Question[]> {
  const { after = '', limit, topic, difficulty } = args;
  const filter = {
    ...(topic === undefined ? {} : { topic }),
    ...(difficulty === undefined ? {} : { difficulty }),
    _id: { $gt: after },
  };
  const rows = await models.questions
    .find(filter, { body: 1, difficulty: 1 }, servedBy('questions', indexFor(topic, difficulty), filter, { _id: 1 }))
    .limit(limit)
    .lean<{ _id: string; body: string; difficulty: string }[]>();
  return rows.map(({ _id, ...stored }) => readListed(_id, stored));
}

export async function scan(
  { models }: MongoEngine,
  { after = '', limit }: { after?: string; limit: number },
): Promise<AskedQuestion[]> {
  const filter = { _id: { $gt: after } };
  const rows = await models.questions
    .find(filter, { body: 1 }, servedBy('questions', '_id_', filter, { _id: 1 }))
    .limit(limit)
    .lean<{ _id: string; body: string }[]>();
  return rows.map(({ _id, body }) => readAsked(_id, body));
}

function indexFor(topic: string | undefined, difficulty: Difficulty | undefined): IndexName {
  if (topic === undefined) return difficulty === undefined ? '_id_' : 'question_list_level';
  return difficulty === undefined ? 'question_list_topic' : 'question_list_both';
}
