import { STANDINGS } from '../../standings.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';
import { judge, totalsOf } from './feedback-of.ts';
import { newItemWithout, readItem } from './item.ts';

/** Other processes may judge the same question at the same moment: so often it is tried again. */
const TRIES = 50;

/**
 * Writes what follows from everything said of a question to the question. Each recompute takes the item's next
 * revision after it has counted, and a question takes only a judgement newer than its own: so whoever counted last is
 * who is heard last, and every vote that was kept before has been counted.
 */
async function recompute(engine: MongoEngine, questionId: string): Promise<void> {
  for (let tries = TRIES; tries > 0; tries--) {
    const item = await readItem(engine, questionId);
    const { quality, standing, decision } = judge(questionId, item, await totalsOf(engine, questionId));
    const judged = item.revision + 1;
    if (!(await takeRevision(engine, questionId, judged))) continue;
    const filter = { _id: questionId, judged: { $lt: judged } };
    const update = { $set: { quality, standing: STANDINGS[standing], retired: decision === 'retire', judged } };
    await engine.models.questions.updateOne(filter, update, servedBy('questions', '_id_', filter));
    return;
  }
  throw new Error(`the question ${questionId} is judged by others again and again`);
}

async function takeRevision({ models }: MongoEngine, questionId: string, revision: number): Promise<boolean> {
  const filter = { _id: questionId, revision: revision - 1 };
  try {
    const { matchedCount, upsertedCount } = await models.items.updateOne(
      filter,
      { $set: { revision }, $setOnInsert: newItemWithout('revision') },
      { upsert: true, ...servedBy('items', '_id_', filter) },
    );
    return matchedCount + upsertedCount === 1;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/** Judges questions for many askers at once: who asks while one is being judged waits for the one after it. */
export class Judge {
  private readonly running = new Map<string, Promise<void>>();
  private readonly waiting = new Map<string, Promise<void>>();
  private readonly engine: MongoEngine;

  constructor(engine: MongoEngine) {
    this.engine = engine;
  }

  /** Resolves when everything kept until now is heard. */
  after(questionId: string): Promise<void> {
    const current = this.running.get(questionId);
    if (!current) return this.start(questionId);
    let next = this.waiting.get(questionId);
    if (!next) {
      next = current
        .catch(() => {}) // its own askers are told
        .then(() => {
          this.waiting.delete(questionId);
          return this.start(questionId);
        });
      this.waiting.set(questionId, next);
    }
    return next;
  }

  private start(questionId: string): Promise<void> {
    const run = recompute(this.engine, questionId).finally(() => {
      if (this.running.get(questionId) === run) this.running.delete(questionId);
    });
    this.running.set(questionId, run);
    return run;
  }
}
