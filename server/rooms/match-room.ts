import { type Client, ServerError } from '@colyseus/core';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { Mode } from '#shared/modes/define-mode.ts';
import { CLOSE_CODES, type CloseName } from '#shared/protocol/close-codes.ts';
import { CLOCK_REQUEST, INTENT_NAMES, INTENTS, type IntentName } from '#shared/protocol/intents.ts';
import { JOIN_OPTIONS } from '#shared/protocol/join.ts';
import type { Notices } from '#shared/protocol/notices.ts';
import { MatchState } from '#shared/protocol/state.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { ownView, publicView, ROSTER_LIMIT } from '#shared/rules/audience.ts';
import type { MatchEvent } from '#shared/rules/events.ts';
import type { Input, Intent } from '#shared/rules/input.ts';
import type { Match, MatchHeader } from '#shared/rules/match.ts';
import { type RefusalCode, refuse } from '#shared/rules/refusals.ts';
import { MatchHost } from '../match/match-host.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import { readName } from '../people/names.ts';
import type { Services } from '../services.ts';
import { BaseRoom } from './base-room.ts';
import { Latency } from './latency.ts';
import { ManneredClient } from './manners.ts';
import type { NewRoom } from './new-room.ts';
import { projectState, projectTallies } from './project-state.ts';
import { RoomKeeper } from './room-keeper.ts';

/** Tallies go out with a patch at most this often, ms: ten times a second, twice a second in a crowd. */
const TALLY_MS = 100;
const CROWD_TALLY_MS = 500;
/** People who come and go are shown together, this long after the first of them, ms; in a crowd nobody can follow each. */
const PEOPLE_MS = 40;
const CROWD_PEOPLE_MS = 250;
/** Events that the next gathered patch is soon enough for. */
const UNHURRIED: readonly MatchEvent['type'][] = ['answered', 'joined', 'returned', 'dropped', 'left', 'renamed'];
/** A socket that has this much unsent is not coming back to life, bytes. */
const SLOW_SOCKET_BYTES = 256 * 1024;

/** What a connection of ours carries. `auth` never has a sessionId (COLYSEUS.md, section 0). */
interface Person {
  readonly playerId: string;
  readonly name: string;
  readonly avatar: string;
}
type PlayerClient = Client<{
  userData: { seat: number; latency: Latency; manners: ManneredClient };
  auth: Person;
  messages: Notices;
}>;

/**
 * The one room that hosts every mode. It knows who is connected and what they are told; what may happen is
 * the rules' affair (`MatchHost`), and how long the room lives is `RoomKeeper`'s.
 */
export abstract class MatchRoom extends BaseRoom<{ state: MatchState; client: PlayerClient }> {
  abstract readonly mode: Mode;
  abstract readonly services: Services;

  override state = new MatchState();
  override autoDispose = false;
  override patchRate = null;
  override seatReservationTimeout = 10;
  override messages = Object.fromEntries([
    ...INTENT_NAMES.map((name) => [
      name,
      (client: PlayerClient, payload: unknown) => this.onIntent(client, name, payload),
    ]),
    ['clock', (client: PlayerClient, payload: unknown) => this.onClock(client, payload)],
    ['_', (client: PlayerClient, type: unknown) => this.onUnknown(client, String(type))],
  ]);

  protected host!: MatchHost;
  private keeper!: RoomKeeper;
  private readonly connected = new Map<number, PlayerClient>();
  private cancelTallies: (() => void) | null = null;
  private cancelProjection: (() => void) | null = null;
  private durable: Promise<void> = Promise.resolve();

  protected get log(): Logger {
    return this.services.log;
  }

  override async onCreate(room: NewRoom): Promise<void> {
    const { services, mode } = this;
    if (room.roomId) this.roomId = room.roomId;
    this.state.version = PROTOCOL_VERSION;
    this.state.code = room.code;
    this.state.isPublic = room.isPublic;
    this.keeper = new RoomKeeper({
      services,
      room: { ...room, roomId: this.roomId },
      close: (name) => this.closeAll(name),
    });
    await this.keeper.begin(room.header, room.inputs !== undefined);
    this.host = new MatchHost({
      mode,
      header: room.header,
      clock: services.clock,
      listener: {
        onEvents: (events) => this.onEvents(events),
        onInput: (index, input) => this.onInput(index, input),
        onRematch: (before, header) => this.onRematch(before, header),
      },
      nextMatch: () => this.keeper.nextMatch(mode, this.host.match),
      onError: (error, where) =>
        this.onUncaughtException(error instanceof Error ? error : new Error(String(error)), where),
      ...(room.inputs ? { inputs: room.inputs } : {}),
    });
    if (room.inputs)
      this.host.apply({ type: 'restart', since: room.inputs.at(-1)?.at ?? room.header.at, at: services.clock.now() });
    this.project();
  }

  override onJoin(client: PlayerClient): void {
    const who = client.auth;
    if (!who) throw new ServerError(401, 'bad-identity');
    const known = this.host.match.seatOf[who.playerId];
    const refusal = this.host.apply({ type: 'join', at: this.now(), who });
    if (refusal) throw new ServerError(403, refusal.code);
    const seat = this.host.match.seatOf[who.playerId] ?? -1;
    const before = known === seat ? this.connected.get(seat) : undefined;
    this.connected.set(seat, client);
    // A half-open or second connection of the same player yields at once (P5).
    if (before) this.closeOne(before, 'played-elsewhere');
    client.userData = {
      seat,
      latency: new Latency(socketOf(client), () => this.now()),
      manners: new ManneredClient(() => this.now()),
    };
    client.userData.latency.ping();
    this.sendYou(client);
    this.keeper.onPeople(this.connected.size);
  }

  override onLeave(client: PlayerClient, code?: number): void {
    const seat = client.userData?.seat;
    if (seat === undefined || this.connected.get(seat) !== client) return; // it had yielded already
    this.connected.delete(seat);
    const isOwnWish = code === 4000; // CloseCode.CONSENTED
    this.host.apply({ type: isOwnWish ? 'leave' : 'drop', at: this.now(), seat });
    this.keeper.onPeople(this.connected.size);
  }

  override onDispose(): void {
    this.cancelTallies?.();
    this.cancelProjection?.();
    this.host.end();
    this.keeper.end();
  }

  override onBeforeShutdown(): void {
    for (const client of this.clients)
      client.send('closing', { name: 'room-closed', sentence: 'The server is restarting. Your seat is kept.' });
    void this.services.journal.flush().finally(() => this.disconnect(4001));
  }

  /** COLYSEUS.md 4.2: the shared patch buffer must not be overwritten while a slow socket still refers to it. */
  override onBeforePatch(): void {
    let isSomebodyBehind = false;
    for (const client of this.clients) {
      const { bufferedAmount } = socketOf(client);
      if (bufferedAmount > SLOW_SOCKET_BYTES) this.closeOne(client, 'too-slow');
      else if (bufferedAmount > 0) isSomebodyBehind = true;
    }
    if (!isSomebodyBehind) return;
    // The serializer is private to Colyseus and offers no other way to give it a fresh buffer.
    const { encoder } = (this as unknown as { _serializer: { encoder: { sharedBuffer: Uint8Array } } })._serializer;
    encoder.sharedBuffer = new Uint8Array(encoder.sharedBuffer.length);
  }

  private onIntent(client: PlayerClient, name: IntentName, payload: unknown): void {
    const at = this.now(); // when it was read from the socket (Q6)
    const { userData } = client;
    if (!userData || !this.isMannered(client, name)) return;
    const parsed = INTENTS[name].safeParse(payload ?? {});
    if (!parsed.success) return this.onMalformed(client, name, 'intent/malformed');
    let intent = { type: name, ...parsed.data } as Intent;
    if (intent.type === 'rename') {
      const read = readName(intent.name);
      if (!read.ok) return this.refuse(client, read.code, name);
      intent = { ...intent, name: read.name };
    }
    const round = intent.type === 'answer' ? intent.round : undefined;
    const refusal = this.host.apply({
      type: 'intent',
      at,
      seat: userData.seat,
      intent,
      creditMs: userData.latency.creditMs,
    });
    if (refusal) return this.refuse(client, refusal.code, name, round);
    if (round !== undefined) this.acknowledge(client, userData.seat, round);
    if (name === 'rename') this.sendYou(client);
  }

  /** Only what is durable is acknowledged, for "locked" is a promise. */
  private acknowledge(client: PlayerClient, seat: number, round: number): void {
    const ms = this.host.match.round?.given[seat]?.ms ?? 0;
    void this.durable.then(() => client.send('locked', { round, ms }));
  }

  private onClock(client: PlayerClient, payload: unknown): void {
    if (!this.isMannered(client, 'clock')) return;
    const parsed = CLOCK_REQUEST.safeParse(payload);
    if (!parsed.success) return this.onMalformed(client, 'clock', 'intent/malformed');
    client.send('clock', { sent: parsed.data.sent, now: this.now() });
  }

  private onUnknown(client: PlayerClient, type: string): void {
    if (this.isMannered(client, type)) this.onMalformed(client, type.slice(0, 40), 'intent/unknown');
  }

  private onMalformed(client: PlayerClient, intent: string, code: RefusalCode): void {
    this.refuse(client, code, intent);
    if (client.userData?.manners.hasErredTooOften() ?? true) this.closeOne(client, 'too-many-errors');
  }

  private isMannered(client: PlayerClient, intent: string): boolean {
    const verdict = client.userData?.manners.message() ?? 'close';
    if (verdict === 'fine') return true;
    if (verdict === 'slow-down') this.refuse(client, 'intent/too-fast', intent);
    else if (verdict === 'close') this.closeOne(client, 'too-fast');
    return false;
  }

  private refuse(client: PlayerClient, code: RefusalCode, intent: string, round?: number): void {
    client.send('refused', {
      code,
      sentence: refuse(code).sentence,
      intent,
      ...(round === undefined ? {} : { round }),
    });
  }

  private onInput(index: number, input: Input): void {
    this.durable = this.keeper.keep(this.host.match.id, index, input);
  }

  private onEvents(events: readonly MatchEvent[]): void {
    if (events.every((event) => event.type === 'answered')) return this.planTallies();
    if (events.every((event) => UNHURRIED.includes(event.type))) this.planProjection();
    else this.project();
    for (const event of events) {
      if (event.type === 'left' && event.why === 'removed') this.closeSeat(event.seat, 'removed');
      if (event.type === 'phase-changed' && event.phase === 'podium') this.keeper.settle(this.host);
    }
    const isNewForEach = events.some(
      (event) => event.type === 'revealed' || (event.type === 'phase-changed' && event.phase === 'podium'),
    );
    if (!isNewForEach) return;
    for (const client of this.connected.values()) {
      this.sendYou(client, 'news');
      client.userData?.latency.ping();
    }
  }

  private onRematch(before: Match, header: MatchHeader): void {
    // Seats are counted anew without those who left: everybody's number follows their identity.
    const clients = [...this.connected].map(([seat, client]) => ({
      playerId: before.seats[seat]?.playerId ?? '',
      client,
    }));
    this.connected.clear();
    for (const { playerId, client } of clients) {
      const seat = this.host.match.seatOf[playerId];
      if (seat === undefined || !client.userData) continue;
      client.userData.seat = seat;
      this.connected.set(seat, client);
    }
    void this.keeper
      .begin(header, false)
      .catch((error: unknown) =>
        this.log.error({ err: error, ...this.whereabouts() }, 'the journal of a rematch could not begin'),
      );
    this.project();
    for (const client of this.connected.values()) this.sendYou(client);
  }

  private project(): void {
    this.cancelTallies?.();
    this.cancelTallies = null;
    this.cancelProjection?.();
    this.cancelProjection = null;
    const view = publicView(this.mode, this.host.match);
    projectState(view, this.state);
    this.keeper.report(this.host.match, view);
    this.broadcastPatch();
  }

  private planProjection(): void {
    const wait = this.host.match.taken > ROSTER_LIMIT ? CROWD_PEOPLE_MS : PEOPLE_MS;
    this.cancelProjection ??= this.services.clock.setTimer(wait, () => this.project());
  }

  private planTallies(): void {
    if (this.cancelTallies) return;
    const wait = this.host.match.taken > ROSTER_LIMIT ? CROWD_TALLY_MS : TALLY_MS;
    this.cancelTallies = this.services.clock.setTimer(wait, () => {
      this.cancelTallies = null;
      projectTallies(publicView(this.mode, this.host.match), this.state);
      this.broadcastPatch();
    });
  }

  /** What is this seat's alone; `news` leaves out who one is, which a thousand people know already. */
  private sendYou(client: PlayerClient, what: 'all' | 'news' = 'all'): void {
    const seat = this.host.match.seats[client.userData?.seat ?? -1];
    if (!seat) return;
    const { name, avatar, ...news } = ownView(this.host.match, seat);
    client.send('you', what === 'news' ? news : { ...news, name, avatar, matchId: this.host.match.id });
  }

  private closeSeat(seat: number, name: CloseName): void {
    const client = this.connected.get(seat);
    if (!client) return;
    this.connected.delete(seat);
    this.closeOne(client, name);
  }

  private closeOne(client: PlayerClient, name: CloseName): void {
    const { code, sentence } = CLOSE_CODES[name];
    client.send('closing', { name, sentence });
    client.leave(code, name);
  }

  private closeAll(name: CloseName): void {
    for (const client of [...this.clients]) this.closeOne(client, name);
    this.disconnect(CLOSE_CODES[name].code).catch((error: unknown) =>
      this.log.error({ err: error }, 'a room could not be closed'),
    );
  }

  protected override endKindly(): void {
    this.host.end();
    this.keeper.abandon(this.host.match.id);
    this.closeAll('room-failed');
  }

  protected override whereabouts(): Record<string, unknown> {
    const { match, inputCount } = this.host ?? {};
    return { matchId: match?.id, phase: match?.phase.name, round: match?.round?.index, input: inputCount };
  }

  private now(): number {
    return this.services.clock.now();
  }
}

/** The WebSocket below a client; Colyseus types it by its least common transport. */
function socketOf(client: PlayerClient): WebSocket {
  return client.ref as unknown as WebSocket;
}

/** The Colyseus room class of a mode. */
export function matchRoomOf(mode: Mode, services: Services): typeof MatchRoom & (new () => MatchRoom) {
  return class extends MatchRoom {
    // Colyseus calls it without its class, so it closes over what it needs.
    static override async onAuth(_token: string, options: unknown): Promise<Person> {
      const parsed = JOIN_OPTIONS.safeParse(options);
      if (!parsed.success) throw new ServerError(400, 'intent/malformed');
      if (parsed.data.version !== PROTOCOL_VERSION) throw new ServerError(426, 'client-too-old');
      const guest = readPass(parsed.data.pass, services.secret);
      if (!guest) throw new ServerError(401, 'bad-identity');
      return { playerId: playerIdOf(guest), name: guest.name, avatar: guest.avatar };
    }

    readonly mode = mode;
    readonly services = services;
  };
}
