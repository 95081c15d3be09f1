import { hostRoleOf } from '#shared/rules/chair.ts';
import type { MatchEvent } from '#shared/rules/events.ts';
import type { RefusalCode } from '#shared/rules/refusals.ts';
import type { MatchHost } from '../match/match-host.ts';
import { isWatcher, type PlayerClient } from './player-client.ts';
import type { Speakers } from './speakers.ts';
import { isInternal, type Strikes } from './strikes.ts';

export interface ForgeryDeskArgs {
  readonly host: MatchHost;
  readonly speakers: Speakers;
  readonly strikes: Strikes;
  readonly now: () => number;
  /** Somebody has forged once too often: called with what it was. */
  readonly shutOut: (client: PlayerClient, code: RefusalCode, what: string) => void;
}

/** Counts forged calls; the third one shuts its sender out (H12). `strikes.ts` says what is one. */
export class ForgeryDesk {
  private readonly args: ForgeryDeskArgs;

  constructor(args: ForgeryDeskArgs) {
    this.args = args;
  }

  /** A wish of this client was refused. */
  onRefused(client: PlayerClient, code: RefusalCode, what: string): void {
    const { host, strikes, now, shutOut } = this.args;
    if (!client.auth || isWatcher(client.auth) || !client.userData) return;
    const { phase, round, id } = host.match;
    const when = `${id}/${round?.index}/${phase.name}/${phase.startedAt}`;
    const isForged = code === 'intent/unknown' && isInternal(what);
    if (!isForged && !client.userData.forgeries.isStrike(code, what, when, now())) return;
    if (strikes.strike(client.auth.playerId, now())) shutOut(client, code, what);
  }

  /** Something happened that may have given somebody a right, or taken it. */
  onEvents(events: readonly MatchEvent[]): void {
    const { speakers } = this.args;
    if (events.some(({ type }) => type === 'host-changed' || type === 'cohost-changed')) return this.watchAll();
    const watch = (seat: number): void => this.watch(speakers.of(seat));
    for (const event of events)
      if (event.type === 'retired') event.seats.forEach(watch);
      else if (event.type === 'led' || event.type === 'benched') watch(event.seat);
  }

  watchAll(): void {
    this.args.speakers.everyone((client) => this.watch(client));
  }

  /** What this client may do is remembered, so that presses which cross the loss of a right are no forgery. */
  watch(client: PlayerClient | undefined): void {
    const { host, now } = this.args;
    const seat = host.match.seats[client?.userData?.seat ?? -1];
    if (!seat) return;
    const { leads, plays } = seat;
    client?.userData?.forgeries.stands({ isHost: hostRoleOf(host.match, seat) !== null, leads, plays }, now());
  }
}
