import type { MatchStore } from '../../storage.ts';
import type { MongoEngine } from '../engine.ts';
import { append } from './append.ts';
import { asides } from './asides.ts';
import { cut } from './cut.ts';
import { discard } from './discard.ts';
import { find } from './find.ts';
import { open } from './open.ts';
import { prune } from './prune.ts';
import { recent } from './recent.ts';
import { save } from './save.ts';
import { setAside } from './set-aside.ts';
import { unfinished } from './unfinished.ts';

export function createMatchStore(engine: MongoEngine): MatchStore {
  const { run } = engine;
  return {
    save: (record) => run(() => save(engine, record)),
    find: (id) => run(() => find(engine, id)),
    recent: (args) => run(() => recent(engine, args)),
    open: (match) => run(() => open(engine, match)),
    append: (batch) => run(() => append(engine, batch)),
    cut: (matchId, from) => run(() => cut(engine, matchId, from)),
    discard: (matchId) => run(() => discard(engine, matchId)),
    unfinished: () => run(() => unfinished(engine)),
    setAside: (match) => run(() => setAside(engine, match)),
    asides: (args) => run(() => asides(engine, args)),
    prune: (args) => run(() => prune(engine, args)),
  };
}
