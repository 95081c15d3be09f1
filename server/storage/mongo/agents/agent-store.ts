import type { AgentStore } from '../../ports/agents.ts';
import type { MongoEngine } from '../engine.ts';
import { blob, putBlob } from './blobs.ts';
import { find } from './find.ts';
import { list } from './list.ts';
import { release } from './release.ts';
import { releases } from './releases.ts';
import { revoke, revoked } from './revoke.ts';

export function createAgentStore(engine: MongoEngine): AgentStore {
  const { run } = engine;
  return {
    putBlob: (content) => run(() => putBlob(engine, content)),
    blob: (id) => run(() => blob(engine, id)),
    release: (added) => run(() => release(engine, added)),
    find: (args) => run(() => find(engine, args)),
    releases: (name) => run(() => releases(engine, name)),
    list: (args) => run(() => list(engine, args)),
    revoke: (revocation) => run(() => revoke(engine, revocation)),
    revoked: (subjects) => run(() => revoked(engine, subjects)),
  };
}
