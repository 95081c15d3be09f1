import type { PlayerStore } from '../../ports/players.ts';
import type { MongoEngine } from '../engine.ts';
import { apply } from './apply.ts';
import { changed } from './changed.ts';
import { history } from './history.ts';
import { readPlayer } from './player-document.ts';

export function createPlayerStore(engine: MongoEngine): PlayerStore {
  const { run } = engine;
  return {
    find: (playerId) => run(async () => (await readPlayer(engine, playerId))?.profile ?? null),
    apply: (match) => run(() => apply(engine, match)),
    changed: (args) => run(() => changed(engine, args)),
    history: (args) => run(() => history(engine, args)),
  };
}
