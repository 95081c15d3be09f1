import { playedDifficulty } from '#shared/questions/played-difficulty.ts';
import type { QuestionFeedback } from '../../ports/feedback.ts';
import { STANDINGS } from '../../standings.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';
import { feedbackOf } from './feedback-of.ts';
import { newItemWithout } from './item.ts';

/** Other processes may compute the same question at the same moment: so often it is tried again. */
const TRIES_MAX = 50;

/**
 * Writes what follows from everything said of a question to the question. Each recompute takes the item's next
 * revision after it has counted, and a question takes only what is newer than its own: so whoever counted last is
 * who is heard last, and every vote that was kept before has been counted. False where it would take the question out
 * of play and `mayTakeOut` is not set: then nothing is written.
 */
async function recompute(engine: MongoEngine, questionId: string, mayTakeOut: boolean): Promise<boolean> {
  for (let tries = TRIES_MAX; tries > 0; tries--) {
    const { revision, feedback } = await feedbackOf(engine, questionId);
    if (feedback.standing === 'review' && !mayTakeOut) return false;
    if (!(await takeRevision(engine, questionId, revision + 1))) continue;
    await write(engine, feedback, revision + 1);
    return true;
  }
  throw new Error(`the quality of ${questionId} is computed by others again and again`);
}

async function write({ models }: MongoEngine, feedback: QuestionFeedback, computed: number): Promise<void> {
  const { questionId, quality, standing, decision, flag, statistics } = feedback;
  const difficulty = playedDifficulty(statistics);
  const filter = { _id: questionId, computed: { $not: { $gte: computed } } }; // or it has none yet
  const update = {
    $set: {
      ...{ quality, standing: STANDINGS[standing], retired: decision === 'retire', flagged: flag > 0, computed },
      ...(difficulty === null ? {} : { difficulty }),
    },
  };
  await models.questions.updateOne(filter, update, servedBy('questions', '_id_', filter));
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

/** Computes questions for many askers at once: who asks while one is being computed waits for the one after it. */
export class Recomputer {
  private readonly running = new Map<string, Promise<void>>();
  private readonly waiting = new Map<string, Promise<void>>();
  /** The last one that takes a question out: of a topic they go one by one, so that enough stay (F10). */
  private takingOut: Promise<unknown> = Promise.resolve();
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
    const run = this.compute(questionId).finally(() => {
      if (this.running.get(questionId) === run) this.running.delete(questionId);
    });
    this.running.set(questionId, run);
    return run;
  }

  private async compute(questionId: string): Promise<void> {
    if (await recompute(this.engine, questionId, false)) return;
    const turn = this.takingOut.then(() => recompute(this.engine, questionId, true));
    this.takingOut = turn.catch(() => {}); // whoever asked for it is told
    await turn;
  }
}
