import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { WebSocket, type WebSocketServer } from 'ws';
import { listenOn, portOf } from '../http/listen-on.ts';
import { RoomTransport } from './room-transport.ts';
import { Turns } from './turns.ts';

const PING_MS = 20;

/** Turns that keep what a crowd is to be told until the test lets it be told. */
class KeptTurns extends Turns {
  readonly kept: (() => void)[] = [];

  override each<T>(items: readonly T[], work: (item: T) => void): void {
    this.kept.push(() => items.forEach((item) => work(item)));
  }
}

describe('the pings of rooms’ sockets', () => {
  it('go out in the turns of a crowd, and who answers none of them is closed', async () => {
    const turns = new KeptTurns();
    const transport = new RoomTransport(
      { noServer: true, pingInterval: PING_MS, pingMaxRetries: 2 },
      () => turns,
      () => null,
    );
    const http = createServer();
    transport.attachToServer(http);
    await listenOn(http, 0, '127.0.0.1');
    const sockets = [true, false].map((autoPong) => new WebSocket(`ws://127.0.0.1:${portOf(http)}/`, { autoPong }));
    const [alive, dead] = sockets as [WebSocket, WebSocket];
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('open', resolve))));
    turns.kept.length = 0; // those were asked for before both were there
    let pings = 0;
    alive.on('ping', () => pings++);
    const job = async (): Promise<() => void> => {
      while (turns.kept.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      return turns.kept.shift() as () => void;
    };
    const first = await job();
    assert.equal(pings, 0, 'not in the timer itself');
    const closed = new Promise((resolve) => dead.once('close', resolve));
    first(); // both have said something: they have just come in
    const second = await job();
    for (const look of [second, await job(), await job()]) {
      const pinged = look === second ? new Promise((resolve) => alive.once('ping', resolve)) : null;
      look();
      await pinged;
    }
    await closed;
    assert.ok(pings >= 1);
    alive.terminate();
    http.close();
    transport.shutdown();
  });

  it('are spared where something has come in since the last look', async () => {
    const turns = new KeptTurns();
    const transport = new RoomTransport(
      { noServer: true, pingInterval: PING_MS, pingMaxRetries: 2 },
      () => turns,
      () => null,
    );
    const http = createServer();
    transport.attachToServer(http);
    await listenOn(http, 0, '127.0.0.1');
    const { wss, onConnection } = transport as unknown as { wss: WebSocketServer; onConnection: () => void };
    wss.off('connection', onConnection); // it would look for the room that this socket is for, and close it
    wss.on('connection', (opened: WebSocket) => Object.assign(opened, { pingCount: 0 }));
    const socket = new WebSocket(`ws://127.0.0.1:${portOf(http)}/`, { autoPong: false });
    await new Promise((resolve) => socket.once('open', resolve));
    turns.kept.length = 0;
    let pings = 0;
    let isClosed = false;
    socket.on('ping', () => pings++);
    socket.on('close', () => (isClosed = true));
    /** Looks once, and waits until all that this has sent has arrived. */
    const look = async (): Promise<void> => {
      while (turns.kept.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      turns.kept.splice(0)[0]?.();
      const [there] = wss.clients;
      if (!there) return;
      const arrived = new Promise((resolve) => socket.once('message', resolve));
      there.send('after the pings');
      await arrived;
    };
    const speak = async (): Promise<void> => {
      const [there] = wss.clients;
      const heard = new Promise((resolve) => there?.once('message', resolve));
      socket.send('still here');
      await heard;
    };
    for (let i = 0; i < 5; i++) {
      await speak();
      await look();
    }
    assert.deepEqual([pings, isClosed], [0, false], 'it spoke each time');
    await look();
    await look();
    assert.deepEqual([pings, isClosed], [2, false], 'it has fallen silent');
    await speak();
    await look();
    await look();
    await look();
    assert.deepEqual([pings, isClosed], [4, false], 'what it said in between counts');
    socket.terminate();
    http.close();
    transport.shutdown();
  });
});
