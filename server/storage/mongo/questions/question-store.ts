import type { QuestionStore } from '../../storage.ts';
import type { MongoEngine } from '../engine.ts';
import { draw } from './draw.ts';
import { find } from './find.ts';
import { list } from './list.ts';
import type { TopicCounts } from './topic-counts.ts';
import { upsert } from './upsert.ts';

export function createQuestionStore(engine: MongoEngine, counts: TopicCounts): QuestionStore {
  const { run } = engine;
  return {
    draw: (args) => run(() => draw(engine, args, async () => Object.keys(await counts.get()))),
    countByTopic: () => run(() => counts.get()),
    upsert: (questions) => run(() => upsert(engine, questions).finally(() => counts.forget())),
    find: (id) => run(() => find(engine, id)),
    list: (args) => run(() => list(engine, args)),
  };
}
