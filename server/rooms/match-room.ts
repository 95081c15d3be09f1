import { CloseCode, matchMaker, ServerError } from '@colyseus/core';
import { CLOSE_CODES, type CloseName } from '#shared/protocol/close-codes.ts';
import { returnWithinMs } from '#shared/protocol/return-spread.ts';
import { MatchState } from '#shared/protocol/state.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { MatchEvent } from '#shared/rules/events.ts';
import type { Match, MatchHeader } from '#shared/rules/match.ts';
import type { MatchHost } from '../match/match-host.ts';
import { socketOf } from './base-room.ts';
import { ChatLog } from './chat-log.ts';
import { IntentDesk } from './intent-desk.ts';
import { KeptRoom } from './kept-room.ts';
import type { NewRoom } from './new-room.ts';
import { isPodium, newsIn } from './news-in.ts';
import { arrivalOf, closeClient, isWatcher, type PlayerClient, userDataOf } from './player-client.ts';
import { openDesks, type RoomDesks } from './room-desks.ts';
import type { RoomKeeper } from './room-keeper.ts';
import { SEAT_KEPT_S } from './seat-kept.ts';
import { Speakers } from './speakers.ts';
import type { Strikes } from './strikes.ts';
import { WatchDesk } from './watch-desk.ts';
import type { WatchLimits } from './watch-limits.ts';
import { WaysBack } from './ways-back.ts';

/** Somebody with whom one is in a room. */
export interface Company {
  readonly playerId: string;
  readonly name: string;
  readonly avatar: string;
}

/**
 * The one room that hosts every mode. It knows who is connected and what they are told; what may happen is
 * the rules' affair (`MatchHost`), when it is shown is `Projection`'s, and how long the room lives `RoomKeeper`'s.
 */
export abstract class MatchRoom extends KeptRoom<{ state: MatchState; client: PlayerClient }> {
  /** Who forged calls, over all rooms of this process. */
  abstract readonly strikes: Strikes;
  /** Who watches from where, over all rooms of this process. */
  abstract readonly watching: WatchLimits;

  override state = new MatchState();
  override seatReservationTimeout = SEAT_KEPT_S;
  private readonly desk = new IntentDesk({
    now: () => this.now(),
    speaks: (client) => this.speakers.speaks(client),
    watches: (client) => this.watchers.has(client),
    onWish: (client, intent, at) => this.desks?.wishes.take(client, intent, at),
    onSignal: (client, said) => {
      const refusal = this.desks?.rules.onSignal(client, said) ?? null;
      if (!refusal) this.desks?.projection.planSignals();
      return refusal;
    },
    onChat: (client, wish) => this.desks?.chat.take(client, wish),
    onRefused: (client, code, what) => this.desks?.forgeries.onRefused(client, code, what),
    close: (client, name) => this.closeOne(client, name),
  });
  override messages = this.desk.handlers();

  private desks?: RoomDesks;
  private readonly speakers = new Speakers({
    match: () => this.host?.match,
    more: (seat) => this.desks?.rules.secrets.forNotice(seat) ?? {},
    returnWithinMs: () => returnWithinMs(matchMaker.stats.local.ccu),
    each: (all, work) =>
      this.turns.each(all, (client) =>
        this.guarded('what a crowd is told', () => this.along(client, () => work(client))),
      ),
  });
  private readonly waysBack = new WaysBack();
  private readonly watchers = new WatchDesk({
    match: () => this.host?.match,
    limits: () => this.watching,
    onCount: ({ screens, spectators }) => {
      const isScreen = this.state.screens !== screens; // phones show more or less at once (W5)
      Object.assign(this.state, { screens, spectators });
      if (isScreen) this.broadcastPatch();
      else this.desks?.projection.planSpectators();
    },
    close: (client, name) => this.closeOne(client, name),
  });

  override async onCreate(room: NewRoom): Promise<void> {
    const { services } = this;
    const rules = services.registry.compose(room.header.rules);
    this.state.version = PROTOCOL_VERSION;
    this.state.code = room.code;
    this.state.isPublic = room.isPublic;
    this.state.topicTitle = room.header.settings.topicTitle ?? '';
    const chat = room.chat ?? ChatLog.after(room.header.settings.chat !== false, room.inputs ?? []);
    const { host, keeper } = await this.openMatch({ ...room, chat }, rules);
    this.desks = openDesks({
      ...{ services, host, keeper, chat, strikes: this.strikes, state: this.state, speakers: this.speakers },
      ...{ clients: () => this.clients, watchers: () => this.watchers.shown },
      guarded: (where, work) => this.guarded(where, work),
      refuse: (...refused) => this.desk.refuse(...refused),
      patch: () => this.broadcastPatch(),
      durable: () => this.durable,
      close: (client, name) => this.closeOne(client, name),
      shutWays: (isKeptOut) => this.waysBack.shut(isKeptOut),
    });
    if (room.inputs) host.resume();
    // It died at its podium, before the record was kept.
    if (host.match.phase.stage === 'over') this.settle(host);
    this.desks.projection.showAll();
    this.isLive = true;
    this.onEvents(host.birth);
    await this.onBegun(host);
  }

  /** For a room that is more than a match room: its match is there. */
  protected async onBegun(_host: MatchHost): Promise<void> {}

  /** The same: something has happened in its match. */
  protected onHappened(_events: readonly MatchEvent[]): void {}

  /** The same: nothing will happen in its match any more. */
  protected onEnded(): void {}

  override onJoin(client: PlayerClient): void {
    const { host, keeper } = this;
    if (!client.auth || !host) throw new ServerError(401, 'bad-identity');
    if (isWatcher(client.auth)) return this.letWatch(client);
    const who = arrivalOf(client.auth, this.roomId, this.services.secret);
    const refusal = host.apply({ type: 'join', at: this.now(), who });
    if (refusal) throw new ServerError(403, refusal.code);
    const seat = host.match.seatOf[who.playerId] ?? -1;
    this.admit(client, this.services.clock);
    socketOf(client).once('close', this.services.online.enter(who.playerId, this.state.code));
    this.speakers.take(seat, client);
    const inCrowd = (): boolean => this.turns.isCrowd(this.speakers.count);
    client.userData = userDataOf(client, seat, () => this.now(), inCrowd);
    client.userData.latency.ping();
    this.waysBack.open(client.reconnectionToken, client.auth, this.now());
    this.desks?.forgeries.watch(client);
    this.desks?.rules.admit(client);
    this.speakers.sendYou(client);
    this.speakers.sendProgress(client);
    this.desks?.chat.admit(client);
    this.desks?.feeds.begin();
    this.desks?.slow.onJoined(seat);
    keeper?.onPeople(this.speakers.count);
  }

  /**
   * Reserves a seat under this name for whoever was given it as their way back, has a seat, and is signed in where they
   * were. `home`: the network that they come from by now.
   */
  letBack(name: string, home: () => string | null): void {
    const way = this.waysBack.take(name, this.now());
    if (!way || (this.host?.match.seatOf[way.who.playerId] ?? -1) < 0) return;
    if (this.services.signOuts.untilOf(way.who.playerId) >= way.since) return; // the door says so
    this.reserveHere(name, { ...way.who, home: home() });
  }

  /** Somebody comes in to watch: they are sent what everybody is sent, when everybody has it (W1, W2, SP2, SP5). */
  private letWatch(client: PlayerClient): void {
    this.watchers.admit(client);
    this.admit(client, this.services.clock, true);
    const playerId = client.auth?.playerId;
    if (playerId) socketOf(client).once('close', this.services.online.enter(playerId, this.state.code));
    client.userData = userDataOf(client, -1, () => this.now());
  }

  /** Of somebody who has a seat here: another person in the room, as doors may ask (FR9); null: there is none. */
  companyOf(playerId: string, seat: number): Company | null {
    const { match } = this.host ?? {};
    const own = match?.seatOf[playerId] ?? -1;
    const other = match?.seats[seat];
    if (own < 0 || own === seat || other?.kind !== 'human') return null;
    const { name, avatar } = other;
    return { playerId: other.playerId, name, avatar };
  }

  override onLeave(client: PlayerClient, code?: number): void {
    if (this.watchers.dismiss(client)) return;
    this.desks?.rules.secrets.dismiss(client);
    const seat = client.userData?.seat;
    if (seat === undefined || !this.speakers.speaks(client)) return; // it had yielded already
    this.speakers.release(seat);
    if (this.isShuttingDown) return; // it is not they who go: nobody's window ends early by it
    this.host?.apply({ type: code === CloseCode.CONSENTED ? 'leave' : 'drop', at: this.now(), seat });
    this.keeper?.onPeople(this.speakers.count);
  }

  override onDispose(): void {
    this.stop();
    this.keeper?.end();
  }

  protected override onDeserted(keeper: RoomKeeper): void {
    keeper.abandon(this.host);
    void this.closeAll('room-closed');
  }

  protected override onPackGone(): void {
    this.speakers.sayPackIsGone();
  }

  override onBeforeShutdown(): void {
    this.speakers.sayRestart();
    super.onBeforeShutdown();
  }

  protected override onFrame(client: PlayerClient): boolean {
    return this.desk.onFrame(client);
  }

  protected override onGarbled(client: PlayerClient): void {
    this.desk.onGarbled(client);
  }

  protected override onTooSlow(client: PlayerClient): void {
    this.closeOne(client, 'too-slow');
  }

  protected override onEvents(events: readonly MatchEvent[]): void {
    if (this.turns.isCrowd(this.speakers.count)) this.takeUp(events);
    else this.together(() => this.takeUp(events));
  }

  /** What has happened is shown, told, and sees to what follows. */
  private takeUp(events: readonly MatchEvent[]): void {
    const tell = this.speakers.announce();
    const isNewFor = newsIn(events);
    const tellNews = (): void => {
      if (isNewFor) this.speakers.each((client) => isNewFor(client.userData?.seat ?? -1) && tell(client));
    };
    const isOpening = this.host?.match.phase.stage === 'open';
    // Told in turns to come, a crowd gets what is each one's own, and the ping that goes with an opening, together with the
    // patch that is made below: one write each. A question has no such company, so that the last hear it as soon as they can.
    const isCrowd = this.turns.isCrowd(this.speakers.count);
    if (isCrowd) tellNews();
    if (isCrowd && isOpening) this.speakers.measure(events);
    this.desks?.projection.show(events);
    this.watchers.onEvents(events);
    if (!isCrowd || !isOpening) this.speakers.measure(events);
    this.desks?.chat.onEvents(events);
    this.desks?.tellLeaders(events);
    this.desks?.forgeries.onEvents(events);
    for (const event of events) {
      if (event.type === 'left') this.waysBack.close(this.host?.match.seats[event.seat]?.playerId ?? '');
      if (event.type === 'left' && event.why === 'removed') {
        const removed = this.speakers.release(event.seat); // the rules know already
        if (removed) closeClient(removed, 'removed');
      }
      if (isPodium(event) && this.host) this.settle(this.host);
    }
    this.desks?.rules.onEvents(events);
    this.onHappened(events);
    if (!isCrowd) tellNews();
  }

  /** The podium stands: what the match was worth is told to each of its people as soon as it is kept. */
  private settle(host: MatchHost): void {
    const { match } = host;
    this.keeper?.settle(host, (all) => {
      if (host.match !== match) return; // they are playing again
      this.speakers.sendProgressToAll(all);
    });
  }

  protected override onRematch(before: Match, header: MatchHeader): void {
    this.keeper?.beginNext(header);
    this.speakers.renumber(before);
    this.waysBack.keep((playerId) => (this.host?.match.seatOf[playerId] ?? -1) >= 0);
    this.desks?.rules.secrets.renumber();
    this.desks?.forgeries.watchAll();
    this.desks?.chat.onRematch();
    this.desks?.projection.showAll();
    this.speakers.each((client) => this.speakers.sendYou(client));
  }

  /** This connection speaks for nobody any more; its seat is kept unless the rules say otherwise. */
  private closeOne(client: PlayerClient, name: CloseName): void {
    if (this.watchers.has(client)) this.hush(client);
    closeClient(client, name);
    if (client.userData) this.onLeave(client);
  }

  protected override closeAll(name: CloseName): Promise<void> {
    this.speakers.closeAll(name);
    if (name === 'room-moved') this.leaveListing();
    return this.close(CLOSE_CODES[name].code);
  }

  protected override stop(): void {
    this.onEnded();
    this.desks?.stop();
    this.host?.end();
  }

  private now(): number {
    return this.services.clock.now();
  }
}
