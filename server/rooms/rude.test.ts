import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { type Client, matchMaker } from '@colyseus/core';
import { pack } from 'msgpackr';
import { WebSocket } from 'ws';
import { CLOSE_CODES } from '#shared/protocol/close-codes.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { aParty, aPartyInPlay } from '../testing/party.ts';
import { SkippingClock } from '../testing/skipping-clock.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { aPass, startTestServer, type TestServer } from '../testing/test-server.ts';
import { socketOf } from './base-room.ts';

/** Colyseus' frames, by their first byte. */
const JOIN = 10;
const DATA = 13;

/** So long `ws` waits for the goodbye of a line that it closes. */
const CLOSING_MS = 30_000;

describe('a room among rude clients', () => {
  let server: TestServer;
  let clock: SkippingClock;
  before(async () => {
    clock = new SkippingClock();
    server = await startTestServer({ clock });
  });
  after(() => server.stop());

  /** A connection below the SDK, which does as it is told and nothing else. */
  async function rawClient(
    roomId: string,
    pass = aPass(),
    isPolite = true,
  ): Promise<{ socket: WebSocket; closed: Promise<number> }> {
    const { json } = await server.ask(`/matchmake/joinById/${roomId}`, { version: PROTOCOL_VERSION, pass });
    const seat = json as { processId: string; sessionId: string };
    const url = `${server.url.replace('http', 'ws')}/${seat.processId}/${roomId}?sessionId=${seat.sessionId}`;
    const socket = new WebSocket(url);
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    await new Promise((resolve, reject) => socket.once('message', resolve).once('error', reject));
    if (isPolite) socket.send(Buffer.from([JOIN]));
    return { socket, closed };
  }

  it('answers every kind of garbage with a refusal, and closes at the tenth', async () => {
    const { host, guest } = await aParty(server, 2);
    const garbage: number[][] = [
      [],
      [0],
      [255],
      [DATA],
      [DATA, 0xd9, 0xff],
      [DATA, 0xa1, 0x61, 0xc1, 0xd9],
      [DATA | 128, 1, 2, 3],
      [17, 0xa1, 0x61], // bytes
      [21, 1, 0xa5, ...Buffer.from('start')], // a request
    ];
    for (const [i, bytes] of garbage.entries()) {
      guest.raw(...bytes);
      await guest.until(`a refusal of ${bytes.join(' ')}`, () => guest.all('refused').length === i + 1);
      assert.match(guest.all('refused').at(-1)?.code ?? '', /intent\/(malformed|unknown)/);
    }
    assert.equal(guest.closeCode, null);
    guest.raw(JOIN); // it has joined already
    assert.equal(await guest.closed(), CLOSE_CODES['too-many-errors'].code);
    await host.until('away', () => host.room.state.here === 1);
    assert.equal(host.closeCode, null);
  });

  it('takes the names of inherited things for unknown ones', async () => {
    const { guest } = await aParty(server, 2);
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', '_', 'x'.repeat(100)])
      assert.equal(await guest.refusal(name), 'intent/unknown', name);
    assert.ok(guest.all('refused').every(({ intent }) => intent.length <= 40));
  });

  it('refuses what does not fit the gate of intents', async () => {
    const { host } = await aParty(server, 1);
    const bad: [string, unknown][] = [
      ['answer', { round: 0, answer: { $ne: 1 } }],
      ['answer', { round: 0, answer: 'x', seat: 3 }],
      ['bots', { count: 1e9 }],
      ['kick', { seat: '0' }],
      ['lock', { locked: 'yes' }],
      ['rename', { name: 12 }],
      ['clock', { sent: 'now' }],
      ['start', { now: true }],
    ];
    for (const [intent, payload] of bad) assert.equal(await host.refusal(intent, payload), 'intent/malformed', intent);
    assert.equal(host.room.state.phase, 'waiting');
  });

  it('keeps no socket that asks for no room, or in no way that makes sense', async () => {
    const { host } = await aParty(server, 1);
    const addresses = ['/', '/x', '/x/y', '/x/y?session=1', 'x:y', '//', '/%00/%ff?sessionId=', 'http://[::1/'];
    for (const address of addresses) {
      const { hostname, port } = new URL(server.url);
      const socket = connect({ host: hostname, port: Number(port) });
      const ended = new Promise((resolve) => socket.once('close', resolve));
      socket.on('error', () => {}).resume();
      socket.write(
        `GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
      );
      await Promise.race([ended, host.until(`the end of ${address}`, () => socket.destroyed)]);
      socket.destroy();
    }
    const seat = `${server.url.replace('http', 'ws')}/process/${host.room.roomId}?sessionId=guessed`;
    const guess = new WebSocket(seat);
    assert.equal(await new Promise((resolve) => guess.once('close', resolve)), 4002);
  });

  it('cuts who never says that it is in, after ten seconds: nothing is queued for it for ever', async () => {
    const { roomId, host } = await aParty(server, 1);
    const silent = await rawClient(roomId, aPass(), false);
    const polite = await rawClient(roomId);
    await host.until('three', () => host.room.state.here === 3);
    clock.skip(9000);
    for (let i = 0; i < 5; i++) host.send('lock', { locked: i % 2 === 0 });
    await host.until('the lock', () => host.room.state.locked);
    assert.equal(silent.socket.readyState, silent.socket.OPEN);
    clock.skip(1001);
    assert.equal(await silent.closed, CLOSE_CODES['too-slow'].code);
    await host.until('its seat away', () => host.room.state.here === 2);
    await host.until('its queue gone', () => matchMaker.getLocalRoomById(roomId).clients.length === 2);
    assert.equal(polite.socket.readyState, polite.socket.OPEN);
    polite.socket.terminate();
  });

  it('lets nobody fill the journal by toggling: a storm is slowed down, and what comes later is taken', async () => {
    const { host } = await aParty(server, 1);
    for (let storm = 0; storm < 5; storm++) {
      for (let i = 0; i < 30; i++) host.send('lock', { locked: i % 2 === 0 });
      host.send('clock', { sent: storm });
      await host.notice('clock', ({ sent }) => sent === storm);
      clock.skip(3000); // manners are good again
    }
    const kept = server.storage.journals.get(host.room.state.matchId)?.inputs.length ?? 0;
    assert.ok(kept < 40, `${kept} inputs`);
    assert.ok(host.all('refused').every(({ code }) => code === 'intent/too-fast'));
    clock.skip(10_000);
    host.send('lock', { locked: !host.room.state.locked });
    const { locked } = host.room.state;
    await host.until('the lock', () => host.room.state.locked !== locked);
  });

  it('drops a frame above the limit with its sender, and nobody else', async () => {
    const { host, guest } = await aParty(server, 2);
    guest.raw(DATA, ...new Array<number>(5000).fill(0xa1));
    assert.equal(await guest.closed(), 1009);
    await host.until('away', () => host.room.state.here === 1);
  });

  it('hears nobody who was removed, though the old socket lingers and the seat has another owner', async () => {
    const { roomId, host } = await aParty(server, 2);
    const lingering = await rawClient(roomId);
    await host.until('three', () => host.room.state.taken === 3);
    pause(lingering.socket); // a rude client does not even read the close
    host.send('kick', { seat: 2 });
    await host.until('two', () => host.room.state.taken === 2);
    const heir = await new TestPlayer(server).join(roomId);
    assert.equal((await heir.notice('you')).seat, 2);
    const { name } = await heir.notice('you');
    // It goes on speaking for "its" seat.
    const wish = Buffer.concat([
      Buffer.from([DATA, 0xa0 + 'rename'.length, ...Buffer.from('rename')]),
      pack({ name: 'Usurper' }),
    ]);
    lingering.socket.send(wish);
    await host.until('three again', () => host.room.state.taken === 3);
    heir.send('clock', { sent: 1 });
    await heir.notice('clock');
    assert.equal(host.room.state.seats.get('2')?.name, name);
    const { clients } = matchMaker.getLocalRoomById(roomId);
    await host.until('the line to be cut', () => clients.length === 3);
  });

  it('[P5] gives the seat to the newest connection at once, though the old one is half-open and never says a word', async () => {
    const { roomId, host } = await aPartyInPlay(server, 2, { options: { questions: 5, seconds: 30 } });
    const pass = aPass();
    const old = await rawClient(roomId, pass);
    await host.until('three', () => host.room.state.here === 3);
    // From here on the old line is dead: nothing is read, nothing is answered.
    pause(old.socket);
    const began = performance.now();
    const fresh = await new TestPlayer(server, pass).join(roomId);
    assert.equal((await fresh.notice('you')).seat, 2);
    fresh.answer('Yes', 0);
    await fresh.notice('locked');
    assert.ok(performance.now() - began < CLOSING_MS / 2, 'the new connection had to wait for the old one');
    assert.equal(host.room.state.taken, 3);
    old.socket.terminate();
    await host.until('all three', () => host.room.state.here === 3);
  });

  it('cuts a socket that reads nothing, and the others get every patch whole', async () => {
    const { roomId, host, guest } = await aPartyInPlay(server, 2, { options: { questions: 5, seconds: 30 } });
    const slow = await rawClient(roomId);
    await host.until('three', () => host.room.state.taken === 3);
    pause(slow.socket);
    // Fill what the kernel keeps for it, and then the server's own queue.
    const { clients } = matchMaker.getLocalRoomById(roomId);
    const stuck = socketOf(clients.at(-1) as Client);
    while (stuck.bufferedAmount < 300 * 1024) stuck.send(Buffer.alloc(64 * 1024));
    host.send('lock', { locked: true });
    await host.until('the slow one away', () => host.room.state.here === 2);
    await host.until('its end', () => clients.length === 2);
    slow.socket.terminate();
    // What the others see is what is true.
    guest.answer('Yes', 0);
    host.send('lock', { locked: false });
    await guest.until('the lock', () => !guest.room.state.locked && !host.room.state.locked);
    assert.deepEqual(guest.room.state.toJSON(), host.room.state.toJSON());
  });
});

/** From now on nothing is read from it. */
function pause(socket: WebSocket): void {
  (socket as unknown as { _socket: { pause(): void } })._socket.pause();
}
