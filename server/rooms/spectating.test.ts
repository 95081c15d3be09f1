import assert from 'node:assert/strict';
import { Client } from '@colyseus/sdk';
import { classic } from '#shared/modes/classic/mode.ts';
import { lastBrainStanding } from '#shared/modes/last-brain-standing/mode.ts';
import { CLOSE_CODES } from '#shared/protocol/close-codes.ts';
import type { RoomAnswer } from '#shared/protocol/http.ts';
import { LobbyState } from '#shared/protocol/lobby.ts';
import { MatchState } from '#shared/protocol/state.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import { banIdOf } from '../storage/ports/bans.ts';
import { aParty, aPartyInPlay } from '../testing/party.ts';
import { SkippingClock } from '../testing/skipping-clock.ts';
import { Spectator } from '../testing/spectator.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { aPass, startTestServer, TEST_SECRET, type TestServer } from '../testing/test-server.ts';

describe('people who watch without a seat', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({ modes: [classic, lastBrainStanding] });
  });
  after(() => server.stop());

  const canWatch = async (code: string): Promise<boolean | undefined> =>
    ((await server.ask(`/api/rooms/${code}`)).json as RoomAnswer).canWatch;

  it('[SP1] [SP2] come into a full, locked or running public room, take no seat, and are nobody’s company', async () => {
    const { roomId, code, host } = await aParty(server, 1, { mode: classic });
    assert.equal(await canWatch(code), true);
    const first = await new Spectator(server).join(roomId);
    assert.deepEqual([first.room.state.taken, first.room.state.here, first.room.state.people], [1, 1, 1]);
    assert.equal(await host.refusal('start'), 'match/too-few');
    host.send('lock', { locked: true });
    await host.until('the lock', () => host.room.state.locked);
    await assert.rejects(new TestPlayer(server).join(roomId), /match\/locked/);
    await new Spectator(server).join(roomId);
    host.send('bots', { count: 1 });
    host.send('start');
    await host.phase('answering', 0);
    const late = await new Spectator(server).join(roomId);
    assert.equal(late.room.state.stem, host.room.state.stem);
    assert.deepEqual([late.room.state.taken, late.room.state.seats.size], [2, 2]);
    assert.deepEqual([late.all('you'), late.all('chat')], [[], []], 'what is a seat’s own');
  });

  it('[SP7] are counted for everybody in the room, each person once, in however many tabs', async () => {
    const { roomId, host } = await aParty(server, 1, { mode: classic });
    const count = (): number => host.room.state.spectators;
    assert.equal(count(), 0);
    const pass = aPass();
    const [first, other] = [await new Spectator(server, pass).join(roomId), await new Spectator(server).join(roomId)];
    await host.until('two', () => count() === 2);
    await other.until('what everybody is told', () => other.room.state.spectators === 2);
    const tab = await new Spectator(server, pass).join(roomId);
    assert.equal(await first.closed(), CLOSE_CODES['played-elsewhere'].code);
    await tab.room.leave();
    await host.until('one', () => count() === 1);
    other.cut();
    await host.until('nobody', () => count() === 0);
    assert.equal(host.room.state.screens, 0);
  });

  it('[SP3] may ask for the time and for nothing else; the tenth wish closes them, and nobody else notices', async () => {
    const { roomId, host } = await aPartyInPlay(server, 2, { mode: classic, options: { seconds: 30 } });
    const one = await new Spectator(server).join(roomId);
    one.send('clock', { sent: 5 });
    assert.equal((await one.notice('clock')).sent, 5);
    const wishes: [string, unknown][] = [
      ...[0, 1, 2].map((seat): [string, unknown] => ['kick', { seat }]),
      ['answer', { round: 0, answer: 'yes' }],
      ['end', {}],
      ['say', { text: 'It is yes' }],
      ['emote', { face: 1 }],
      ['watchable', { watchable: false }],
      ['do', { rule: 'last-brain-standing', name: 'cheer', payload: null }],
    ];
    for (const [wish, payload] of wishes) assert.equal(await one.refusal(wish, payload), 'watch/only', wish);
    one.send('pause');
    assert.equal(await one.closed(), CLOSE_CODES['too-many-errors'].code);
    assert.deepEqual([host.room.state.phase, host.room.state.answered, host.room.state.pausedAt], ['answering', 0, 0]);
    const back = await new Spectator(server, one.pass).join(roomId);
    assert.equal(back.room.state.phase, 'answering', 'no door is shut for that');
  });

  it('[SP4] are shown out with a code and a sentence when the host forbids it, and let in when they allow it again', async () => {
    const { roomId, code, host, guest } = await aParty(server, 2, { mode: classic });
    const one = await new Spectator(server).join(roomId);
    assert.equal(await guest.refusal('watchable', { watchable: false }), 'host/only');
    host.send('watchable', { watchable: false });
    assert.equal(await one.closed(), CLOSE_CODES['watch-closed'].code);
    assert.equal(one.all('closing').at(-1)?.sentence, CLOSE_CODES['watch-closed'].sentence);
    await host.until('nobody watching', () => host.room.state.spectators === -1);
    assert.equal(await canWatch(code), false);
    await assert.rejects(new Spectator(server).join(roomId), /watch\/closed/);
    host.send('watchable', { watchable: true });
    await host.until('the door open', () => host.room.state.spectators === 0);
    await new Spectator(server, one.pass).join(roomId);
  });

  it('[SP4] come into a private room only where its opener allows it, and the next match keeps to that', async () => {
    const shut = await server.open({ mode: classic, isPublic: false });
    await assert.rejects(new Spectator(server).join(shut.roomId), /watch\/closed/);
    const opener = aPass();
    const open = await server.open({ mode: classic, isPublic: false, watchable: true, pass: opener });
    const host = await new TestPlayer(server, opener).join(open.roomId);
    const one = await new Spectator(server).join(open.roomId);
    const first = host.room.state.matchId;
    host.send('bots', { count: 1 });
    host.send('start');
    await host.phase('answering', 0);
    host.send('end');
    await host.phase('podium');
    await one.phase('podium');
    host.send('again');
    await one.until('a rematch', () => one.room.state.matchId !== first);
    await one.until('the count', () => one.room.state.spectators === 1);
    await new Spectator(server).join(open.roomId);
    const forbidden = await server.open({ mode: classic, watchable: false });
    await assert.rejects(new Spectator(server).join(forbidden.roomId), /watch\/closed/);
  });

  it('[SP1] bring a pass: whom the host removed does not watch either, and nobody watches under no name', async () => {
    const { roomId, host, guest } = await aParty(server, 2, { mode: classic });
    const tab = await new Spectator(server, guest.pass).join(roomId);
    host.send('kick', { seat: 1 });
    assert.equal(await tab.closed(), CLOSE_CODES.removed.code);
    await assert.rejects(new Spectator(server, guest.pass).join(roomId), /kicked\/stays-out/);
    await assert.rejects(new Spectator(server, 'no pass').join(roomId), /bad-identity/);
    const client = new Client(server.url.replace('http', 'ws'));
    const noPass = { version: PROTOCOL_VERSION, watch: true, as: 'spectator' };
    await assert.rejects(client.joinById(roomId, noPass, MatchState), /intent\/malformed/);
    await assert.rejects(new Spectator(server).join(roomId, PROTOCOL_VERSION - 1), /client-too-old/);
  });

  it('[BN2] [BN3] are shown out when they are banned, by themselves or with their network', async () => {
    const { roomId, host } = await aParty(server, 1, { mode: classic });
    const [one, other] = [await new Spectator(server).join(roomId), await new Spectator(server).join(roomId)];
    const { bans, clock } = server.app.services;
    const who = playerIdOf(readPass(one.pass, TEST_SECRET) ?? assert.fail('no pass'));
    const at = clock.now();
    const id = banIdOf('player', who);
    await bans.put({ id, kind: 'player', name: 'Troll', reason: 'Unkind.', at, until: at + 60_000 });
    assert.equal(await one.closed(), CLOSE_CODES.banned.code);
    await assert.rejects(new Spectator(server, one.pass).join(roomId), /ban\/player/);
    await host.until('one left', () => host.room.state.spectators === 1);
    assert.equal(other.closeCode, null);
    await bans.lift(id);
  });

  it('[SP1] see on the wall which rooms may be watched, also those that nobody can join', async () => {
    const { code, host } = await aParty(server, 1, { mode: classic });
    host.send('lock', { locked: true });
    await host.until('the lock', () => host.room.state.locked);
    const client = new Client(server.url.replace('http', 'ws'));
    const { lobbyId } = (await server.ask('/api/catalogue')).json as { lobbyId: string };
    const wall = await client.joinById(lobbyId, { version: PROTOCOL_VERSION }, LobbyState);
    const card = () => (wall as unknown as { state: LobbyState }).state.rooms?.get(code);
    await host.until('its card', () => card()?.canJoin === false && card()?.canWatch === true);
    host.send('watchable', { watchable: false });
    await host.until('no card', () => card() === undefined);
    await wall.leave();
  });
});

describe('a room that only people without a seat are in', () => {
  it('[SP2] ends as if nobody were there', async () => {
    const clock = new SkippingClock();
    const server = await startTestServer({ modes: [classic], clock });
    try {
      const { roomId, code } = await server.open({ mode: classic });
      const one = await new Spectator(server).join(roomId);
      clock.skip(61_000);
      assert.equal(await one.closed(), CLOSE_CODES['room-closed'].code);
      await one.until('the end of the room', () => server.app.services.openRooms.byCode(code) === undefined);
    } finally {
      await server.stop();
    }
  });
});
