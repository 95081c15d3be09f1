import { type ClientRequest, createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface ReverseProxyArgs {
  /** Where it hands requests on to. */
  readonly to: string;
  /** What becomes of WebSockets: handed on, answered with 403, or never answered. */
  readonly upgrades?: 'pass' | 'refuse' | 'ignore';
  /** Serves the game under this path, e.g. `/quiz`; everything else is not found. */
  readonly path?: string;
  /** Whether the path is taken off before a request is handed on. */
  readonly takesPathOff?: boolean;
}

/** A small reverse proxy on a free loopback port, as hosts put one in front and schools have one in between. */
export class ReverseProxy {
  readonly url: string;
  /** Upgrades that were asked for. */
  upgrades = 0;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();

  private constructor(server: Server, url: string) {
    this.server = server;
    this.url = url;
  }

  static async start(args: ReverseProxyArgs): Promise<ReverseProxy> {
    const { to, upgrades = 'pass', path = '' } = args;
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const proxy = new ReverseProxy(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
    server.on('connection', (socket) => {
      proxy.sockets.add(socket);
      socket.on('error', () => {}); // people close tabs
      socket.once('close', () => proxy.sockets.delete(socket));
    });

    function handOn(asked: IncomingMessage): ClientRequest | null {
      const url = asked.url ?? '/';
      if (path && !url.startsWith(`${path}/`)) return null;
      const target = args.takesPathOff ? url.slice(path.length) : url;
      return request(new URL(target, to), {
        method: asked.method ?? 'GET',
        headers: { ...asked.headers, 'x-forwarded-for': '192.0.2.7' },
      });
    }

    server.on('request', (asked, response) => {
      const onward = handOn(asked);
      if (!onward) return void response.writeHead(404).end();
      onward.on('response', (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
      response.once('close', () => onward.destroy());
      asked.pipe(onward);
    });

    server.on('upgrade', (asked, socket) => {
      proxy.upgrades++;
      if (upgrades === 'ignore') return;
      if (upgrades === 'refuse') return void socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
      const onward = handOn(asked);
      if (!onward) return void socket.destroy();
      onward.on('error', () => socket.destroy());
      onward.on('upgrade', (answer, other, first) => {
        const head = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}\r\n`);
        socket.write(`HTTP/1.1 101 Switching Protocols\r\n${head.join('')}\r\n`);
        socket.write(first); // what came in one piece with the answer
        for (const [from, into] of [
          [other, socket],
          [socket, other],
        ] as const) {
          from.on('error', () => into.destroy());
          from.once('close', () => into.destroy());
          from.pipe(into);
        }
      });
      onward.end();
    });
    return proxy;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((closed) => this.server.close(closed));
  }
}
