import { ServerError } from '@colyseus/core';
import type { CloseName } from '#shared/protocol/close-codes.ts';
import type { MatchEvent } from '#shared/rules/events.ts';
import { type Match, REMOVED } from '#shared/rules/match.ts';
import { isWatcher, type PlayerClient, type Watcher } from './player-client.ts';
import type { WatchLimits } from './watch-limits.ts';

export interface WatchDeskArgs {
  readonly match: () => Match | undefined;
  readonly limits: () => WatchLimits;
  /** How many screens show the question to everybody, and how many people watch, -1 where nobody may: told whenever that changes. */
  readonly onCount: (count: { readonly screens: number; readonly spectators: number }) => void;
  readonly close: (client: PlayerClient, name: CloseName) => void;
}

/**
 * Who watches a room: a projector in the hall, an overlay in a stream, people without a seat. They are sent the state
 * that everybody is sent, and the faces that nobody is named with; neither the match nor how long the room lives knows
 * of them (W1, SP2).
 */
export class WatchDesk {
  private readonly args: WatchDeskArgs;
  private readonly watchers = new Map<PlayerClient, Watcher>();
  /** The newest connection of each spectator. */
  private readonly spectators = new Map<string, PlayerClient>();

  constructor(args: WatchDeskArgs) {
    this.args = args;
  }

  /** Lets somebody in to watch. Throws a ServerError that says why not. */
  admit(client: PlayerClient): void {
    const { auth } = client;
    const match = this.args.match();
    if (!auth || !isWatcher(auth) || !match) throw new ServerError(401, 'bad-identity');
    const { playerId } = auth;
    if (playerId !== null) letSpectate(match, playerId);
    // A daily try is its player's alone (DT3), the room of a held pack its author's (PK1).
    else if (match.daily) throw new ServerError(403, 'match/locked');
    else if (match.settings.openerOnly) throw new ServerError(403, 'match/held-pack');
    const before = this.spectators.get(playerId ?? '');
    const instead = before ? this.watchers.get(before) : undefined;
    this.args.limits().check(auth, { inRoom: this.countLike(auth), instead }); // whoever is refused keeps the tab they have
    if (before) this.args.close(before, 'played-elsewhere'); // one person counts once
    this.args.limits().come(auth);
    this.watchers.set(client, auth);
    if (playerId !== null) this.spectators.set(playerId, client);
    this.tell();
  }

  has(client: PlayerClient): boolean {
    return this.watchers.has(client);
  }

  /** Those that show what everybody may see: an overlay is a layer of somebody else's picture. */
  get shown(): readonly PlayerClient[] {
    return [...this.watchers].flatMap(([client, { as }]) => (as === 'overlay' ? [] : [client]));
  }

  /** It is gone. False: it did not watch, or had gone before. */
  dismiss(client: PlayerClient): boolean {
    const watcher = this.watchers.get(client);
    if (!watcher) return false;
    this.watchers.delete(client);
    const { playerId } = watcher;
    if (playerId !== null && this.spectators.get(playerId) === client) this.spectators.delete(playerId);
    this.args.limits().go(watcher);
    this.tell();
    return true;
  }

  /** The host lets nobody watch any more, or has removed somebody who watches as well. */
  onEvents(events: readonly MatchEvent[]): void {
    const match = this.args.match();
    for (const event of events) {
      if (event.type === 'watchable-changed' && match?.watchable === false)
        for (const client of [...this.spectators.values()]) this.args.close(client, 'watch-closed');
      if (event.type !== 'left' || event.why !== 'removed') continue;
      const client = this.spectators.get(match?.seats[event.seat]?.playerId ?? '');
      if (client) this.args.close(client, 'removed');
    }
  }

  /** How many are here for whom the same limit holds. */
  private countLike(watcher: Watcher): number {
    const isSpectator = ({ as }: Watcher): boolean => as === 'spectator';
    return [...this.watchers.values()].filter((other) => isSpectator(other) === isSpectator(watcher)).length;
  }

  private tell(): void {
    let screens = 0;
    for (const { as } of this.watchers.values()) if (as === 'screen') screens++;
    this.args.onCount({ screens, spectators: this.args.match()?.watchable ? this.spectators.size : -1 });
  }
}

/** Whether this person may watch this match without a seat. Throws a ServerError that says why not. */
function letSpectate({ daily, settings, watchable, seatOf }: Match, playerId: string): void {
  if (daily || settings.openerOnly) throw new ServerError(403, 'watch/own');
  if (!watchable) throw new ServerError(403, 'watch/closed');
  if (seatOf[playerId] === REMOVED) throw new ServerError(403, 'kicked/stays-out');
}
