import type { QuestionStore } from '../../storage.ts';
import { sumByLanguage, sumByTopic } from '../../sum-by-topic.ts';
import type { MongoEngine } from '../engine.ts';
import type { Recomputer } from '../feedback/recompute.ts';
import type { BankCounts } from './bank-counts.ts';
import { draw } from './draw.ts';
import { find, findMany } from './find.ts';
import { list, scan } from './list.ts';
import { revisionsOf } from './revisions.ts';
import { upsert } from './upsert.ts';

export function createQuestionStore(engine: MongoEngine, counts: BankCounts, quality: Recomputer): QuestionStore {
  const { run } = engine;
  return {
    draw: (args) => run(() => draw(engine, args, counts)),
    countByTopic: (of) => run(async () => sumByTopic((await counts.get()).amounts, of)),
    countByLanguage: () => run(async () => sumByLanguage((await counts.get()).amounts)),
    upsert: (questions) =>
      run(async () => {
        try {
          const { report, heard } = await upsert(engine, questions);
          // What is known of them stays where they read the same, how hard they are too (F13), else it begins anew (F14).
          await Promise.all(heard.map((id) => quality.after(id)));
          return report;
        } finally {
          counts.forget();
        }
      }),
    find: (id) => run(() => find(engine, id)),
    findMany: (ids) => run(async () => [...(await findMany(engine, ids)).values()]),
    revisions: (id) => run(() => revisionsOf(engine, id)),
    list: (args) => run(() => list(engine, args)),
    scan: (args) => run(() => scan(engine, args)),
  };
}
