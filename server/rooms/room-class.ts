import { type AuthContext, ServerError } from '@colyseus/core';
import { refusalOf } from '../people/bans.ts';
import type { Services } from '../services.ts';
import { keptOut, keptOutOrBanned, type WhyKeptOut } from './kept-out.ts';
import { MatchRoom } from './match-room.ts';
import { isWatcher, type PlayerClient, readPerson, readWatcher, type Visitor, type Watcher } from './player-client.ts';
import type { Strikes } from './strikes.ts';
import type { WatchLimits } from './watch-limits.ts';

/** The Colyseus room class of every mode. */
export function matchRoomOf(
  services: Services,
  { strikes, watching }: { readonly strikes: Strikes; readonly watching: WatchLimits },
): typeof MatchRoom & (new () => MatchRoom) {
  function letIn({ playerId, home }: Visitor, no: WhyKeptOut | null): void {
    if (no) throw new ServerError(403, no);
    services.origins.remember(playerId, home);
  }
  return class extends MatchRoom {
    // Colyseus calls it without its class, so it closes over what it needs.
    static override async onAuth(_token: string, options: unknown, { ip }: AuthContext): Promise<Visitor | Watcher> {
      const watcher = readWatcher(options, ip);
      if (watcher && !watching.mayCome(watcher.home)) throw new ServerError(429, 'watch/too-many');
      const ban = watcher && (await services.bans.of({ playerId: null, home: watcher.home }));
      if (ban) throw new ServerError(403, refusalOf(ban));
      if (watcher) return watcher;
      const visitor = readPerson(options, services.secret, ip);
      letIn(visitor, await keptOutOrBanned(services, visitor));
      return visitor;
    }

    readonly services = services;
    readonly strikes = strikes;
    readonly watching = watching;

    override onJoin(client: PlayerClient): void {
      // The door may have been another process', which knows nothing of what this one remembers.
      if (client.auth && !isWatcher(client.auth)) letIn(client.auth, keptOut(services, client.auth.playerId));
      super.onJoin(client);
    }
  };
}
