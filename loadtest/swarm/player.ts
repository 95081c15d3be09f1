import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { now } from '../lean/lean-client.ts';
import { maskedFrame } from '../lean/masked-frame.ts';
import type { RawHttp } from '../lean/raw-http.ts';
import { RawSocket } from '../lean/raw-socket.ts';
import { FRAME } from '../lean/wire.ts';
import type { Behaviour } from './behaviours.ts';

const JOINED = maskedFrame(Uint8Array.of(FRAME.join));
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

/** One pretended player: a pass, a line, and what came over it. */
export class Player {
  readonly index: number;
  readonly behaviour: Behaviour;
  /** The place in its crowd. */
  readonly place: number;
  pass = '';
  seat = -1;
  /** Whether it still plays, as it was told last. */
  plays = true;
  /** A letter for each round so far, as it was told last. */
  results = '';
  hasProgress = false;
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
  private readonly onMessage: (player: Player, payload: Buffer, at: number) => void;
  private readonly onClose: (player: Player, code: number) => void;

  constructor(args: {
    index: number;
    place: number;
    behaviour: Behaviour;
    onMessage: Player['onMessage'];
    onClose: Player['onClose'];
  }) {
    this.index = args.index;
    this.place = args.place;
    this.behaviour = args.behaviour;
    this.onMessage = args.onMessage;
    this.onClose = args.onClose;
  }

  get isIn(): boolean {
    return this.socket?.isOpen ?? false;
  }

  /** All that came to it so far, HTTP aside. */
  get bytes(): number {
    return this.earlierBytes + (this.socket?.bytesRead ?? 0);
  }

  /** Takes its seat, or takes it again. Resolves to the ms that it took until the full state was there. */
  async enter({ url, http, forwarded, from }: Reach, roomId: string): Promise<number> {
    const began = now();
    const headers = forwarded ? { 'x-forwarded-for': forwarded } : {};
    const answer = await http.ask({
      method: 'POST',
      path: `/matchmake/joinById/${roomId}`,
      body: `{"version":${PROTOCOL_VERSION},"pass":"${this.pass}"}`,
      headers,
    });
    const seat = JSON.parse(answer.text) as { sessionId?: string; roomId: string; processId: string; error?: string };
    if (!seat.sessionId) throw new Error(`no seat: ${seat.error ?? answer.text}`);
    const { hostname, port } = new URL(url);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const timer = setTimeout(() => reject(new Error(`no state within ${PATIENCE_MS} ms`)), PATIENCE_MS);
    let isNew = true;
    try {
      this.earlierBytes = this.bytes;
      this.socket = null;
      this.socket = await RawSocket.open({
        host: hostname,
        port: Number(port),
        path: `/${seat.processId}/${seat.roomId}?sessionId=${seat.sessionId}`,
        headers,
        from,
        onMessage: (payload, at, socket) => {
          this.frames++;
          if (payload[0] === FRAME.join) socket.send(JOINED);
          else this.onMessage(this, payload, at);
          if (isNew && payload[0] === FRAME.state) {
            isNew = false;
            this.joinBytes = answer.bytes + socket.bytesRead;
            resolve();
          }
        },
        onClose: (code) => {
          if (isNew) reject(new Error(`closed with ${code}`));
          else this.onClose(this, code);
        },
      });
      await promise;
    } finally {
      clearTimeout(timer);
    }
    return now() - began;
  }

  send(frame: Buffer): void {
    this.socket?.send(frame);
  }

  /** Its line is gone without a word. */
  vanish(): void {
    if (!this.isIn) return;
    this.hasVanished = true;
    this.socket?.destroy();
  }
}
