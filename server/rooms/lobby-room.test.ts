import assert from 'node:assert/strict';
import { Client, type Room } from '@colyseus/sdk';
import { classic } from '#shared/modes/classic/mode.ts';
import type { CatalogueAnswer, RoomAnswer } from '#shared/protocol/http.ts';
import { LobbyState } from '#shared/protocol/lobby.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { aParty } from '../testing/party.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { aPass, startTestServer, type TestServer } from '../testing/test-server.ts';

describe('the lobby', () => {
  let server: TestServer;
  let wall: Room<unknown, LobbyState>;
  beforeEach(async () => {
    server = await startTestServer();
    const { json } = await server.ask('/api/catalogue');
    const client = new Client(server.url.replace('http', 'ws'));
    wall = (await client.joinById(
      (json as CatalogueAnswer).lobbyId,
      { version: PROTOCOL_VERSION },
      LobbyState,
    )) as unknown as Room<unknown, LobbyState>;
    wall.reconnection.enabled = false;
  });
  afterEach(() => server.stop());

  const watcher = () => new TestPlayer(server);
  const until = (what: string, holds: () => boolean) => watcher().until(what, holds);

  it('shows rooms, counts and faces as people come and go', async () => {
    await until('the watcher itself', () => wall.state.online === 1);
    const { code, roomId, host, guest } = await aParty(server, 2);
    await until('the room', () => wall.state.rooms.get(code)?.taken === 2);
    const room = wall.state.rooms.get(code);
    assert.deepEqual([room?.roomId, room?.topic, room?.stage, room?.maxSeats], [roomId, 'atlas', 'lobby', 64]);
    assert.equal(room?.avatars.split(' ').length, 2);
    assert.deepEqual([wall.state.playing.get('atlas'), wall.state.online], [2, 3]);
    await guest.room.leave();
    await until('one less', () => wall.state.playing.get('atlas') === 1);
    host.send('lock', { locked: true });
    await until('a locked room', () => wall.state.rooms.get(code)?.canJoin === false);
    host.send('lock', { locked: false });
    await until('the room again', () => wall.state.rooms.get(code)?.canJoin === true);
    await host.room.leave();
    await until('nobody', () => wall.state.online === 1 && wall.state.rooms.size === 0);
    assert.equal(wall.state.playing.has('atlas'), false);
  });

  it('lists no private room, but counts its people', async () => {
    const { code } = await aParty(server, 1, { isPublic: false });
    await until('the person', () => wall.state.playing.get('atlas') === 1);
    assert.equal(wall.state.rooms.has(code), false);
  });

  it('takes no messages, and closes on who keeps sending', async () => {
    let code = 0;
    wall.onLeave((closed: number) => {
      code = closed;
    });
    wall.onError(() => {});
    for (let i = 0; i < 30; i++) wall.send('filter', { name: 'classic', metadata: { a: 1 } } as never);
    const { code: room } = await aParty(server, 1);
    await until('it still works', () => wall.state.rooms.has(room));
    assert.equal(code, 0);
    for (let i = 0; i < 150; i++) wall.send('filter', {} as never);
    await until('the end', () => code !== 0);
    assert.equal(code, 4405);
  });

  it('turns away another version', async () => {
    const { json } = await server.ask('/api/catalogue');
    const client = new Client(server.url.replace('http', 'ws'));
    await assert.rejects(client.joinById((json as CatalogueAnswer).lobbyId, { version: 0 }), /client-too-old/);
  });
});

describe('quick play', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(() => server.stop());

  const press = async (more: object = {}) =>
    (await server.ask('/api/quick', { version: PROTOCOL_VERSION, pass: aPass(), ...more })).json as RoomAnswer;

  it('has a lone person in a question by itself, with bots for company', async () => {
    const { roomId } = await press();
    const player = await new TestPlayer(server).join(roomId);
    await player.phase('reading', 0);
    assert.equal(player.room.state.taken, 6);
    await player.phase('answering', 0);
    player.answer('Yes', 0);
    await player.notice('locked');
  });

  it('comes to a question in less than ten seconds at the pace of people', async () => {
    const { code } = await press();
    const room = server.app.services.openRooms.byCode(code);
    assert.equal(room?.startsByItself, true);
    const countdown = classic.phases.find(({ name }) => name === 'countdown')?.lasts({} as never) ?? Number.NaN;
    const player = await new TestPlayer(server).join(room.roomId);
    await player.until('the start', () => player.room.state.endsAt > 0);
    const waits = (player.room.state.endsAt - performance.timeOrigin - performance.now()) / 0.05;
    assert.ok(waits + countdown < 10_000, `${waits} + ${countdown} ms`);
  });

  it('brings people who press at once to one room, and the late to a room that still waits', async () => {
    const rooms = await Promise.all(Array.from({ length: 20 }, () => press({ topic: 'atlas' })));
    assert.equal(new Set(rooms.map(({ roomId }) => roomId)).size, 1);
    assert.equal((await press({ topic: 'atlas' })).roomId, rooms[0]?.roomId);
    assert.equal((await press()).roomId, rooms[0]?.roomId, 'any topic is fine for who names none');
    const player = await new TestPlayer(server).join(rooms[0]?.roomId ?? '');
    await player.phase('reading', 0);
    assert.notEqual((await press({ topic: 'atlas' })).roomId, rooms[0]?.roomId);
  });

  it('sends nobody to a room that waits for its host', async () => {
    const { roomId } = await aParty(server, 1);
    assert.notEqual((await press({ topic: 'atlas' })).roomId, roomId);
  });

  it('sends no more people to a room than it has seats, though they press at once', async () => {
    await server.stop();
    server = await startTestServer({ environment: { MAX_SEATS: '3' } });
    const rooms = await Promise.all(Array.from({ length: 7 }, () => press({ topic: 'atlas' })));
    const sent = new Map<string, number>();
    for (const { roomId } of rooms) sent.set(roomId, (sent.get(roomId) ?? 0) + 1);
    assert.deepEqual([...sent.values()], [3, 3, 1]);
  });

  it('says why it cannot', async () => {
    const code = async (body: object) =>
      (
        (await server.ask('/api/quick', { version: PROTOCOL_VERSION, pass: aPass(), ...body })).json as {
          error: { code: string };
        }
      ).error.code;
    assert.equal(await code({ topic: 'gossip' }), 'topic/unknown');
    assert.equal(await code({ topic: 'sea' }), 'topic/empty');
    assert.equal(await code({ mode: 'chess' }), 'mode/unknown');
    assert.equal(await code({ version: 0 }), 'client/too-old');
    assert.equal(await code({ pass: 'x' }), 'guest/bad-pass');
  });
});
