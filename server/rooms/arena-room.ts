import type { ArenaFairPlay } from '#shared/fair-play/fair-play.ts';
import type { MatchEvent } from '#shared/rules/events.ts';
import type { MatchHost } from '../match/match-host.ts';
import type { Services } from '../services.ts';
import { ArenaDesk } from '../shows/arena-desk.ts';
import { arenaFairPlay } from '../shows/arena-fair-play.ts';
import { ShowBus } from '../shows/show-bus.ts';
import type { MatchRoom } from './match-room.ts';
import { matchRoomOf } from './room-class.ts';

/** What an arena has for somebody: their own seat, a free one, or none; `away`: it cannot say just now. */
export type Seating = 'known' | 'free' | 'full' | 'away';

/** What doors ask of an arena, maybe of another process. */
export interface Arena {
  seatingsOf(playerIds: readonly string[]): readonly Seating[];
  /** What its director asks, to tell the host. */
  fairPlay(): Promise<ArenaFairPlay>;
}

/** The Colyseus room class of arenas: a match room whose clock is that of its director. */
export function arenaRoomOf(services: Services): new () => MatchRoom & Arena {
  // Its static half, who may come in, is that of every match room.
  const Base = matchRoomOf(services) as new () => MatchRoom;
  return class extends Base implements Arena {
    override readonly services = services;
    override readonly strikes = services.doors.strikes;
    override readonly watching = services.doors.watching;
    private arena?: ArenaDesk;
    private begun?: MatchHost;

    protected override async onBegun(host: MatchHost): Promise<void> {
      this.begun = host;
      const bus = new ShowBus({
        presence: this.presence,
        show: host.match.show?.show ?? '',
        onTrouble: (error) =>
          this.log.warn({ err: error, roomId: this.roomId }, 'an arena could not speak to its director'),
      });
      this.arena = new ArenaDesk({
        ...{ host, bus, roomId: this.roomId, clock: services.clock },
        guarded: (where, work) => this.guarded(where, work),
      });
      await this.arena.open();
    }

    seatingsOf(playerIds: readonly string[]): Seating[] {
      const match = this.begun?.match;
      if (!match) return playerIds.map(() => 'away');
      const forOthers = match.taken + this.untaken < match.settings.maxSeats ? 'free' : 'full';
      return playerIds.map((playerId) => ((match.seatOf[playerId] ?? -1) >= 0 ? 'known' : forOthers));
    }

    async fairPlay(): Promise<ArenaFairPlay> {
      if (!this.begun) throw new Error('the arena has not begun');
      return arenaFairPlay(this.begun);
    }

    protected override onHappened(events: readonly MatchEvent[]): void {
      this.arena?.onEvents(events);
    }

    protected override onEnded(): void {
      this.arena?.end();
    }
  };
}
