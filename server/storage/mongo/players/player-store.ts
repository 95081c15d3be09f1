import type { PlayerStore } from '../../ports/players.ts';
import type { MongoEngine } from '../engine.ts';
import { apply } from './apply.ts';
import { history } from './history.ts';
import { readPlayer } from './player-document.ts';
import { top } from './top.ts';

export function createPlayerStore(engine: MongoEngine): PlayerStore {
  const { run } = engine;
  return {
    find: (playerId) => run(async () => (await readPlayer(engine, playerId))?.profile ?? null),
    apply: (match) => run(() => apply(engine, match)),
    top: (args) => run(() => top(engine, args)),
    history: (args) => run(() => history(engine, args)),
  };
}
