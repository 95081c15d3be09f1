import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { WebSocket, WebSocketServer } from 'ws';

/** FIN, and the opcode: of a binary message, and of a ping. */
const FIRST_BYTE = Buffer.of(0x82);
const PING_BYTE = Buffer.of(0x89);
/** Payloads up to here have their length in one byte, and up to there in two more. */
const SHORT_BYTES_MAX = 125;
const MEDIUM_BYTES_MAX = 65_535;

/**
 * A message as it goes over a WebSocket, in one buffer: `ws` writes header and payload as two, which costs a `writev` where
 * a `write` does, some 15 % more, and a quarter more where the same message goes to a crowd. Null: it is too long.
 */
export function wholeFrame(payload: Uint8Array): Buffer | null {
  const { length } = payload;
  if (length > MEDIUM_BYTES_MAX) return null;
  const header = length > SHORT_BYTES_MAX ? 4 : 2;
  const frame = Buffer.allocUnsafe(header + length);
  frame.set(FIRST_BYTE);
  if (header === 2) frame[1] = length;
  else {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  }
  frame.set(payload, header);
  return frame;
}

/** What WebSockets run over, as it was handed in with the requests that became them. */
const wires = new WeakMap<WebSocket, Socket>();

/** From now on what comes in by this server can be written to whole. */
export function rememberWires(server: WebSocketServer): void {
  // What it is told first goes out as one write: that it is a WebSocket, how far it is away, and the room's greeting.
  server.on('headers', (_headers: string[], request: IncomingMessage) => {
    const { socket } = request;
    socket.cork();
    setImmediate(() => socket.uncork());
  });
  // Before anybody can write to it.
  server.prependListener('connection', (socket: WebSocket, request: IncomingMessage) =>
    wires.set(socket, request.socket),
  );
}

/** Bytes that have come in over this WebSocket so far; undefined: it is none of those that are remembered. */
export function bytesHeard(socket: WebSocket): number | undefined {
  return wires.get(socket)?.bytesRead;
}

/** Pings a WebSocket with a short text, in one buffer where it is a plain open one. */
export function pingWhole(socket: WebSocket, mark: string): void {
  const frame = Buffer.concat([PING_BYTE, Buffer.of(mark.length), Buffer.from(mark, 'latin1')]);
  if (mark.length > SHORT_BYTES_MAX || !writeWhole(socket, frame)) socket.ping(mark);
}

/** Whatever `work` writes to each of these WebSockets goes out as one. */
export function writtenTogether(sockets: readonly WebSocket[], work: () => void): void {
  const corked = sockets.flatMap((socket) => wires.get(socket) ?? []);
  for (const wire of corked) wire.cork();
  try {
    work();
  } finally {
    for (const wire of corked) wire.uncork();
  }
}

/**
 * Writes such a frame, in order with all that `ws` itself sends. False where this is no plain open WebSocket, such as a line:
 * then nothing was written. Without extensions `ws` holds nothing back, and counts in `bufferedAmount` what its socket has.
 */
export function writeWhole(socket: WebSocket, frame: Buffer): boolean {
  const wire = wires.get(socket);
  if (!wire || socket.readyState !== socket.OPEN || socket.extensions !== '') return false;
  wire.write(frame);
  return true;
}
