import { WebSocketTransport } from '@colyseus/ws-transport';
import { rememberWires } from './whole-frame.ts';

/** Colyseus' WebSockets, to which frames can be written whole. */
export class RoomTransport extends WebSocketTransport {
  constructor(options: ConstructorParameters<typeof WebSocketTransport>[0]) {
    super(options);
    rememberWires(this.wss);
  }
}
