import { matchMaker, ServerError } from '@colyseus/core';
import type { Logger } from 'pino';
import type { CloseName } from '#shared/protocol/close-codes.ts';
import type { MatchEvent } from '#shared/rules/events.ts';
import type { Direction } from '#shared/shows/order.ts';
import type { ArenaStatus, ShowCard, ShowStatus } from '#shared/shows/status.ts';
import { MatchHost } from '../match/match-host.ts';
import type { Services } from '../services.ts';
import { DirectorDesk } from '../shows/director-desk.ts';
import { ShowBus } from '../shows/show-bus.ts';
import type { Pressed } from '../shows/shows.ts';
import { cardOf, statusOf } from '../shows/status-of.ts';
import { BaseRoom } from './base-room.ts';
import { mendOrAbandon } from './mending.ts';
import type { NewRoom } from './new-room.ts';
import { isPodium } from './news-in.ts';
import { RoomKeeper } from './room-keeper.ts';
import type { Turns } from './turns.ts';

/**
 * The director of a show: a match without seats, whose clock and deck all arenas follow. Nobody comes in, nothing of it
 * is synchronised, and no list has it.
 */
export abstract class ShowRoom extends BaseRoom {
  abstract readonly services: Services;
  override autoDispose = false; // RoomKeeper decides
  private host?: MatchHost;
  private keeper?: RoomKeeper;
  private desk?: DirectorDesk;
  private room?: NewRoom;
  private durable: Promise<void> = Promise.resolve();
  private isLive = false;

  // Colyseus calls it without its class.
  static override async onAuth(): Promise<never> {
    throw new ServerError(403, 'room/unknown');
  }

  protected get log(): Logger {
    return this.services.log;
  }

  protected get turns(): Turns {
    return this.services.turns;
  }

  override async onCreate(room: NewRoom): Promise<void> {
    const { services } = this;
    const { clock } = services;
    const rules = services.registry.compose(room.header.rules);
    this.restClock();
    if (room.roomId) this.roomId = room.roomId;
    this.room = room;
    const keeper = new RoomKeeper({
      services,
      room: { ...room, roomId: this.roomId },
      onDeserted: () => this.guarded('a show that is over', () => void this.closeAll('room-closed')),
      onPackGone: () => {}, // SW9: there is no next match
      onRefused: (error) => this.seenThrough('a show that cannot be kept', () => this.endUnkept(error)),
      isAwaited: () => this.desk?.isAwaited === true,
    });
    this.keeper = keeper;
    await keeper.open();
    const host = new MatchHost({
      ...{ rules, clock, header: room.header },
      listener: {
        onEvents: (events) => this.onEvents(events),
        onInput: (index, input) => {
          this.durable = keeper.keep(index, input);
        },
        onRematch: () => {},
      },
      nextMatch: () => new Promise(() => {}), // SW9: there is none
      onError: (error, where) =>
        this.onUncaughtException(error instanceof Error ? error : new Error(String(error)), where),
      ...(room.inputs ? { inputs: room.inputs } : {}),
    });
    this.host = host;
    if (room.inputs) host.apply({ type: 'restart', since: room.inputs.at(-1)?.at ?? room.header.at, at: clock.now() });
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
    if (!this.desk || !this.host || !this.room) throw new Error('the show has not begun');
    return cardOf(this.room, this.host.match, this.desk.arenas);
  }

  /** Where its arenas are. */
  arenas(): readonly ArenaStatus[] {
    return this.desk?.arenas ?? [];
  }

  /** What its host may know. */
  status(): ShowStatus {
    if (!this.desk || !this.host || !this.room) throw new Error('the show has not begun');
    return statusOf(this.room, this.host.match, this.desk.arenas, this.services.clock.now());
  }

  override onDispose(): void {
    this.stop();
    if (this.room) this.services.shows.delete(this.room.code, this);
    this.keeper?.end();
  }

  override onBeforeShutdown(): void {
    this.closeAfter(this.services.journal.flush());
  }

  private onEvents(events: readonly MatchEvent[]): void {
    this.desk?.onEvents(events);
    if (events.some(isPodium) && this.host && this.isLive) this.keeper?.settle(this.host, () => {});
    this.services.shows.changed();
  }

  protected override onFrame(): boolean {
    return false;
  }

  protected override onGarbled(): void {}

  protected override onTooSlow(): void {}

  protected override endKindly(error: Error): void {
    const { host, keeper, isLive, services } = this;
    this.stop();
    mendOrAbandon({ services, keeper, host, isLive, error, close: (name) => this.closeAll(name) });
  }

  /** What happens here can be promised to nobody any more (`RoomKeeper.cannotKeep`). */
  private endUnkept(error: unknown): Promise<void> {
    this.stop();
    return this.closeAll(this.keeper?.cannotKeep(this.host, error) ?? 'not-kept');
  }

  /** Closes the room. Where no director comes after it its arenas are told so. Resolves when it is gone. */
  private closeAll(name: CloseName): Promise<void> {
    if (name === 'room-failed' || name === 'not-kept') this.desk?.part();
    if (name === 'room-moved') this.leaveListing();
    return this.close();
  }

  private stop(): void {
    this.desk?.end();
    this.host?.end();
  }

  protected override whereabouts(): Record<string, unknown> {
    const { match, inputCount } = this.host ?? {};
    return { matchId: match?.id, phase: match?.phase.name, round: match?.round?.index, input: inputCount };
  }
}

/** The Colyseus room class of directors. */
export function showRoomOf(services: Services): typeof ShowRoom & (new () => ShowRoom) {
  return class extends ShowRoom {
    readonly services = services;
  };
}
