import { Client, type Room, type SeatReservation } from '@colyseus/sdk';
import type { RoomAnswer } from '#shared/protocol/http.ts';
import type { WatchKind } from '#shared/protocol/join.ts';
import type { MatchState } from '#shared/protocol/state.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { serverAway } from './api-error.ts';
import { speakOverHttp } from './fallback.ts';
import { patientFetch } from './patient-fetch.ts';
import type { Way } from './ways.ts';

/** A room as its members hear it. */
export type MatchLine = Room<unknown, MatchState>;

/** How far an attempt came: which room, a seat in it, the live connection to it. */
export type Step = 'find' | 'reserve' | 'open';

/** Of an attempt, the way back may take this share; then the door is asked. */
const BACK_SHARE = 1 / 3;

export interface ComeInArgs<State> {
  /** Where the game is, e.g. `https://quiz.example.org`. */
  readonly origin: string;
  /** Absent where a room is open to anybody. */
  readonly pass?: string;
  /** To watch, without a seat. */
  readonly watches?: WatchKind;
  readonly find: () => Promise<Pick<RoomAnswer, 'roomId'>>;
  /** The class of the room's state. */
  readonly state: new () => State;
  readonly way: Way;
  /** The seat that the line before left to come back to (`ComeIn.back`): it is tried first, where there is one. */
  readonly back?: SeatReservation | null;
  readonly limitMs: number;
}

/**
 * One attempt to come into a room, with a limit. Once it is aborted or late nothing of it is left: a connection that
 * opened after its successor's would take the seat away from it (P5).
 */
export class ComeIn<State = MatchState> {
  /** What it is at, or failed at. */
  step: Step = 'find';
  /** Whether it was given up with its connection open, and nobody at the other end. */
  hasOpened = false;
  /** A connection was given up while it opened: it may still reach the server, and seem to be another page. */
  mayEcho = false;
  private readonly args: ComeInArgs<State>;
  private readonly end = new AbortController();
  private client: WatchedClient | null = null;
  private line: Room<unknown, State> | null = null;

  constructor(args: ComeInArgs<State>) {
    this.args = args;
  }

  get way(): Way {
    return this.args.way;
  }

  /**
   * The seat that is taken next without asking at a door, once the line is open: the token that came with it is the name of
   * a seat that is reserved for its owner alone, once. Null where there is no line.
   */
  get back(): SeatReservation | null {
    const name = this.line?.reconnectionToken.split(':')[1];
    return name && this.client?.seat ? { ...this.client.seat, sessionId: name } : null;
  }

  /** Resolves to the open line. Rejects with an ApiError, or an error of the SDK that has a code or a message of ours. */
  async run(): Promise<Room<unknown, State>> {
    const { signal } = this.end;
    const timer = setTimeout(() => this.abort(), this.args.limitMs);
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(serverAway()));
    });
    try {
      this.line = await Promise.race([this.open(), aborted]);
      return this.line;
    } finally {
      clearTimeout(timer);
    }
  }

  abort(): void {
    this.hasOpened ||= this.client?.isOpen ?? false;
    this.mayEcho = true;
    this.end.abort();
    this.client?.hangUp();
  }

  private async open(): Promise<Room<unknown, State>> {
    const { origin, pass, watches, find, state, way, limitMs, back } = this.args;
    const { signal } = this.end;
    const returned = back && way === 'socket' ? await this.openBack(back) : null;
    if (returned) return returned;
    const { roomId } = await find();
    if (signal.aborted) throw serverAway();
    this.step = 'reserve';
    const client = new WatchedClient(way, origin, {
      fetchFn: async (url, init) => {
        const answer = await patientFetch(url, { ...init, signal, limitMs });
        if (answer.ok) this.step = 'open';
        return answer;
      },
    });
    this.client = client;
    const options = {
      version: PROTOCOL_VERSION,
      ...(pass === undefined ? {} : { pass }),
      ...(watches ? { watch: true, as: watches } : {}),
    };
    const line = await client.joinById(roomId, options, state);
    if (signal.aborted) client.hangUp();
    return line as unknown as Room<unknown, State>;
  }

  /** Null: the way back leads nowhere any more, or not soon enough. */
  private async openBack(back: SeatReservation): Promise<Room<unknown, State> | null> {
    const { origin, state, way, limitMs } = this.args;
    this.step = 'open';
    const client = new WatchedClient(way, origin);
    this.client = client;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), limitMs * BACK_SHARE);
    });
    try {
      const line = await Promise.race([client.consumeSeatReservation(back, state), late]);
      if (line) return line as unknown as Room<unknown, State>;
      client.hangUp();
      this.mayEcho = true;
    } catch {
      // It has closed. What is wrong the door says in words of ours.
    } finally {
      clearTimeout(timer);
    }
    this.step = 'find';
    if (this.end.signal.aborted) throw serverAway();
    return null;
  }
}

/** The SDK's client, which keeps hold of the connection while it is being opened: only so can it be given up. */
class WatchedClient extends Client {
  /** The seat that was taken. */
  seat: SeatReservation | null = null;
  private readonly way: Way;
  private room: Room | null = null;

  constructor(way: Way, ...args: ConstructorParameters<typeof Client>) {
    super(...args);
    this.way = way;
  }

  get isOpen(): boolean {
    return this.room?.connection?.isOpen ?? false;
  }

  hangUp(): void {
    this.room?.connection?.close();
  }

  override consumeSeatReservation<T>(
    ...args: Parameters<Client['consumeSeatReservation']>
  ): ReturnType<typeof Client.prototype.consumeSeatReservation<T>> {
    [this.seat] = args;
    return super.consumeSeatReservation<T>(...(args as [SeatReservation]));
  }

  protected override createRoom<T>(...args: Parameters<Client['createRoom']>): Room<unknown, T> {
    const room = super.createRoom<T>(...(args as [string]));
    if (this.way === 'http') speakOverHttp(room);
    this.room = room;
    return room;
  }
}
