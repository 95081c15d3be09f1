import {
  type Client,
  ClientState,
  CloseCode,
  Protocol,
  Room,
  RoomInternalState,
  type RoomOptions,
  ServerError,
} from '@colyseus/core';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { Clock } from '../match/clock.ts';
import { hasReadableType } from './frame.ts';
import { Outbox } from './outbox.ts';
import type { Turns } from './turns.ts';
import { writtenTogether } from './whole-frame.ts';

/** A socket that has this much unsent is not coming back to life, bytes. */
const SLOW_SOCKET_BYTES = 256 * 1024;
/** Bytes of a fresh patch buffer; it grows when a patch is larger. */
const PATCH_BYTES = 16 * 1024;
/** Colyseus wants some clock; nothing of ours reads it, ms. */
const IDLE_TICK_MS = 5 * 1000;
/** A client has this long to say that it is in, ms. */
const HANDSHAKE_MS = 10 * 1000;
/** The frames a client of ours has a use for once it is in. Colyseus takes more, and would count none of them. */
const FRAMES: readonly number[] = [Protocol.LEAVE_ROOM, Protocol.ROOM_DATA, Protocol.PING];
/** What Colyseus keeps to itself and we must reach: each use says why. */
interface Insides {
  _reservedSeats: Record<string, [options: unknown, auth: unknown, isTaken?: boolean, isReturn?: boolean]>;
  _reservedSeatTimeouts: Record<string, NodeJS.Timeout>;
  _internalState: RoomInternalState;
  _listing: { roomId: string | undefined; clients: number };
  _onMessage(client: Client, frame: Buffer): void;
  _reserveSeat(sessionId: string, options: unknown, auth: unknown): Promise<boolean>;
  _serializer: { encoder: { sharedBuffer: Uint8Array } };
}

/**
 * What every room of ours has: without `onUncaughtException` one throw in a handler would end the whole
 * process (COLYSEUS.md, section 0). A room that fails ends itself kindly; the others do not notice.
 */
export abstract class BaseRoom<T extends RoomOptions = RoomOptions> extends Room<T> {
  protected abstract readonly log: Logger;
  /** Who waits for what, in all rooms. */
  protected abstract readonly turns: Turns;
  private readonly outbox = new Outbox(() => this.turns);
  private hasFailed = false;
  /** The server goes down and closes all connections. A close code would not tell: anybody may send any. */
  protected isShuttingDown = false;

  constructor() {
    super();
    this.gateFrames();
  }

  override onUncaughtException(error: Error, method: string): void {
    const cause = error.cause instanceof Error ? error.cause : error;
    if (cause instanceof ServerError) return; // somebody was not let in: their affair, not the room's
    this.log.error(
      { err: cause, room: this.roomName, roomId: this.roomId, method, ...this.whereabouts() },
      'a room failed',
    );
    if (this.hasFailed) return;
    this.hasFailed = true;
    try {
      this.endKindly(cause);
    } catch (second) {
      this.log.error({ err: second, roomId: this.roomId }, 'a failed room could not end kindly');
    }
  }

  /** A crowd is sent a patch in slices. */
  override broadcastPatch(): boolean {
    this.guardBuffer(); // before: whoever is closed there is told so at once
    return this.outbox.patch(() => super.broadcastPatch());
  }

  /** COLYSEUS.md 4.2: the shared patch buffer must not be overwritten while a slow socket still refers to it. */
  private guardBuffer(): void {
    let isSomebodyBehind = false;
    for (const client of this.clients) {
      const { bufferedAmount } = socketOf(client);
      if (bufferedAmount > SLOW_SOCKET_BYTES) this.onTooSlow(client);
      else if (bufferedAmount > 0) isSomebodyBehind = true;
    }
    if (!isSomebodyBehind) return;
    const { encoder } = (this as unknown as Insides)._serializer; // there is no other way to give it a fresh one
    encoder.sharedBuffer = new Uint8Array(PATCH_BYTES);
  }

  /** Colyseus ticks a clock of its own 60 times a second in each room; ours wants none of it. Call it in `onCreate`. */
  protected restClock(): void {
    this.setTimestep(() => {}, IDLE_TICK_MS);
    this.patchRate = null; // after the timestep: only then its own ticking stops
  }

  /**
   * Call it first in `onJoin`. What is sent to this client keeps its order; and one that never says that it is in, which
   * would have all that happens queued for it, for ever, is closed. `comesLast`: what is sent to it waits until everybody
   * else has theirs.
   */
  protected admit(client: Client, clock: Clock, comesLast = false): void {
    this.outbox.admit(client, comesLast);
    const cancel = clock.setTimer(HANDSHAKE_MS, () =>
      this.guarded('a handshake', () => {
        if (client.state === ClientState.JOINING) this.onTooSlow(client);
      }),
    );
    socketOf(client).once('close', cancel);
  }

  /** What waits for this client goes out now, and what `work` sends with it. */
  protected along(client: Client, work: () => void): void {
    this.outbox.along(client, work);
  }

  /** To each who is here all that `work` sends goes out as one: a patch, what is their own, a ping. */
  protected together(work: () => void): void {
    writtenTogether(this.clients.map(socketOf), work);
  }

  /** What waits for this client is not sent any more, so that it hears at once why it is closed. */
  protected hush(client: Client): void {
    this.outbox.forget(client);
  }

  /** Runs what a timer or a promise calls: a throw there is this room's failure, not the process's. */
  protected guarded(where: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.onUncaughtException(error instanceof Error ? error : new Error(String(error)), where);
    }
  }

  /** The same for work that takes a while. Resolves when it is done or has failed. */
  protected async seenThrough(where: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.onUncaughtException(error instanceof Error ? error : new Error(String(error)), where);
    }
  }

  /** Colyseus would keep a room that closes open for whoever has a seat reserved, as long as that is kept for them. */
  override disconnect(code?: number): Promise<unknown> {
    if (code === CloseCode.SERVER_SHUTDOWN) this.isShuttingDown = true;
    const { _reservedSeats: seats, _reservedSeatTimeouts: timeouts } = this as unknown as Insides;
    for (const [sessionId, [, , isTaken]] of Object.entries(seats)) {
      if (isTaken) continue;
      clearTimeout(timeouts[sessionId]);
      delete timeouts[sessionId];
      delete seats[sessionId];
    }
    return super.disconnect(code);
  }

  /**
   * A match counts its seats itself, so that no room of ours has a limit of Colyseus' own. To look for one it would count all
   * reserved seats twice for each comer: of thousands who come back at once, a quarter of all they cost.
   */
  override hasReachedMaxClients(): boolean {
    if (this.maxClients !== Number.POSITIVE_INFINITY) return super.hasReachedMaxClients();
    return (this as unknown as Insides)._internalState === RoomInternalState.DISPOSING;
  }

  /** Reserves a seat under this name for somebody who is known here. They may sit down at once, though Redis be away. */
  protected reserveHere(sessionId: string, auth: object): void {
    const insides = this as unknown as Insides;
    const { _reservedSeats: seats, _reservedSeatTimeouts: timeouts } = insides;
    // Colyseus lets the seat run out from when it is listed on: whoever sits by then is not counted out again.
    const onListed = (): void => {
      if (seats[sessionId]?.[2] === false) return;
      clearTimeout(timeouts[sessionId]);
      delete timeouts[sessionId];
    };
    insides._reserveSeat(sessionId, {}, auth).then(onListed, onListed);
  }

  /** Seats that are reserved for somebody who has not sat down yet. */
  protected get untaken(): number {
    // Counted by Colyseus with those who sit: to look at each would be the dearest of all that a door asks.
    return Math.max(0, (this as unknown as Insides)._listing.clients - this.clients.length);
  }

  /** Closes every connection and the room. Resolves when it is gone. */
  protected async close(code?: number): Promise<void> {
    try {
      await this.disconnect(code);
    } catch (error) {
      this.log.error({ err: error, room: this.roomName, roomId: this.roomId }, 'a room could not be closed');
    }
  }

  /** The server goes down: closed once what everybody was promised is durable. */
  protected closeAfter(durable: Promise<void>): void {
    void durable
      .then(() => this.disconnect(CloseCode.SERVER_SHUTDOWN))
      .catch((error: unknown) =>
        this.log.warn({ err: error, roomId: this.roomId }, 'a room did not close for the shutdown'),
      );
  }

  /** A frame came in, before anybody has looked inside; false drops it. */
  protected abstract onFrame(client: Client): boolean;

  /** A frame that is no message of ours, or cannot be read. */
  protected abstract onGarbled(client: Client): void;

  /** A client has more unsent than will ever arrive. */
  protected abstract onTooSlow(client: Client): void;

  /** A room of this id is in another process by now: what is listed under it is of that one, and stays when this one goes. */
  protected leaveListing(): void {
    (this as unknown as Insides)._listing.roomId = undefined; // as Colyseus' own code does where another room was first
  }

  /** What a bug report needs besides the stack: match id, phase, input number. */
  protected abstract whereabouts(): Record<string, unknown>;

  /** Tells everybody, and sees to what becomes of the room. Called once, however often it fails. */
  protected abstract endKindly(error: Error): void;

  /**
   * Colyseus answers what it cannot read by closing with a code of its own, lets some frames pass uncounted, and a
   * throw while decoding would leave through the socket's event and end the process. So every frame comes here first.
   */
  private gateFrames(): void {
    const insides = this as unknown as Insides;
    const read = insides._onMessage;
    insides._onMessage = (client, frame) => {
      const kind = frame[0] ?? 0;
      if (client.state === ClientState.LEAVING) return;
      if (kind === Protocol.JOIN_ROOM && client.state === ClientState.JOINING)
        return writtenTogether([socketOf(client)], () => read.call(this, client, frame));
      this.guarded('a frame', () => {
        if (!this.onFrame(client)) return;
        if (!FRAMES.includes(kind) || (kind === Protocol.ROOM_DATA && !hasReadableType(frame)))
          return this.onGarbled(client);
        const { leave } = client;
        client.leave = (code, reason) =>
          code === CloseCode.WITH_ERROR ? this.onGarbled(client) : leave.call(client, code, reason);
        try {
          read.call(this, client, frame);
        } catch {
          this.onGarbled(client); // our own handlers never throw this far: Colyseus could not decode it
        } finally {
          client.leave = leave;
        }
      });
    };
  }
}

/** The WebSocket below a client; Colyseus types it by its least common transport. */
export function socketOf(client: Client): WebSocket {
  return client.ref as unknown as WebSocket;
}
