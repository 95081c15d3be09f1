import { matchMaker, ServerError } from '@colyseus/core';
import type { CloseName } from '#shared/protocol/close-codes.ts';
import type { MatchEvent } from '#shared/rules/events.ts';
import type { Direction } from '#shared/shows/order.ts';
import type { ArenaStatus, ShowCard, ShowStatus } from '#shared/shows/status.ts';
import type { Services } from '../services.ts';
import { DirectorDesk } from '../shows/director-desk.ts';
import { FairPlayDesk } from '../shows/fair-play-desk.ts';
import { ShowBus } from '../shows/show-bus.ts';
import type { Pressed } from '../shows/shows.ts';
import { cardOf, statusOf } from '../shows/status-of.ts';
import { KeptRoom } from './kept-room.ts';
import type { NewRoom } from './new-room.ts';
import { isPodium } from './news-in.ts';
import { fairPlayIn } from './remote-room.ts';

/**
 * The director of a show: a match without seats, whose clock and deck all arenas follow. Nobody comes in, nothing of it
 * is synchronised, and no list has it.
 */
export abstract class ShowRoom extends KeptRoom {
  private desk?: DirectorDesk;
  private readonly fairPlay = new FairPlayDesk({
    arenas: () => this.arenas(),
    ask: fairPlayIn,
    onTrouble: (error, arena) =>
      this.log.warn({ err: error, roomId: this.roomId, arena }, 'how the people of a show answered is not known'),
  });

  // Colyseus calls it without its class.
  static override async onAuth(): Promise<never> {
    throw new ServerError(403, 'room/unknown');
  }

  override async onCreate(room: NewRoom): Promise<void> {
    const { services } = this;
    const { clock } = services;
    const rules = services.registry.compose(room.header.rules);
    const { host, keeper } = await this.openMatch(room, rules);
    if (room.inputs) host.resume();
    const bus = new ShowBus({
      presence: this.presence,
      show: room.header.show?.show ?? '',
      onTrouble: (error) => this.log.warn({ err: error, roomId: this.roomId }, 'a show could not speak to its arenas'),
    });
    this.desk = new DirectorDesk({
      ...{ host, bus, clock },
      durable: () => this.durable,
      guarded: (where, work) => this.guarded(where, work),
    });
    await this.desk.open();
    services.shows.add(room.code, this);
    const { roomId } = this;
    this.log.info({ code: room.code, roomId, processId: matchMaker.processId }, 'a show is directed here');
    this.isLive = true;
    if (host.match.phase.stage === 'over') keeper.settle(host, () => {});
    this.onEvents(host.birth);
  }

  get hostKeyHash(): string {
    return this.host?.match.show?.hostKeyHash ?? '';
  }

  /** Whether this key is that of the show's host. */
  isHost(hostKey: string): boolean {
    return this.services.shows.isKey(hostKey, this.hostKeyHash);
  }

  /** A key of the host's page: journalled, or refused where it is not for now. Resolves when it is durable. */
  async press(direction: Direction): Promise<Pressed> {
    if (!this.desk || !this.host) throw new Error('the show has not begun');
    const playing = this.desk.arenas.reduce((sum, arena) => sum + arena.playing, 0);
    const no = this.desk.press(direction.do === 'start' ? { ...direction, playing } : direction);
    if (!no) await this.durable;
    return { no, status: this.status() };
  }

  /** What anybody may know. */
  card(): ShowCard {
    if (!this.desk || !this.host || !this.keeper) throw new Error('the show has not begun');
    return cardOf(this.keeper.room, this.host.match, this.desk.arenas);
  }

  /** Where its arenas are. */
  arenas(): readonly ArenaStatus[] {
    return this.desk?.arenas ?? [];
  }

  /** What its host may know. */
  status(): ShowStatus {
    if (!this.desk || !this.host || !this.keeper) throw new Error('the show has not begun');
    return statusOf({
      ...{ room: this.keeper.room, match: this.host.match, arenas: this.desk.arenas },
      ...{ fairPlay: this.fairPlay.fairPlay, now: this.services.clock.now() },
    });
  }

  override onDispose(): void {
    this.stop();
    if (this.keeper) this.services.shows.delete(this.keeper.room.code, this);
    this.keeper?.end();
  }

  protected override get isAwaited(): boolean {
    return this.desk?.isAwaited === true;
  }

  protected override onDeserted(): void {
    void this.closeAll('room-closed');
  }

  protected override onEvents(events: readonly MatchEvent[]): void {
    this.desk?.onEvents(events);
    if (events.some(isPodium) && this.host && this.isLive) this.keeper?.settle(this.host, () => {});
    this.lookAtFairPlay(events);
    this.services.shows.changed();
  }

  protected override onFrame(): boolean {
    return false;
  }

  protected override onGarbled(): void {}

  protected override onTooSlow(): void {}

  /** Closes the room. Where no director comes after it its arenas are told so. Resolves when it is gone. */
  protected override closeAll(name: CloseName): Promise<void> {
    if (name === 'room-failed' || name === 'not-kept') this.desk?.part();
    if (name === 'room-moved') this.leaveListing();
    return this.close();
  }

  /** What was told is known in all arenas by the time the next question is read. */
  private lookAtFairPlay(events: readonly MatchEvent[]): void {
    const { phase, round } = this.host?.match ?? {};
    if (!round || !phase || !events.some(({ type }) => type === 'phase-changed')) return;
    const isOver = phase.stage === 'over';
    if (!isOver && phase.stage !== 'read') return;
    void this.fairPlay.onAsked(isOver ? round.index + 1 : round.index, isOver);
  }

  protected override stop(): void {
    this.fairPlay.end();
    this.desk?.end();
    this.host?.end();
  }
}

/** The Colyseus room class of directors. */
export function showRoomOf(services: Services): typeof ShowRoom & (new () => ShowRoom) {
  return class extends ShowRoom {
    readonly services = services;
  };
}
