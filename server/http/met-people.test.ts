import assert from 'node:assert/strict';
import { classic } from '#shared/modes/classic/mode.ts';
import type { FriendLook } from '#shared/protocol/friends.ts';
import { PASS_HEADER, type RoomAnswer } from '#shared/protocol/http.ts';
import type { OwnProfileAnswer } from '#shared/protocol/profile.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import { aParty } from '../testing/party.ts';
import { ShowParty } from '../testing/show-party.ts';
import { Spectator } from '../testing/spectator.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, TEST_SECRET, type TestServer } from '../testing/test-server.ts';

type Said = Partial<FriendLook> & { people?: { name: string; as: string }[]; error?: { code: string } };

describe('somebody one has met', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer({ modes: [classic] });
  });
  afterEach(() => server.stop());

  const does = async ({ pass }: { pass: string }, what: string, more: object = {}): Promise<Said> =>
    (await server.ask(`/api/friends${what && `/${what}`}`, { pass, ...more })).json as Said;
  const seatOf = (roomId: string, number: number) => ({ seat: { roomId, number } });
  const listOf = async (one: TestPlayer) => (await does(one, '')).people?.map(({ as }) => as);

  it('[FR9] in a room is asked by their seat, and becomes a friend by their own yes; nothing leads to their id', async () => {
    const { players } = await aParty(server, 3, { mode: classic });
    const [ada, bo] = players as [TestPlayer, TestPlayer];
    const { roomId } = ada.room;
    const seen = await does(ada, 'look', seatOf(roomId, 1));
    assert.equal(seen.as, 'nobody');
    const asked = await does(ada, 'ask', seatOf(roomId, 1));
    assert.deepEqual([await listOf(ada), await listOf(bo)], [['asked'], ['asks']]);
    assert.equal((await does(bo, 'ask', seatOf(roomId, 0))).error, undefined);
    assert.deepEqual([await listOf(ada), await listOf(bo)], [['friend'], ['friend']]);
    const id = playerIdOf(readPass(bo.pass, TEST_SECRET) ?? assert.fail());
    for (const secret of [id, bo.pass]) assert.ok(!JSON.stringify([seen, asked]).includes(secret));
  });

  it('[FR9] in a room is blocked by their seat, is not told, and asks in vain', async () => {
    const { players } = await aParty(server, 2, { mode: classic });
    const [ada, bo] = players as [TestPlayer, TestPlayer];
    const { roomId } = ada.room;
    assert.equal((await does(ada, 'block-met', seatOf(roomId, 1))).error, undefined);
    assert.deepEqual([await listOf(ada), await listOf(bo)], [['blocked'], []]);
    assert.equal((await does(bo, 'ask', seatOf(roomId, 0))).error, undefined);
    assert.deepEqual([await listOf(ada), await listOf(bo)], [['blocked'], ['asked']]);
  });

  it('[FR9] in an arena of a show is found where both sit: the show’s code leads whoever asks again to their own', async () => {
    const show = await ShowParty.open(server, { mode: classic, arenas: 2, arenaSeats: 20 });
    await show.show.press({ do: 'open' });
    const arenaOf = async (player: TestPlayer): Promise<string> => {
      const headers = { [PASS_HEADER]: player.pass };
      const answer = await fetch(`${server.url}/api/rooms/${show.opened.code}`, { headers });
      return ((await answer.json()) as RoomAnswer).roomId;
    };
    const people = [new TestPlayer(server), new TestPlayer(server), new TestPlayer(server)];
    for (const one of people) await one.join(await arenaOf(one));
    const arenas = people.map(({ room }) => room.roomId);
    assert.deepEqual(await Promise.all(people.map(arenaOf)), arenas);
    const [first, second] = people.filter(({ room }) => arenas.filter((id) => id === room.roomId).length > 1);
    assert.ok(first && second, 'of three two sit in one of two arenas');
    const { seat: number } = await second.notice('you');
    assert.equal((await does(first, 'block-met', seatOf(await arenaOf(first), number))).error, undefined);
    assert.deepEqual([await listOf(first), await listOf(second)], [['blocked'], []]);
  });

  it('[FR9] is found by nobody who has no seat there: no stranger, nobody who watches; and no bot, no empty seat, no other room', async () => {
    const { players } = await aParty(server, 2, { mode: classic });
    const [ada] = players as [TestPlayer];
    const { roomId } = ada.room;
    const watching = await new Spectator(server).join(roomId);
    ada.send('bots', { count: 1 });
    await ada.until('a bot', () => ada.room.state.taken === 3);
    const lobby = server.app.services.openRooms.byCode(ada.room.state.code);
    assert.ok(lobby);
    const tries: [{ pass: string }, object, string][] = [
      [watching, seatOf(roomId, 0), 'friend/not-here'],
      [ada, seatOf(roomId, 0), 'friend/not-here'],
      [ada, seatOf(roomId, 2), 'friend/not-here'],
      [ada, seatOf(roomId, 99), 'friend/not-here'],
      [ada, seatOf('no-such-room', 1), 'friend/not-here'],
      [ada, { ...seatOf(roomId, 1), code: 'ABCD' }, 'request/malformed'],
      [ada, {}, 'request/malformed'],
    ];
    for (const [who, whom, code] of tries)
      for (const what of ['look', 'ask', 'block-met'])
        assert.equal((await does(who, what, whom)).error?.code, code, `${what} ${JSON.stringify(whom)}`);
  });

  it('[FR1] [PF3] is asked from their page while it is shown, and not from a hidden or an unknown one', async () => {
    const { players } = await aParty(server, 2, { mode: classic });
    const [ada, bo] = players as [TestPlayer, TestPlayer];
    const { handle } = (await server.ask('/api/profile', { pass: bo.pass })).json as OwnProfileAnswer;
    assert.equal((await does(bo, 'look', { page: handle })).as, 'you');
    await server.ask('/api/profile/hide', { pass: bo.pass, isHidden: true });
    assert.equal((await does(ada, 'ask', { page: handle })).error?.code, 'profile/hidden');
    await server.ask('/api/profile/hide', { pass: bo.pass, isHidden: false });
    assert.equal((await does(ada, 'ask', { page: handle })).error, undefined);
    assert.deepEqual([await listOf(ada), await listOf(bo)], [['asked'], ['asks']]);
    assert.equal((await does(ada, 'ask', { page: 'no-such-page' })).error?.code, 'profile/unknown');
    await server.ask('/api/profile/forget', { pass: bo.pass, really: 'forget me' });
    assert.equal((await does(ada, 'look', { page: handle })).error?.code, 'profile/gone');
  });
});
