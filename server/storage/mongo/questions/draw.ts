import type { Question } from '#shared/questions/question.ts';
import { type DrawQuery, type DrawRow, planDraw } from '../../../questions/plan-draw.ts';
import { drawReadable } from '../../read-question.ts';
import { STANDINGS } from '../../standings.ts';
import type { DrawArgs } from '../../storage.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import type { BankCounts } from './bank-counts.ts';
import { findMany } from './find.ts';

/** A draw walks an index from a seeded point, and reads documents only of what it takes. */
export async function draw(engine: MongoEngine, args: DrawArgs, counts: BankCounts): Promise<Question[]> {
  return drawReadable(args.count, (count) => drawOnce(engine, { ...args, count }, counts));
}

async function drawOnce(engine: MongoEngine, args: DrawArgs, counts: BankCounts): Promise<(Question | null)[]> {
  const { amounts, cells } = await counts.get();
  const plan = planDraw({
    ...args,
    topics: args.topic === 'mix' ? [...new Set(amounts.map(({ topic }) => topic))] : [args.topic],
    cells,
  });
  let step = plan.next();
  while (!step.done) step = plan.next(await Promise.all(step.value.map((query) => read(engine, query))));
  const found = await findMany(engine, step.value);
  return step.value.map((id) => found.get(id) ?? null);
}

async function read(
  engine: MongoEngine,
  { topic, lang, difficulty, kind, standing, from, limit }: DrawQuery,
): Promise<DrawRow[]> {
  const cell = { topic, lang, difficulty, kind, standing: STANDINGS[standing] };
  const walk = async (dice: Record<string, number>, count: number): Promise<DrawRow[]> => {
    const filter = { ...cell, dice };
    const rows = await engine.models.questions
      .find(filter, { _id: 1, dice: 1 }, servedBy('questions', 'question_draw', filter, { dice: 1 }))
      .limit(count)
      .lean<{ _id: string; dice: number }[]>();
    return rows.map(({ _id: id, dice: at }) => ({ id, dice: at }));
  };
  const rows = await walk({ $gte: from }, limit);
  if (rows.length < limit) rows.push(...(await walk({ $lt: from }, limit - rows.length)));
  return rows;
}
