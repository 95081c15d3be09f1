import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { createAuthContext } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import type { WebSocket } from 'ws';
import { MatchRoom } from './match-room.ts';
import { roomHere } from './room-here.ts';
import type { Turns } from './turns.ts';
import { bytesHeard, rememberWires } from './whole-frame.ts';

/** A socket with Colyseus' count of pings that it has not answered. */
type Counted = WebSocket & { pingCount: number };

/** What is asked of whoever opens a socket is asked at the door where the seat was reserved: rooms look at nothing here. */
const CONTEXT = createAuthContext({ headers: {} });

/** Colyseus' WebSockets, to which frames can be written whole, and which are pinged in slices where they fall silent. */
export class RoomTransport extends WebSocketTransport {
  private readonly turns: () => Turns;
  private readonly homeOf: (request: IncomingMessage) => string | null;
  /** What had come in over each socket when it was last looked after. */
  private readonly heard = new WeakMap<WebSocket, number>();

  /** `homeOf` says from which network somebody comes. */
  constructor(
    options: ConstructorParameters<typeof WebSocketTransport>[0],
    turns: () => Turns,
    homeOf: (request: IncomingMessage) => string | null,
  ) {
    super(options);
    this.turns = turns;
    this.homeOf = homeOf;
    rememberWires(this.wss);
  }

  /** As Colyseus does, but that it would ask the system for the other end's address each time, which is as dear as a write. */
  protected override listenForUpgrade(server: Server, filter?: (request: IncomingMessage) => boolean): void {
    server.on('upgrade', (request: IncomingMessage, socket: Socket, first: Buffer) => {
      if (filter && !filter(request)) return;
      const upgrade = { url: new URL(`ws://server${request.url ?? '/'}`), context: CONTEXT };
      letBack(upgrade.url, () => this.homeOf(request));
      this.wss.handleUpgrade(request, socket, first, (opened) => this.wss.emit('connection', opened, request, upgrade));
    });
  }

  /** What Colyseus does to all in one go, which for ten thousand held the event loop for 100 ms. */
  protected override autoTerminateUnresponsiveClients(everyMs: number, unansweredMax: number): void {
    this.pingInterval = setInterval(() => {
      this.turns().each([...this.wss.clients] as Counted[], (socket) => {
        if (this.isHeard(socket)) return;
        if (socket.pingCount >= unansweredMax) return socket.terminate();
        socket.pingCount++;
        socket.ping(() => {}); // one that is just closing cannot be, and need not
      });
    }, everyMs);
  }

  /** Whether anything has come in since the last look: then it lives, and a ping would be a write and a read more for each of a crowd that plays. */
  private isHeard(socket: Counted): boolean {
    const bytes = bytesHeard(socket);
    if (bytes === undefined || bytes === this.heard.get(socket)) return false;
    this.heard.set(socket, bytes);
    socket.pingCount = 0;
    return true;
  }
}

/** Whoever opens a socket has a seat reserved at a door, or brings the name of their way back: then one is reserved now. */
function letBack({ pathname, searchParams }: URL, home: () => string | null): void {
  const name = searchParams.get('sessionId');
  const room = roomHere(pathname.slice(pathname.lastIndexOf('/') + 1));
  if (name && room instanceof MatchRoom && !room.hasReservedSeat(name)) room.letBack(name, home);
}
