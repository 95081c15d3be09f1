import type { Room } from '@colyseus/sdk';
import { FallbackTransport } from './fallback-transport.ts';

/**
 * Makes a room of the SDK, before it connects, speak over plain HTTP. The SDK makes its transport while it connects,
 * and offers no other door to it than the connection it keeps.
 */
export function speakOverHttp(room: Room): void {
  let connection = room.connection;
  Object.defineProperty(room, 'connection', {
    configurable: true,
    get: () => connection,
    set(made: Room['connection']) {
      made.transport = new FallbackTransport(made.events);
      connection = made;
    },
  });
}
