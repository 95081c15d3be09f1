import type { Room } from '@colyseus/sdk';
import { FallbackTransport } from './fallback-transport.ts';
import { keep } from './keep.ts';

const KEY = 'no-sockets';
/** How long it is remembered that WebSockets do not open here, ms: networks change, and a socket is the better line. */
const REMEMBERED_MS = 10 * 60 * 1000;

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

/** Whether WebSockets are known to be blocked here. */
export const sockets = {
  get areBlocked(): boolean {
    const since = Number(keep.read(KEY) ?? 0);
    return Date.now() - since < REMEMBERED_MS;
  },
  /** A socket did not open although the server was there. */
  blocked(): void {
    keep.write(KEY, String(Date.now()));
  },
  /** The other way does not work either, or a socket did open: nothing is known. */
  forget(): void {
    keep.write(KEY, '0');
  },
};
