import { Client, type Room } from '@colyseus/sdk';
import { CLOSE_CODES, type CloseName, closeNameOf } from '#shared/protocol/close-codes.ts';
import type { IntentName, IntentPayload } from '#shared/protocol/intents.ts';
import { NOTICE_NAMES, type Notices } from '#shared/protocol/notices.ts';
import { MatchState } from '#shared/protocol/state.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { REFUSALS, type RefusalCode } from '#shared/rules/refusals.ts';
import { type CuesOf, MatchModel } from '../model/match-model.ts';
import { snapshotOf } from '../model/room-snapshot.ts';
import { ServerClock } from '../model/server-clock.ts';
import { api } from './api.ts';

/** Waits between attempts to come back, ms: at once, then longer, each spread by up to a half. */
const RETRY_MS = [0, 250, 500, 1000, 2000, 4000] as const;
/** After this many failed attempts the room is given up, with a way to try again. */
const ATTEMPTS = 30;
/** The server's clock is asked for in a burst on arrival, then now and then. */
const CLOCK_BURST = 5;
const CLOCK_EVERY_MS = 20 * 1000;
/** Colyseus: the room is gone or was never there. */
const ROOM_GONE = 522;

/**
 * One player's line to a room. The seat belongs to the person, not to the socket, so coming back is coming in
 * again with the same pass: after a refresh, a tunnel, a locked phone and a restarted server alike.
 */
export class MatchConnection {
  readonly model: MatchModel;
  private readonly code: string;
  private readonly pass: () => string;
  private room: Room<unknown, MatchState> | null = null;
  private isOver = false;
  private attempt = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private clockTimer: ReturnType<typeof setInterval> | undefined;
  private readonly unbind: () => void;

  constructor(args: { code: string; pass: () => string; cuesOf: CuesOf }) {
    this.code = args.code;
    this.pass = args.pass;
    const clock = new ServerClock(() => performance.timeOrigin + performance.now());
    this.model = new MatchModel({ clock, send: (intent, payload) => this.send(intent, payload), cuesOf: args.cuesOf });
    const wake = (): void => {
      if (document.visibilityState === 'visible') this.wake();
    };
    addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
    this.unbind = () => {
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
    };
    void this.come();
  }

  /** Leaves on purpose: the seat is given up. */
  leave(): void {
    this.end();
    void this.room?.leave(true);
  }

  /** The page goes elsewhere without giving the seat up. */
  end(): void {
    this.isOver = true;
    clearTimeout(this.retry);
    clearInterval(this.clockTimer);
    this.unbind();
  }

  /** Tries again after the line was given up or yielded to another tab. */
  comeAgain(): void {
    this.isOver = false;
    this.attempt = 0;
    this.model.setConnection('lost');
    void this.come();
  }

  private send<T extends IntentName>(intent: T, payload: IntentPayload<T>): void {
    if (this.model.connection === 'live') this.room?.send(intent, payload);
  }

  private async come(): Promise<void> {
    clearTimeout(this.retry);
    try {
      const { roomId } = await api.room(this.code);
      const client = new Client(location.origin);
      const room = (await client.joinById(
        roomId,
        { version: PROTOCOL_VERSION, pass: this.pass() },
        MatchState,
      )) as unknown as Room<unknown, MatchState>;
      if (this.isOver) return void room.leave(false);
      this.bind(room);
    } catch (error) {
      this.onFailure(error);
    }
  }

  private bind(room: Room<unknown, MatchState>): void {
    this.room = room;
    room.reconnection.enabled = false;
    for (const name of NOTICE_NAMES) {
      room.onMessage(name, (payload: Notices[typeof name]) => {
        if (this.room === room) this.model.applyNotice(name, payload);
      });
    }
    room.onStateChange((state) => {
      if (this.room !== room) return;
      this.attempt = 0;
      // In this order: whoever is told "live" may already look at the room.
      this.model.clock.guess(state.startedAt);
      this.model.applyState(snapshotOf(state));
      this.model.setConnection('live');
    });
    room.onLeave((code) => {
      if (this.room === room) this.onClosed(code);
    });
    room.onError(() => {}); // a close follows, and says more
    this.askClock(room);
  }

  private askClock(room: Room<unknown, MatchState>): void {
    clearInterval(this.clockTimer);
    const ask = (): void => room.send('clock', { sent: this.model.clock.mark() });
    for (let i = 0; i < CLOCK_BURST; i++) setTimeout(() => this.room === room && !this.isOver && ask(), i * 120);
    this.clockTimer = setInterval(
      () => document.visibilityState === 'visible' && this.room === room && ask(),
      CLOCK_EVERY_MS,
    );
  }

  private onClosed(code: number): void {
    this.room = null;
    clearInterval(this.clockTimer);
    if (this.isOver) return;
    const name = closeNameOf(code);
    if (name && CLOSE_CODES[name].final) return this.giveUp(name, CLOSE_CODES[name].sentence);
    this.model.setConnection('lost');
    this.plan();
  }

  private onFailure(error: unknown): void {
    if (this.isOver) return;
    const { code, message } = error as { code?: string | number; message?: string };
    if (code === 'room/unknown' || code === ROOM_GONE) {
      // A server that restarts brings its rooms back within seconds: only a newcomer is told at once.
      if (!this.model.room || this.attempt > 8)
        return this.giveUp(
          'room-closed',
          this.model.room ? CLOSE_CODES['room-closed'].sentence : 'There is no open room with that code.',
        );
    }
    if (message && message in REFUSALS) return this.giveUp(null, REFUSALS[message as RefusalCode]);
    if (message === 'client-too-old' || message === 'bad-identity')
      return this.giveUp(message, CLOSE_CODES[message].sentence);
    if (this.model.room) this.model.setConnection('lost');
    this.plan();
  }

  private plan(): void {
    if (this.attempt >= ATTEMPTS)
      return this.giveUp(null, 'The room cannot be reached. Your seat is kept for a while.');
    const wait = RETRY_MS[Math.min(this.attempt++, RETRY_MS.length - 1)] ?? 0;
    this.retry = setTimeout(() => void this.come(), wait * (1 + Math.random() / 2));
  }

  /** The phone was unlocked or the network is back: no waiting. */
  private wake(): void {
    if (this.isOver || this.model.connection !== 'lost') return;
    this.attempt = 0;
    clearTimeout(this.retry);
    void this.come();
  }

  private giveUp(name: CloseName | null, sentence: string): void {
    clearTimeout(this.retry);
    this.model.setConnection('closed', { name, sentence });
  }
}
