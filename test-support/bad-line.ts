import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/**
 * `fine`: everything passes. `silent`: nothing passes in either direction, and nobody is told, as when a phone changes
 * networks. `forbids` and `ignores` are filters that let pages through but answer WebSockets with 403, or never; `bars`
 * forbids what stands in for them as well.
 */
export type Mood = 'fine' | 'silent' | 'forbids' | 'ignores' | 'bars';

/** A TCP proxy on loopback in front of a server, and all that can be wrong with a network in between. */
export class BadLine {
  mood: Mood = 'fine';
  readonly url: string;
  /** How many connections were ever opened through it. */
  opened = 0;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();

  private constructor(server: Server, target: number) {
    this.server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('connection', (near) => this.join(near, target));
  }

  static async before(url: string): Promise<BadLine> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new BadLine(server, Number(new URL(url).port));
  }

  async close(): Promise<void> {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await once(this.server, 'close');
  }

  private join(near: Socket, target: number): void {
    this.opened++;
    const far = connect(target, '127.0.0.1');
    // A line that fell silent stays so, whatever the next ones do.
    let isDead = false;
    const lets = (): boolean => {
      isDead ||= this.mood === 'silent';
      return !isDead;
    };
    near.on('data', (bytes) => {
      if (!lets()) return;
      // Also on a connection that carried a request before.
      const text = bytes.toString('latin1');
      const isUpgrade = /^GET [\s\S]*\r\nupgrade: *websocket/i.test(text);
      const isLine = /^POST [^ ]*\/api\/line\//.test(text);
      if ((isUpgrade && (this.mood === 'forbids' || this.mood === 'bars')) || (isLine && this.mood === 'bars')) {
        near.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
        return;
      }
      if (isUpgrade && this.mood === 'ignores') isDead = true;
      else far.write(bytes);
    });
    far.on('data', (bytes) => {
      if (lets()) near.write(bytes);
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => one.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        if (lets()) other.destroy();
      });
    }
  }
}
