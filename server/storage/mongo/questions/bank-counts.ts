import { cellKey } from '../../../questions/plan-draw.ts';
import { STANDINGS } from '../../standings.ts';
import type { CellCount } from '../../sum-by-topic.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';

/** Another process may add questions: counts are this old at most, ms. */
const FRESH_MS = 5000;

interface Counts {
  /** In order of topic. */
  readonly amounts: readonly CellCount[];
  /** Cells that hold something (`cellKey`). */
  readonly cells: ReadonlySet<string>;
}

/** How many questions are drawn. Counting reads an index of the whole bank, so it is done once for many askers. */
export class BankCounts {
  private counted: { readonly at: number; readonly counts: Promise<Counts> } | null = null;
  private readonly engine: MongoEngine;

  constructor(engine: MongoEngine) {
    this.engine = engine;
  }

  /** This process has changed the bank. */
  forget(): void {
    this.counted = null;
  }

  get(): Promise<Counts> {
    const at = performance.now();
    if (!this.counted || at - this.counted.at > FRESH_MS) {
      const counts = count(this.engine);
      this.counted = { at, counts };
      counts.catch(() => this.forget());
    }
    return this.counted.counts;
  }
}

type Cell = Readonly<Record<'topic' | 'lang' | 'difficulty' | 'kind', string>>;

async function count({ models }: MongoEngine): Promise<Counts> {
  const filter = { standing: { $in: [STANDINGS.poor, STANDINGS.good] } };
  const cell = { topic: '$topic', lang: '$lang', difficulty: '$difficulty', kind: '$kind' };
  const rows = await models.questions.aggregate<{ _id: Cell; n: number }>(
    [{ $match: filter }, { $group: { _id: cell, n: { $sum: 1 } } }],
    servedBy('questions', 'question_cells', filter),
  );
  const amounts = rows.map(({ _id: { topic, lang, kind }, n }) => ({ topic, lang, kind, n }));
  return {
    amounts: amounts.sort((a, b) => (a.topic < b.topic ? -1 : 1)),
    cells: new Set(rows.map(({ _id: c }) => cellKey(c.topic, c.lang, c.difficulty, c.kind))),
  };
}
