import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { matchMaker, Protocol } from '@colyseus/core';
import { WebSocket, WebSocketServer } from 'ws';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer } from '../testing/test-server.ts';
import { pingWhole, rememberWires, wholeFrame, writeWhole } from './whole-frame.ts';

/** Around each border of a length's form. */
const LENGTHS_BYTES = [0, 1, 125, 126, 127, 65_535];

describe('a message in one buffer', () => {
  let server: WebSocketServer;
  let ours: WebSocket;
  let theirs: WebSocket;
  const heard: Buffer[] = [];
  before(async () => {
    server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
    rememberWires(server);
    await new Promise((resolve) => server.once('listening', resolve));
    const came = new Promise<WebSocket>((resolve) => server.once('connection', resolve));
    theirs = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    theirs.on('message', (data: Buffer) => heard.push(data));
    ours = await came;
    await new Promise((resolve) => (theirs.readyState === WebSocket.OPEN ? resolve(0) : theirs.once('open', resolve)));
  });
  after(async () => {
    theirs.terminate();
    await new Promise((resolve) => server.close(resolve));
  });

  it('of any length arrives as it was, in order with what is sent otherwise', async () => {
    const payloads = LENGTHS_BYTES.map((length, i) => Buffer.alloc(length, i + 1));
    for (const payload of payloads) {
      const frame = wholeFrame(payload);
      assert.ok(frame);
      assert.equal(writeWhole(ours, frame), true);
      ours.send(payload, { binary: true });
    }
    const pong = new Promise((resolve) => ours.once('pong', resolve));
    ours.ping();
    await pong;
    assert.deepEqual(
      heard,
      payloads.flatMap((payload) => [payload, payload]),
    );
  });

  it('that is a ping is answered with its own mark', async () => {
    const pong = new Promise<Buffer>((resolve) => ours.once('pong', resolve));
    pingWhole(ours, 'q17');
    assert.equal((await pong).toString(), 'q17');
  });

  it('that is too long is not made, and none is written to a line that is not open', async () => {
    assert.equal(wholeFrame(Buffer.alloc(65_536)), null);
    const closed = new Promise((resolve) => theirs.once('close', resolve));
    ours.close();
    assert.equal(writeWhole(ours, Buffer.of(0x82, 0)), false);
    await closed;
    // What no server was handed, such as a line, is written to in another way.
    assert.equal(writeWhole({ readyState: 1, OPEN: 1, extensions: '' } as WebSocket, Buffer.of(0x82, 0)), false);
  });

  it('goes over the sockets of rooms', async () => {
    const rooms = await startTestServer();
    try {
      const { roomId } = await rooms.open();
      await new TestPlayer(rooms).join(roomId);
      const [client] = matchMaker.getLocalRoomById(roomId).clients;
      const ping = wholeFrame(Buffer.of(Protocol.PING));
      assert.ok(client && ping);
      assert.equal(writeWhole(client.ref as unknown as WebSocket, ping), true);
    } finally {
      await rooms.stop();
    }
  });
});
