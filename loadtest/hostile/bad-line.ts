import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Scene } from './scene.ts';

/** What a proxy does with a request for a WebSocket. */
export type Upgrades = 'passed' | 'refused' | 'never-answered';

const REFUSAL = 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

/** A line between a client and a server on this machine, which may fall silent or dislike WebSockets. */
export class BadLine {
  readonly url: string;
  upgrades: Upgrades = 'passed';
  private readonly server: Server;
  private readonly lines = new Set<{ readonly near: Socket; readonly far: Socket }>();
  private isSilent = false;

  private constructor(server: Server) {
    this.server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async start(scene: Scene, target: string): Promise<BadLine> {
    const port = Number(new URL(target).port);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const proxy = new BadLine(server);
    server.on('connection', (near) => proxy.open(near, port));
    scene.atEnd(() => proxy.close());
    return proxy;
  }

  /** From now on nothing comes through, and nothing is closed: roaming, a NAT that forgot, a VPN that went. */
  fallSilent(): void {
    this.isSilent = true;
  }

  /** New connections come through again. Those that fell silent stay so, as they do in the world. */
  heal(): void {
    this.isSilent = false;
    for (const { near, far } of this.lines) {
      near.removeAllListeners('data').resume();
      far.removeAllListeners('data').resume();
    }
  }

  private open(near: Socket, port: number): void {
    const far = connect({ host: '127.0.0.1', port });
    const line = { near, far };
    this.lines.add(line);
    const end = (): void => {
      this.lines.delete(line);
      near.destroy();
      far.destroy();
    };
    let isRefused = false;
    near.on('data', (bytes) => {
      if (this.isSilent || isRefused) return;
      if (this.upgrades !== 'passed' && /^upgrade: *websocket/im.test(bytes.toString('latin1'))) {
        isRefused = true;
        if (this.upgrades === 'refused') near.end(REFUSAL);
        return;
      }
      far.write(bytes);
    });
    far.on('data', (bytes) => {
      if (!this.isSilent) near.write(bytes);
    });
    for (const socket of [near, far]) {
      socket.on('error', () => {});
      // A silent line does not even tell that the other end has gone.
      socket.on('close', () => {
        if (!this.isSilent) end();
      });
    }
  }

  private async close(): Promise<void> {
    for (const { near, far } of this.lines) {
      near.destroy();
      far.destroy();
    }
    await new Promise((resolve) => this.server.close(resolve));
  }
}
