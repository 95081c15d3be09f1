import type { Socket } from 'node:net';
import type { ProcessMessage } from './hand-over.ts';

/** A process that sockets are passed on to. */
export interface Fellow {
  isConnected(): boolean;
  send(message: ProcessMessage, socket: Socket, done: (error: Error | null) => void): unknown;
}

/**
 * Sockets on their way to other processes. Node sends the next to a process once that has confirmed the last, and
 * forgets those that wait where it ends instead: they would stay open for ever, with somebody at the other end.
 */
export class PassedOn<F extends Fellow> {
  private readonly waiting = new Map<F, Set<Socket>>();

  /** Passes a socket on; it is closed where there is nobody to take it. */
  pass(fellow: F | undefined, message: ProcessMessage, socket: Socket): void {
    socket.on('error', () => {}); // whoever asked has gone
    if (!fellow?.isConnected()) return void socket.destroy();
    const waiting = this.waiting.get(fellow) ?? new Set<Socket>();
    this.waiting.set(fellow, waiting.add(socket));
    const done = (error: unknown): void => {
      waiting.delete(socket);
      if (error) socket.destroy();
    };
    try {
      fellow.send(message, socket, done);
    } catch (error) {
      done(error);
    }
  }

  /** A process has ended: whoever was to come to it asks again. */
  end(fellow: F): void {
    for (const socket of this.waiting.get(fellow) ?? []) socket.destroy();
    this.waiting.delete(fellow);
  }
}
