import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/**
 * `fine`: everything passes. `silent`: nothing passes in either direction, and nobody is told, as when a phone changes
 * networks. `forbids` and `ignores` are filters that let pages through but answer WebSockets with 403, or never; `bars`
 * forbids what stands in for them as well.
 */
export type Mood = 'fine' | 'silent' | 'forbids' | 'ignores' | 'bars';

const REFUSAL = 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

/** One connection through the line. Once dead it stays dead, idle or not, whatever the next ones do. */
interface Wire {
  readonly near: Socket;
  readonly far: Socket;
  isDead: boolean;
}

/** A TCP proxy on loopback in front of a server, and all that can be wrong with a network in between. */
export class BadLine {
  readonly url: string;
  /** How many WebSockets were ever asked for through it. */
  upgrades = 0;
  private now: Mood = 'fine';
  private readonly server: Server;
  private readonly wires = new Set<Wire>();

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

  get mood(): Mood {
    return this.now;
  }

  set mood(mood: Mood) {
    this.now = mood;
    if (mood === 'silent') for (const wire of this.wires) wire.isDead = true;
  }

  /** All that goes through it now breaks off, and both ends hear of it. */
  cut(): void {
    for (const { near, far } of this.wires) {
      near.destroy();
      far.destroy();
    }
  }

  async close(): Promise<void> {
    this.server.close();
    this.cut();
    await once(this.server, 'close');
  }

  private join(near: Socket, target: number): void {
    const far = connect(target, '127.0.0.1');
    const wire: Wire = { near, far, isDead: this.mood === 'silent' };
    this.wires.add(wire);
    near.on('data', (bytes) => {
      if (!wire.isDead && this.passes(bytes, wire)) far.write(bytes);
    });
    far.on('data', (bytes) => {
      if (!wire.isDead) near.write(bytes);
    });
    for (const one of [near, far]) {
      one.on('error', () => one.destroy());
      one.on('close', () => {
        // The other end of a dead line is not even told that this one has gone.
        if (!wire.isDead) for (const each of [near, far]) each.destroy();
        if (near.destroyed && far.destroyed) this.wires.delete(wire);
      });
    }
  }

  /** What a filter makes of it, also on a connection that carried a request before. */
  private passes(bytes: Buffer, wire: Wire): boolean {
    const text = bytes.toString('latin1');
    const isUpgrade = /^GET [\s\S]*\r\nupgrade: *websocket/i.test(text);
    if (isUpgrade) this.upgrades++;
    const isLine = /^POST [^ ]*\/api\/line\//.test(text);
    const isBarred =
      (isUpgrade && (this.mood === 'forbids' || this.mood === 'bars')) || (isLine && this.mood === 'bars');
    if (isBarred) wire.near.end(REFUSAL);
    if (isUpgrade && this.mood === 'ignores') wire.isDead = true;
    return !isBarred && !wire.isDead;
  }
}
