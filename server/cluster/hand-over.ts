import { IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** What the processes of one machine say to the one that started them, and it to them. */
export type ProcessMessage =
  /** Rooms can be reached: by this id, and over this port of the machine itself. */
  | { readonly kind: 'ready'; readonly processId: string; readonly said: string }
  /** A socket goes along: it asked for a room of another process. */
  | { readonly kind: 'upgrade'; readonly to: string; readonly request: AskedUpgrade }
  /** Its loop turns; said every second. */
  | { readonly kind: 'alive' }
  /** End kindly. */
  | { readonly kind: 'close' };

/** A request that wants to become a WebSocket, in words that another process can read. */
export interface AskedUpgrade {
  readonly method: string;
  readonly url: string;
  readonly httpVersion: string;
  readonly headers: readonly string[];
  /** What came after its head, in base64. */
  readonly first: string;
}

/** The id of a room's process in the path of its sockets: /process/room?sessionId=... */
export function processInUrl(url: string | undefined): string | undefined {
  return /^\/([\w-]+)\//.exec(url ?? '')?.[1];
}

/** Gives a socket that asked here for a room of a fellow to that fellow, who answers it: nothing of it passes through here any more. */
export function handOver(to: string, request: IncomingMessage, socket: Duplex, first: Buffer): void {
  const { method = 'GET', url = '/', httpVersion, rawHeaders } = request;
  const asked: AskedUpgrade = { method, url, httpVersion, headers: rawHeaders, first: first.toString('base64') };
  (socket as Socket).setTimeout(0);
  stopReading(socket as Socket);
  process.send?.({ kind: 'upgrade', to, request: asked } satisfies ProcessMessage, socket as Socket, {}, (error) => {
    if (error) socket.destroy();
  });
}

/**
 * Call it before a socket is sent to another process. Node goes on reading from it until that process has confirmed that
 * it has it, and throws away what it reads: bytes that were meant for the other one. Node has no public way to stop it.
 */
export function stopReading(socket: Socket): void {
  (socket as unknown as { _handle?: { readStop(): void } | null })._handle?.readStop();
}

/** Takes sockets that were handed over, as if they had come in by this process' own port. */
export function takeOver(http: Server, { request: asked }: { readonly request: AskedUpgrade }, socket: Socket): void {
  socket.on('error', () => {}); // whoever asked has gone
  const request = new IncomingMessage(socket);
  const [major = 1, minor = 1] = asked.httpVersion.split('.').map(Number);
  Object.assign(request, { method: asked.method, url: asked.url, httpVersion: asked.httpVersion });
  Object.assign(request, { httpVersionMajor: major, httpVersionMinor: minor, rawHeaders: [...asked.headers] });
  for (let i = 0; i + 1 < asked.headers.length; i += 2) {
    const name = (asked.headers[i] ?? '').toLowerCase();
    const value = asked.headers[i + 1] ?? '';
    request.headers[name] = name in request.headers ? `${request.headers[name]}, ${value}` : value;
  }
  http.emit('upgrade', request, socket, Buffer.from(asked.first, 'base64'));
}
