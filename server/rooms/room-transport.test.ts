import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { WebSocket } from 'ws';
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
    const transport = new RoomTransport({ noServer: true, pingInterval: PING_MS, pingMaxRetries: 2 }, () => turns);
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
    for (const look of [first, await job(), await job()]) {
      const pinged = look === first ? new Promise((resolve) => alive.once('ping', resolve)) : null;
      look();
      await pinged;
    }
    await closed;
    assert.ok(pings >= 1);
    alive.terminate();
    http.close();
    transport.shutdown();
  });
});
