import { WebSocketTransport } from '@colyseus/ws-transport';
import type { WebSocket } from 'ws';
import type { Turns } from './turns.ts';
import { rememberWires } from './whole-frame.ts';

/** A socket with Colyseus' count of pings that it has not answered. */
type Counted = WebSocket & { pingCount: number };

/** Colyseus' WebSockets, to which frames can be written whole, and which are pinged in slices. */
export class RoomTransport extends WebSocketTransport {
  private readonly turns: () => Turns;

  constructor(options: ConstructorParameters<typeof WebSocketTransport>[0], turns: () => Turns) {
    super(options);
    this.turns = turns;
    rememberWires(this.wss);
  }

  /** What Colyseus does to all in one go, which for ten thousand held the event loop for 100 ms. */
  protected override autoTerminateUnresponsiveClients(everyMs: number, unansweredMax: number): void {
    this.pingInterval = setInterval(() => {
      this.turns().each([...this.wss.clients] as Counted[], (socket) => {
        if (socket.pingCount >= unansweredMax) return socket.terminate();
        socket.pingCount++;
        socket.ping(() => {}); // one that is just closing cannot be, and need not
      });
    }, everyMs);
  }
}
