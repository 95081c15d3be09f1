import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { maskedFrame } from './masked-frame.ts';
import { RawSocket } from './raw-socket.ts';

const FRAME = maskedFrame(Uint8Array.of(1, 2, 3));

describe('a bare socket of the swarm', () => {
  let server: WebSocketServer;
  let heard: number;
  beforeEach(async () => {
    heard = 0;
    server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await new Promise((resolve) => server.once('listening', resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  async function open(): Promise<{ theirs: WebSocket; ours: RawSocket; ended: Promise<number> }> {
    const came = new Promise<WebSocket>((resolve) => server.once('connection', resolve));
    const { promise: ended, resolve } = Promise.withResolvers<number>();
    const ours = await RawSocket.open({
      ...{ host: '127.0.0.1', port: (server.address() as AddressInfo).port, path: '/' },
      ...{ onMessage: () => {}, onClose: resolve },
    });
    const theirs = await came;
    theirs.on('message', () => heard++);
    return { theirs, ours, ended };
  }

  it('says whether a frame went out: not on a line that it broke, or that was closed from the other end', async () => {
    const first = await open();
    assert.equal(first.ours.send(FRAME), true);
    await new Promise((resolve) => first.theirs.once('message', resolve));
    first.ours.destroy();
    assert.deepEqual([first.ours.isOpen, first.ours.send(FRAME)], [false, false]);
    const second = await open();
    second.theirs.close(4001);
    assert.equal(await second.ended, 4001);
    assert.deepEqual([second.ours.isOpen, second.ours.send(FRAME)], [false, false]);
    assert.equal(heard, 1);
  });
});
