import { keep } from './keep.ts';

/** How a room is reached: by a WebSocket, or over plain HTTP where none opens. */
export type Way = 'socket' | 'http';

const KEY = 'no-sockets';
/** How long it is remembered that WebSockets do not open here, ms: networks change, and a socket is the better line. */
const REMEMBERED_MS = 10 * 60 * 1000;
/** Attempts after which a socket is taken for blocked; where one has been open before, one of them may be bad luck. */
const ENOUGH = { before: 1, after: 2 } as const;
/** A socket that opens and lets nobody in is more likely a server with much to do. */
const HALF = 0.5;

/** Chooses the way of the next attempt, from how those before went. */
export class Ways {
  private hasHadSocket = false;
  /** Attempts that reached the server and then did not open, since one did. */
  private unopened = { socket: 0, http: 0 };

  get next(): Way {
    const { socket, http } = this.unopened;
    if (socket === 0 && http === 0 && areSocketsBlocked()) return 'http';
    const isDue = socket >= (this.hasHadSocket ? ENOUGH.after : ENOUGH.before);
    // In turn from then on: nobody knows which of them the network will let through first.
    return isDue && socket > http ? 'http' : 'socket';
  }

  opened(way: Way): void {
    this.unopened = { socket: 0, http: 0 };
    this.hasHadSocket ||= way === 'socket';
    remember(way === 'socket' ? 0 : Date.now());
  }

  /** It reached the server and came no further. `hasOpened`: it had a connection by then. */
  failed(way: Way, hasOpened: boolean): void {
    this.unopened[way] += hasOpened ? HALF : 1;
  }
}

function areSocketsBlocked(): boolean {
  return Date.now() - Number(keep.read(KEY) ?? 0) < REMEMBERED_MS;
}

function remember(since: number): void {
  if (Number(keep.read(KEY) ?? 0) !== since) keep.write(KEY, String(since));
}
