import { type AuthContext, ServerError } from '@colyseus/core';
import type { Services } from '../services.ts';
import { keptOut, keptOutOrBanned, type WhyKeptOut } from './kept-out.ts';
import { MatchRoom } from './match-room.ts';
import {
  comerOf,
  isWatcher,
  type PlayerClient,
  readPerson,
  readWatcher,
  type Visitor,
  type Watcher,
} from './player-client.ts';

/** The Colyseus room class of every mode. */
export function matchRoomOf(services: Services): typeof MatchRoom & (new () => MatchRoom) {
  const { strikes, watching } = services.doors;
  function letIn(who: Visitor | Watcher, no: WhyKeptOut | null): void {
    if (no) throw new ServerError(403, no);
    if (!isWatcher(who)) services.origins.remember(who.playerId, who.home);
  }
  return class extends MatchRoom {
    // Colyseus calls it without its class, so it closes over what it needs.
    static override async onAuth(_token: string, options: unknown, { ip }: AuthContext): Promise<Visitor | Watcher> {
      const who = readWatcher(options, services, ip) ?? readPerson(options, services, ip);
      letIn(who, await keptOutOrBanned(services, comerOf(who)));
      return who;
    }

    readonly services = services;
    readonly strikes = strikes;
    readonly watching = watching;

    override onJoin(client: PlayerClient): void {
      // Something may have come up since the door, which may have been that of a process that knows less than this one.
      if (client.auth) letIn(client.auth, keptOut(services, comerOf(client.auth)));
      super.onJoin(client);
    }
  };
}
