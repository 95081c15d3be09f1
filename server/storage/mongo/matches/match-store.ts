import type { MatchStore } from '../../storage.ts';
import type { MongoEngine } from '../engine.ts';
import { NOBODY, type Owner } from '../owners.ts';
import { append } from './append.ts';
import { asides } from './asides.ts';
import { cut } from './cut.ts';
import { discard, isTaken } from './discard.ts';
import { find } from './find.ts';
import { open } from './open.ts';
import type { OpenBuckets } from './open-buckets.ts';
import { prune } from './prune.ts';
import { recent } from './recent.ts';
import { save } from './save.ts';
import { setAside } from './set-aside.ts';
import { takeOver } from './take-over.ts';
import { ownedBy, unfinished } from './unfinished.ts';

/** `owner`: who this process is in the journals it keeps. */
export function createMatchStore(engine: MongoEngine, owner: Owner = NOBODY): MatchStore {
  const { run } = engine;
  const known: OpenBuckets = new Map();
  return {
    async save(record, epoch) {
      await run(() => save(engine, record, epoch));
      known.delete(record.id);
    },
    find: (id) => run(() => find(engine, id)),
    recent: (args) => run(() => recent(engine, args)),
    open: (match) => run(() => open(engine, known, owner.token, match)),
    append: (batch) => run(() => append(engine, known, batch)),
    isTaken: (owned) => run(() => isTaken(engine, owned)),
    takeOver: (seen, isAgain) => run(() => takeOver(engine, owner.token, seen, isAgain)),
    orphans: () => run(async () => ownedBy(engine, await owner.dead())),
    cut: (matchId, from, epoch) => run(() => cut(engine, matchId, from, epoch)),
    async discard(matchId, epoch) {
      await run(() => discard(engine, matchId, epoch));
      known.delete(matchId);
    },
    unfinished: () => run(() => unfinished(engine)),
    async setAside(match, epoch) {
      await run(() => setAside(engine, match, epoch));
      known.delete(match.matchId);
    },
    asides: (args) => run(() => asides(engine, args)),
    prune: (args) => run(() => prune(engine, args)),
  };
}
