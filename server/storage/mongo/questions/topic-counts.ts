import { STANDINGS } from '../../standings.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';

/** Another process may add questions: counts are this old at most, ms. */
const FRESH_MS = 5000;

/** How many questions are drawn, by topic. Counting reads an index of the whole bank, so it is done once for many askers. */
export class TopicCounts {
  private counted: { readonly at: number; readonly counts: Promise<Record<string, number>> } | null = null;
  private readonly engine: MongoEngine;

  constructor(engine: MongoEngine) {
    this.engine = engine;
  }

  /** This process has changed the bank. */
  forget(): void {
    this.counted = null;
  }

  async get(): Promise<Record<string, number>> {
    const at = performance.now();
    if (!this.counted || at - this.counted.at > FRESH_MS) {
      const counts = count(this.engine);
      this.counted = { at, counts };
      counts.catch(() => this.forget());
    }
    return { ...(await this.counted.counts) };
  }
}

async function count({ models }: MongoEngine): Promise<Record<string, number>> {
  const filter = { standing: { $in: [STANDINGS.poor, STANDINGS.good] } };
  const rows = await models.questions.aggregate<{ _id: string; n: number }>(
    [{ $match: filter }, { $group: { _id: '$topic', n: { $sum: 1 } } }],
    servedBy('questions', 'question_topics', filter),
  );
  return Object.fromEntries(rows.map(({ _id, n }) => [_id, n]).sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)));
}
