import { randomBytes } from 'node:crypto';
import { type AuthContext, CloseCode, connectClientToRoom, matchMaker } from '@colyseus/core';
import { WebSocketClient } from '@colyseus/ws-transport';
import type { WebSocket } from 'ws';
import type { Clock } from '../match/clock.ts';
import { LineSocket } from './line-socket.ts';
import { roomHere } from './room-here.ts';

/** The lines that are open: players whose network lets no WebSocket through. Rooms see clients like all others. */
export class Lines {
  private readonly clock: Clock;
  private readonly sockets = new Map<string, LineSocket>();

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** The id of the process in which a line was opened. */
  static processIdOf(line: string): string {
    return line.slice(0, line.lastIndexOf('.'));
  }

  /** Opens a line for a reserved seat and takes the seat. Null: there is no such seat, or it was taken. */
  async open(roomId: string, sessionId: string, context: AuthContext): Promise<string | null> {
    const room = roomHere(roomId);
    if (!room?.hasReservedSeat(sessionId)) return null;
    const id = `${matchMaker.processId}.${randomBytes(16).toString('base64url')}`;
    const socket = new LineSocket(this.clock, () => this.sockets.delete(id));
    this.sockets.set(id, socket);
    // The cast: it is as much of a WebSocket as rooms and their clients use.
    const client = new WebSocketClient(sessionId, socket as unknown as WebSocket);
    try {
      await connectClientToRoom(room, client, context, {});
    } catch (error) {
      // As Colyseus' own transport does it: the frame says why, then the connection ends.
      const { code = CloseCode.WITH_ERROR, message } = error as { code?: number; message?: string };
      client.error(code, message, () => socket.close(CloseCode.WITH_ERROR));
    }
    return id;
  }

  /** The server closes: nothing waits any more. */
  end(): void {
    for (const socket of [...this.sockets.values()]) socket.forget();
  }

  /** The socket of a line, until a while after its end. */
  get(id: string): LineSocket | undefined {
    return this.sockets.get(id);
  }
}
