import assert from 'node:assert/strict';
import { FRIEND_LIMITS } from '#shared/people/friend-limits.ts';
import { FRIEND_CODE_CHARS, writeFriendCode } from '#shared/protocol/friend-code.ts';
import type { FriendLook } from '#shared/protocol/friends.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import { aParty } from '../testing/party.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, TEST_SECRET, type TestServer } from '../testing/test-server.ts';
import { WallFriend } from '../testing/wall-friend.ts';
import { newFriendCode } from './friend-codes.ts';

const idOf = ({ pass }: { pass: string }): string => playerIdOf(readPass(pass, TEST_SECRET) ?? assert.fail());

describe('friends over HTTP and on the wall', () => {
  let server: TestServer;
  const everybody: WallFriend[] = [];
  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(async () => {
    for (const one of everybody.splice(0)) await one.leave();
    await server.stop();
  });

  async function some(count: number): Promise<WallFriend[]> {
    const all = await Promise.all(Array.from({ length: count }, () => WallFriend.of(server)));
    everybody.push(...all);
    return all;
  }
  const until = (what: string, holds: () => boolean) => new TestPlayer(server).until(what, holds);

  it('[FR1] are so by code and consent; what each is sent leads to nobody', async () => {
    const [ada, bo] = (await some(2)) as [WallFriend, WallFriend];
    const link = `https://quiz.example.org/friend/${writeFriendCode(await bo.code())
      .replaceAll(' ', '-')
      .toLowerCase()}/`;
    assert.deepEqual(await ada.do('look', { code: link }), {
      ...{ name: bo.name, avatar: readPass(bo.pass, TEST_SECRET)?.avatar, as: 'nobody' },
    });
    assert.deepEqual(await bo.list(), {}, 'a look is no question');
    const asked = await ada.do('ask', { code: link });
    assert.deepEqual([await ada.list(), await bo.list()], [{ [bo.name]: 'asked' }, { [ada.name]: 'asks' }]);
    const { id } = (await bo.entry(ada.name)) ?? assert.fail();
    const accepted = await bo.do('accept', { id });
    assert.deepEqual([await ada.list(), await bo.list()], [{ [bo.name]: 'friend' }, { [ada.name]: 'friend' }]);
    assert.equal(((await ada.do('look', { code: link })) as unknown as FriendLook).as, 'friend');
    assert.equal(((await bo.do('look', { code: link })) as unknown as FriendLook).as, 'you');
    const sent = JSON.stringify([asked, accepted]);
    for (const secret of [idOf(ada), idOf(bo), ada.pass, bo.pass]) assert.ok(!sent.includes(secret));
    const [cy] = (await some(1)) as [WallFriend];
    await cy.befriend(ada);
    const idForCy = (await cy.entry(ada.name))?.id;
    assert.notEqual(idForCy, id, 'two people could tell each other whom they both know');
    assert.equal((await cy.do('part', { id })).error, undefined);
    assert.deepEqual(await bo.list(), { [ada.name]: 'friend' }, 'another’s id does nothing');
  });

  it('[FR2] does the same twice at once, from two tabs, once', async () => {
    const [ada, bo] = (await some(2)) as [WallFriend, WallFriend];
    const code = await bo.code();
    const asked = await Promise.all(Array.from({ length: 6 }, () => ada.do('ask', { code })));
    assert.deepEqual(
      asked.flatMap(({ error }) => error?.code ?? []),
      [],
    );
    const { id } = (await bo.entry(ada.name)) ?? assert.fail();
    const accepted = await Promise.all(Array.from({ length: 6 }, () => bo.do('accept', { id })));
    assert.deepEqual(
      accepted.flatMap(({ error }) => error?.code ?? []),
      [],
    );
    const ended = await Promise.all([bo.do('part', { id }), bo.do('part', { id })]);
    assert.deepEqual(
      ended.map(({ people }) => people),
      [[], []],
    );
    assert.equal((await bo.do('accept', { id })).error?.code, 'friend/unknown');
  });

  it('[FR6] lets nobody guess a code: wrong ones are counted by player and by network, and a new code ends the old one', async () => {
    await server.stop();
    server = await startTestServer({ limits: { wrongFriendCodes: { player: 3, home: 5, site: 100 } } });
    const [ada, bo, cy] = (await some(3)) as [WallFriend, WallFriend, WallFriend];
    const old = await bo.code();
    assert.equal(old.length, FRIEND_CODE_CHARS);
    const code = (await bo.do('code')).code;
    assert.notEqual(code, old);
    for (let i = 0; i < 4; i++) assert.equal((await ada.do('look', { code })).error, undefined, 'right ones are free');
    assert.equal((await ada.do('look', { code: old })).error?.code, 'friend/unknown-code');
    assert.equal((await ada.do('ask', { code: 'nonsense' })).error?.code, 'friend/unknown-code');
    assert.equal((await ada.do('look', { code: newFriendCode() })).error?.code, 'friend/unknown-code');
    assert.equal((await ada.do('look', { code })).error?.code, 'friend/too-many-codes');
    for (let i = 0; i < 2; i++)
      assert.equal((await cy.do('look', { code: newFriendCode() })).error?.code, 'friend/unknown-code');
    assert.equal((await cy.do('look', { code })).error?.code, 'friend/too-many-codes', 'the network has tried five');
  });

  it('[FR5] tells whoever asks too many, and too fast, so in a sentence', async () => {
    const [ada, bo] = (await some(2)) as [WallFriend, WallFriend];
    const { friends } = server.storage;
    await ada.code();
    for (let i = 0; i < FRIEND_LIMITS.asked; i++)
      await friends.change({ by: idOf(ada), other: `to-${i}`, change: 'ask', at: 1 });
    assert.equal((await ada.do('ask', { code: await bo.code() })).error?.code, 'friend/too-many-asked');
    for (let i = 0; i < FRIEND_LIMITS.asks; i++)
      await friends.change({ by: `from-${i}`, other: idOf(ada), change: 'ask', at: 1 });
    assert.equal((await bo.do('ask', { code: await ada.code() })).error?.code, 'friend/asked-by-many');
    await server.stop();
    server = await startTestServer({ limits: { friendAsksEach: 2, friendAsks: 3 } });
    const [one, two, three] = (await some(3)) as [WallFriend, WallFriend, WallFriend];
    const code = await three.code();
    for (let i = 0; i < 2; i++) assert.equal((await one.do('ask', { code })).error, undefined);
    assert.equal((await one.do('ask', { code })).error?.code, 'request/too-many');
    assert.equal((await two.do('ask', { code })).error, undefined);
    assert.equal((await two.do('ask', { code })).error?.code, 'request/too-many', 'from one network no more');
  });

  it('[FR7] see on the wall where the other is, and come in where strangers may', async () => {
    const [ada, bo, eve] = (await some(3)) as [WallFriend, WallFriend, WallFriend];
    for (const one of [ada, eve]) await one.look();
    await ada.befriend(bo);
    await until('that the list is new', () => ada.news > 0);
    const { id } = (await ada.entry(bo.name)) ?? assert.fail();
    await bo.look();
    await until('bo on the wall', () => ada.spots.get(id)?.on === 'wall');
    const { code, host } = await aParty(server, 1);
    const player = await new TestPlayer(server, bo.pass).join(host.room.roomId);
    await bo.leave();
    await until('bo in the room', () => ada.spots.get(id)?.on === 'room');
    assert.deepEqual(ada.spots.get(id), {
      ...{ on: 'room', topic: 'atlas', topicTitle: '', mode: 'classic', stage: 'lobby', code, may: 'join' },
    });
    host.send('lock', { locked: true });
    await until('that it is locked', () => (ada.spots.get(id) as { may?: string }).may === 'watch');
    await player.room.leave();
    await until('bo away', () => !ada.spots.has(id));
    const hidden = await aParty(server, 1, { isPublic: false });
    await new TestPlayer(server, bo.pass).join(hidden.roomId);
    await until('bo in a private room', () => ada.spots.get(id)?.on === 'room');
    assert.deepEqual(ada.spots.get(id), {
      ...{ on: 'room', topic: 'atlas', topicTitle: '', mode: 'classic', stage: 'lobby', code: '', may: 'nothing' },
    });
    assert.ok(!JSON.stringify(ada.notices).includes(hidden.code));
    assert.equal(eve.spots.size, 0);
    assert.ok(
      eve.notices.every(({ isListNew }) => !isListNew),
      'a stranger was told something',
    );
  });

  it('[FR4] [FR8] do not see whoever hides or has blocked them; nobody is told, and others see as before', async () => {
    const [ada, bo, cy] = (await some(3)) as [WallFriend, WallFriend, WallFriend];
    await ada.befriend(bo);
    await cy.befriend(bo);
    for (const one of [ada, bo, cy]) await one.look();
    const id = (await ada.entry(bo.name))?.id ?? '';
    const idOfCy = (await cy.entry(bo.name))?.id ?? '';
    await until('bo on both walls', () => ada.spots.has(id) && cy.spots.has(idOfCy));
    assert.equal((await bo.do('hide', { isHidden: true })).isHidden, true);
    await until('bo on neither', () => !ada.spots.has(id) && !cy.spots.has(idOfCy));
    await until('both on bo’s', () => bo.spots.size === 2);
    assert.deepEqual(await ada.list(), { [bo.name]: 'friend' }, 'whoever hides is a friend as before');
    await bo.do('hide', { isHidden: false });
    await until('bo on both again', () => ada.spots.has(id) && cy.spots.has(idOfCy));
    await bo.do('block', { id: (await bo.entry(ada.name))?.id });
    await until('bo away for ada', () => !ada.spots.has(id));
    assert.ok(cy.spots.has(idOfCy));
    assert.deepEqual([await ada.list(), (await bo.list())[ada.name]], [{}, 'blocked']);
    const news = ada.news;
    const asked = await ada.do('ask', { code: await bo.code() });
    assert.deepEqual(
      asked.people.map(({ as }) => as),
      ['asked'],
    );
    assert.equal((await bo.list())[ada.name], 'blocked', 'bo is not asked');
    assert.equal((await bo.do('ask', { code: await ada.code() })).error?.code, 'friend/blocked-by-you');
    await until('ada’s own page', () => ada.news > news);
    const told = ada.news;
    await bo.do('unblock', { id: (await bo.entry(ada.name))?.id });
    await cy.do('part', { id: idOfCy });
    await until('cy’s page', () => !cy.spots.has(idOfCy));
    assert.equal(ada.news, told, 'ada was told that something has happened');
  });

  it('[FR1] [PF4] of somebody who is forgotten nothing is left: the friend is away, the code leads nowhere', async () => {
    const [ada, bo] = (await some(2)) as [WallFriend, WallFriend];
    await ada.befriend(bo);
    await ada.look();
    await bo.look();
    const code = await bo.code();
    await until('bo', () => ada.spots.size === 1);
    await server.ask('/api/profile/forget', { pass: bo.pass, really: 'forget me' });
    await until('nobody', () => ada.spots.size === 0);
    assert.deepEqual(await ada.list(), {});
    assert.equal((await ada.do('look', { code })).error?.code, 'friend/unknown-code');
    assert.equal((await bo.do('')).error?.code, 'guest/gone');
  });

  it('[FR6] a name that changes changes for friends too', async () => {
    const [ada, bo] = (await some(2)) as [WallFriend, WallFriend];
    await ada.befriend(bo);
    await server.ask('/api/guest/name', { pass: bo.pass, name: 'Brisk Otter' });
    assert.deepEqual(await ada.list(), { 'Brisk Otter': 'friend' });
  });
});
