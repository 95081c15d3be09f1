import { Agent, request } from 'node:http';
import { WebSocket } from 'ws';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { now } from './now.ts';
import { readSeat, seatPath } from './taken-seat.ts';
import { encodeMessage, FRAME } from './wire.ts';

/** An address for each number, to be sent as X-Forwarded-For to a server behind TRUST_PROXY=1. */
export function addressOf(index: number): string {
  return `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
}

/** A guest pass of its own for each client, each from an address of its own. */
export async function guestPass(url: string, index: number): Promise<string> {
  const { status, text } = await post(`${url}/api/guest`, '{}', addressOf(index));
  if (status !== 200) throw new Error(`no guest pass for client ${index}: ${status}`);
  return (JSON.parse(text) as { pass: string }).pass;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** A POST of JSON that costs the swarm little: what is measured is the server. */
function post(url: string, body: string, address?: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      { method: 'POST', agent, headers: { ...headersOf(address), 'content-length': Buffer.byteLength(body) } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
      },
    );
    asked.on('error', (error: NodeJS.ErrnoException) => {
      // The server has closed a connection that had rested too long just when it was used again: nobody has read this.
      if (asked.reusedSocket && error.code === 'ECONNRESET') resolve(post(url, body, address));
      else reject(error);
    });
    asked.end(body);
  });
}

function headersOf(address: string | undefined): Record<string, string> {
  return { 'content-type': 'application/json', ...(address ? { 'x-forwarded-for': address } : {}) };
}

export interface LeanJoin {
  /** Where it seems to come from; by default this machine. */
  readonly address?: string;
  /** false: the join is never acknowledged, so no state comes; resolves with the first frame. */
  readonly acknowledges?: boolean;
  /** Without a seat. */
  readonly watches?: boolean;
}

/** One cheap connection to a room: it counts bytes and frames and hands frames on, and decodes nothing. */
export class LeanClient {
  readonly socket: WebSocket;
  bytes = 0;
  frames = 0;
  /** The first full state, for whoever wants to decode it. */
  firstState: Buffer | null = null;
  onFrame: ((frame: Buffer, at: number) => void) | null = null;
  private constructor(socket: WebSocket) {
    this.socket = socket;
  }

  /** Takes a seat as a browser does: one HTTP request, one socket. Resolves with the first full state; `bytes` holds all that came. */
  static async join(
    url: string,
    roomId: string,
    pass: string,
    { address, acknowledges = true, watches = false }: LeanJoin = {},
  ): Promise<LeanClient> {
    const body = JSON.stringify({
      ...{ version: PROTOCOL_VERSION, pass },
      ...(watches ? { watch: true, as: 'spectator' } : {}),
    });
    const { text } = await post(`${url}/matchmake/joinById/${roomId}`, body, address);
    const seat = readSeat(text);
    const socket = new WebSocket(`${url.replace('http', 'ws')}${seatPath(seat)}`, {
      perMessageDeflate: false,
      headers: address ? { 'x-forwarded-for': address } : {},
    });
    const client = new LeanClient(socket);
    client.bytes += Buffer.byteLength(text);
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.once('close', (code, reason) => reject(new Error(`closed with ${code} ${reason.toString()}`)));
      socket.on('message', (frame: Buffer) => {
        client.bytes += frame.length;
        client.frames++;
        if (frame[0] === FRAME.join && acknowledges) socket.send(Buffer.from([FRAME.join]));
        if (!acknowledges) resolve();
        if (frame[0] === FRAME.state) {
          client.firstState ??= frame;
          resolve();
        }
        client.onFrame?.(frame, now());
      });
    });
    socket.removeAllListeners('close');
    return client;
  }

  send(intent: string, payload: unknown = {}): void {
    this.socket.send(encodeMessage(intent, payload));
  }

  close(): void {
    this.socket.terminate();
  }
}

/** Runs `work` for 0 to `count` - 1, at most `width` at a time; bounded and in order of starting. */
export async function inParallel<T>(count: number, width: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const out = new Array<T>(count);
  let next = 0;
  await Promise.all(
    Array.from({ length: Math.min(width, count) }, async () => {
      for (let index = next++; index < count; index = next++) out[index] = await work(index);
    }),
  );
  return out;
}
