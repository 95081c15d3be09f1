import type { QuestionStore } from '../../storage.ts';
import { sumByTopic } from '../../sum-by-topic.ts';
import type { MongoEngine } from '../engine.ts';
import { answeredAmong } from '../feedback/item.ts';
import type { Recomputer } from '../feedback/recompute.ts';
import type { BankCounts } from './bank-counts.ts';
import { draw } from './draw.ts';
import { find, findMany } from './find.ts';
import { list } from './list.ts';
import { upsert } from './upsert.ts';

export function createQuestionStore(engine: MongoEngine, counts: BankCounts, quality: Recomputer): QuestionStore {
  const { run } = engine;
  return {
    draw: (args) => run(() => draw(engine, args, counts)),
    countByTopic: (of) => run(async () => sumByTopic((await counts.get()).amounts, of)),
    upsert: (questions) =>
      run(async () => {
        try {
          const { report, known } = await upsert(engine, questions);
          // How hard it has turned out to be is known of its answers, and stays (F13).
          await Promise.all((await answeredAmong(engine, known)).map((id) => quality.after(id)));
          return report;
        } finally {
          counts.forget();
        }
      }),
    find: (id) => run(() => find(engine, id)),
    findMany: (ids) => run(async () => [...(await findMany(engine, ids)).values()]),
    list: (args) => run(() => list(engine, args)),
  };
}
