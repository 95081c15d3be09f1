import type { DatasetStore } from '../../ports/datasets.ts';
import type { MongoEngine } from '../engine.ts';
import { add } from './add.ts';
import { find } from './find.ts';
import { latest } from './latest.ts';
import { list } from './list.ts';
import { publish } from './publish.ts';

export function createDatasetStore(engine: MongoEngine): DatasetStore {
  const { run } = engine;
  return {
    add: (version) => run(() => add(engine, version)),
    publish: (version) => run(() => publish(engine, version)),
    latest: () => run(() => latest(engine)),
    find: (version) => run(() => find(engine, version)),
    list: (args) => run(() => list(engine, args)),
  };
}
