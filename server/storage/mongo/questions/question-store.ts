import type { QuestionStore } from '../../storage.ts';
import type { MongoEngine } from '../engine.ts';
import type { BankCounts } from './bank-counts.ts';
import { draw } from './draw.ts';
import { find } from './find.ts';
import { list } from './list.ts';

import { upsert } from './upsert.ts';

export function createQuestionStore(engine: MongoEngine, counts: BankCounts): QuestionStore {
  const { run } = engine;
  return {
    draw: (args) => run(() => draw(engine, args, counts)),
    countByTopic: () => run(async () => ({ ...(await counts.get()).byTopic })),
    upsert: (questions) => run(() => upsert(engine, questions).finally(() => counts.forget())),
    find: (id) => run(() => find(engine, id)),
    list: (args) => run(() => list(engine, args)),
  };
}
