import type { RawHttp } from '../lean/raw-http.ts';
import { RawSocket } from '../lean/raw-socket.ts';
import { JOINED, seatPathOfPage } from '../lean/taken-seat.ts';
import { FRAME } from '../lean/wire.ts';
import type { Behaviour } from './behaviours.ts';
import type { Seat } from './door.ts';

/** A seat that has brought no state after this long is none, ms. */
const PATIENCE_MS = 60_000;

/** How the players of one server reach it. */
export interface Reach {
  readonly url: string;
  readonly http: RawHttp;
  /** Sent as X-Forwarded-For, to a server of ours that trusts it; null: the address of the connection is all there is. */
  readonly forwarded: string | null;
  readonly from: string | undefined;
}

/** Who hears what comes to a player. */
export interface CrowdEars {
  onMessage(player: Player, payload: Buffer, at: number): void;
  onClose(player: Player, code: number): void;
}

/** One pretended player: a pass, a line, and what came over it. */
export class Player {
  readonly index: number;
  behaviour: Behaviour;
  /** Its crowd, and its place there; none before it has a seat. */
  crowd: CrowdEars | null = null;
  place = -1;
  pass = '';
  seat = -1;
  /** Whether it still plays, as it was told last. */
  plays = true;
  /** A letter for each round so far, as it was told last. */
  results = '';
  hasProgress = false;
  /** Over so long its crowd spreads when all of them come back, ms, as it was told last. */
  returnWithinMs = 0;
  /** The seat that it takes when it comes back, as its last line was told; null: it asks at the door. */
  back: Seat | null = null;
  /** An answer of its was acknowledged: then the match is worth something to it. */
  hasAnswered = false;
  /** It has broken its line itself, and the end of that has not been seen yet. */
  hasVanished = false;
  /** Bytes until the first full state, the answer over HTTP with its head too. */
  joinBytes = 0;
  frames = 0;
  /** What it heard before the crowd's eye knew which frame is the question. */
  lastHash = 0;
  lastAt = 0;
  private socket: RawSocket | null = null;
  private earlierBytes = 0;

  constructor(index: number, behaviour: Behaviour) {
    this.index = index;
    this.behaviour = behaviour;
  }

  get isIn(): boolean {
    return this.socket?.isOpen ?? false;
  }

  /** All that came to it so far, HTTP aside. */
  get bytes(): number {
    return this.earlierBytes + (this.socket?.bytesRead ?? 0);
  }

  /** Comes in with a seat that was reserved. Resolves once the full state was there. */
  async connect({ url, forwarded, from }: Reach, seat: Seat): Promise<void> {
    const { hostname, port, pathname } = new URL(seat.publicAddress ? `http://${seat.publicAddress}` : url);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    promise.catch(() => {}); // it may be too late before anybody waits for it
    const timer = setTimeout(() => reject(new Error(`no state within ${PATIENCE_MS} ms`)), PATIENCE_MS);
    let isNew = true;
    let why = '';
    try {
      this.earlierBytes = this.bytes;
      this.socket = null;
      const opening = RawSocket.open({
        host: hostname,
        port: Number(port || 80),
        path: pathname.replace(/\/$/, '') + seatPathOfPage(seat), // behind a proxy a machine is a path
        headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
        from,
        onMessage: (payload, at, socket) => {
          this.frames++;
          if (payload[0] === FRAME.join) {
            this.back = { ...seat, sessionId: tokenIn(payload), bytes: 0 };
            socket.send(JOINED);
          } else if (payload[0] === FRAME.error) why = `: ${printable(payload)}`;
          else this.crowd?.onMessage(this, payload, at);
          if (isNew && payload[0] === FRAME.state) {
            isNew = false;
            this.joinBytes = seat.bytes + socket.bytesRead;
            resolve();
          }
        },
        onClose: (code) => {
          if (isNew) reject(new Error(`closed with ${code}${why}`));
          else this.crowd?.onClose(this, code);
        },
      });
      const opened = opening.then((socket) => {
        this.socket = socket;
      });
      await Promise.race([opened, promise]);
      await promise;
    } finally {
      clearTimeout(timer);
    }
  }

  /** False where its line is broken: nothing was sent. */
  send(frame: Buffer): boolean {
    return this.socket?.send(frame) ?? false;
  }

  /** Its line is gone without a word. */
  vanish(): void {
    if (!this.isIn) return;
    this.hasVanished = true;
    this.socket?.destroy();
  }
}

/** What a room says before it closes the line of somebody it does not let in. */
function printable(frame: Buffer): string {
  return frame
    .toString('latin1', 1)
    .replace(/[^ -~]/g, '')
    .trim();
}

/** The token that comes with a room's greeting: its length, and its letters. */
function tokenIn(greeting: Buffer): string {
  return greeting.toString('latin1', 2, 2 + (greeting[1] ?? 0));
}
