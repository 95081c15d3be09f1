import assert from 'node:assert/strict';
import type { ChatLine } from '#shared/protocol/chat.ts';
import { aParty, aPartyInPlay } from '../testing/party.ts';
import { SkippingClock } from '../testing/skipping-clock.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const LONG = { options: { questions: 5, seconds: 30 } };

/** The chat as a page would show it: the newest of each line, less what was taken back. */
function chatOf(player: TestPlayer): ChatLine[] {
  const lines = new Map<number, ChatLine>();
  for (const { lines: more = [], gone = [], me } of player.all('chat')) {
    if (me !== undefined) lines.clear();
    for (const line of more) lines.set(line.id, line);
    for (const id of gone) lines.delete(id);
  }
  return [...lines.values()];
}
const texts = (player: TestPlayer): (string | null)[] => chatOf(player).map(({ text }) => text);
const until = (player: TestPlayer, ...shown: (string | null)[]): Promise<void> =>
  player.until(
    `the lines ${JSON.stringify(shown)}, not ${JSON.stringify(texts(player))}`,
    () => JSON.stringify(texts(player)) === JSON.stringify(shown),
  );
const byOf = (player: TestPlayer): number => player.all('chat').findLast(({ me }) => me !== undefined)?.me ?? -1;

describe('people of a room talk', () => {
  let server: TestServer;
  let clock: SkippingClock;
  beforeEach(async () => {
    clock = new SkippingClock();
    server = await startTestServer({ clock });
  });
  afterEach(() => server.stop());

  it('[CH1] [CH11] opens with the answer, and tells nobody before it what is said meanwhile', async () => {
    const { host, guest, players, roomId } = await aPartyInPlay(server, 4, LONG);
    const [, , third, silent] = players as [TestPlayer, TestPlayer, TestPlayer, TestPlayer];
    assert.equal(await guest.refusal('say', { text: 'too early' }), 'chat/closed');
    assert.equal(await guest.refusal('emote', { face: 0 }), 'chat/closed');
    host.answer('Yes');
    await host.notice('locked');
    host.send('say', { text: 'that was quick' });
    await until(host, 'that was quick');
    third.answer('No');
    await until(third, 'that was quick');
    guest.cut();
    await guest.join(roomId);
    assert.deepEqual(texts(guest), []);
    host.send('say', { text: 'still waiting' });
    await until(third, 'that was quick', 'still waiting');
    assert.deepEqual(texts(guest), []);
    assert.ok(!Buffer.concat(guest.frames).includes('still waiting'));
    guest.answer('No');
    await until(guest, 'that was quick', 'still waiting');
    assert.deepEqual(texts(silent), []);
    host.skip();
    await until(silent, 'that was quick', 'still waiting');
    await silent.phase('reveal');
    clock.skip(2_000);
    silent.send('say', { text: 'now all may' });
    await until(host, 'that was quick', 'still waiting', 'now all may');
    const inputs = [...server.storage.journals.values()].flatMap(({ inputs }) => inputs);
    assert.doesNotMatch(JSON.stringify(inputs), /now all may|still waiting|chat/);
    const heard = JSON.stringify(host.all('chat'));
    assert.doesNotMatch(heard, /playerId|reporter/);
  });

  it('[CH4] holds a line that names an option, and the second half of one, until the bell', async () => {
    const { host, guest } = await aPartyInPlay(server, 2, LONG);
    host.answer('Yes');
    await host.notice('locked');
    host.send('say', { text: 'm a y b e' });
    await until(host, null);
    host.send('say', { text: 'hm mm la' });
    host.send('say', { text: 'ter then' });
    await until(host, null, 'hm mm la', null);
    guest.answer('No');
    await until(guest, 'm a y b e', 'hm mm la', 'ter then');
    await until(host, 'm a y b e', 'hm mm la', 'ter then');
  });

  it('[CH2] [CH3] refuses what is no line, and what is unkind', async () => {
    const { host, guest } = await aParty(server, 2);
    for (const text of ['', ' \u200b ', 'x'.repeat(33)])
      assert.equal(await guest.refusal('say', { text }), 'chat/length');
    assert.equal(await host.refusal('say', { text: 'f u c k you' }), 'chat/unkind');
    for (const bad of [{}, { text: 5 }, { text: 'x'.repeat(401) }, { text: 'a', more: 1 }])
      assert.equal(await host.refusal('say', bad), 'intent/malformed');
    guest.cut();
    assert.deepEqual(texts(host), []);
  });

  it('[CH5] lets nobody flood the room, nor say the same again', async () => {
    const { host, guest } = await aParty(server, 2);
    host.send('say', { text: 'hello' });
    assert.equal(await host.refusal('say', { text: 'Hello' }), 'chat/again');
    for (const text of ['two', 'three']) host.send('say', { text });
    assert.equal(await host.refusal('say', { text: 'five' }), 'chat/too-fast');
    await until(guest, 'hello', 'two', 'three');
    clock.skip(2_100);
    host.send('say', { text: 'four' });
    await until(guest, 'hello', 'two', 'three', 'four');
    assert.equal(await host.refusal('say', { text: 'five' }), 'chat/too-fast');
  });

  it('[CH6] mutes somebody for one player alone, over a return and a rematch', async () => {
    const { host, guest, roomId } = await aParty(server, 2);
    const before = host.heard.length;
    guest.send('mute', { by: byOf(host), muted: true });
    await guest.until('muted', () => guest.all('chat').at(-1)?.muted?.length === 1);
    guest.cut();
    await guest.join(roomId);
    assert.deepEqual(guest.all('chat').at(-1)?.muted, [byOf(host)]);
    assert.ok(
      !JSON.stringify(host.heard.slice(before)).includes('"muted":[') ||
        host.all('chat').every(({ muted = [] }) => muted.length === 0),
    );
    assert.equal(await guest.refusal('mute', { by: byOf(guest), muted: true }), 'chat/nobody');
    assert.equal(await guest.refusal('mute', { by: 99, muted: true }), 'chat/nobody');
  });

  it('[CH6] lets the host mute somebody for all, and nobody else', async () => {
    const { host, guest, players } = await aParty(server, 3);
    const [, , third] = players as [TestPlayer, TestPlayer, TestPlayer];
    guest.send('say', { text: 'annoying' });
    await until(host, 'annoying');
    host.send('mute', { by: byOf(guest), muted: true, forAll: true });
    await Promise.all([until(host), until(third)]);
    assert.equal(await guest.refusal('say', { text: 'again' }), 'chat/muted');
    assert.equal(await guest.refusal('emote', { face: 1 }), 'chat/muted');
    await guest.notice('chat', ({ hushed = [] }) => hushed.includes(byOf(guest)));
    await host.notice('chat', ({ hushed = [] }) => hushed.includes(byOf(guest)));
    assert.ok(third.all('chat').every(({ hushed = [] }) => hushed.length === 0));
    assert.equal(await third.refusal('mute', { by: byOf(host), muted: true, forAll: true }), 'host/only');
    host.send('mute', { by: byOf(guest), muted: false, forAll: true });
    await guest.notice('chat', ({ hushed }) => hushed?.length === 0);
    guest.send('say', { text: 'sorry' });
    await until(third, 'sorry');
  });

  it('[CH6] never lets a guest who stands in mute who opened the room', async () => {
    const opener = new TestPlayer(server);
    const { roomId } = await server.open({ isPublic: false, pass: opener.pass });
    await opener.join(roomId);
    const friend = await new TestPlayer(server).join(roomId);
    const by = byOf(opener);
    await friend.until('two', () => friend.room.state.here === 2);
    opener.cut();
    await friend.until('the drop', () => friend.room.state.here === 1);
    clock.skip(11_000);
    await friend.until('the chair', () => friend.room.state.host === friend.all('you').at(-1)?.seat);
    assert.equal(await friend.refusal('mute', { by, muted: true, forAll: true }), 'chat/keeper');
  });

  it('[CH11] after a restart nothing of it is left but who is muted, for all or for one, and whether it is on', async () => {
    const { host, guest, players, roomId } = await aParty(server, 3);
    const [, , third] = players as [TestPlayer, TestPlayer, TestPlayer];
    third.send('say', { text: 'said before' });
    await until(host, 'said before');
    host.send('mute', { by: byOf(guest), muted: true, forAll: true });
    await guest.notice('chat', ({ hushed = [] }) => hushed.includes(byOf(guest)));
    guest.send('mute', { by: byOf(third), muted: true });
    await guest.notice('chat', ({ muted = [] }) => muted.includes(byOf(third)));
    third.send('mute', { by: byOf(guest), muted: true });
    await third.notice('chat', ({ muted = [] }) => muted.includes(byOf(guest)));
    third.send('mute', { by: byOf(guest), muted: false });
    await third.notice('chat', ({ muted }) => muted?.length === 0);
    host.send('chat', { on: false });
    await guest.until('no chat', () => !guest.room.state.chat);

    const again = async () => {
      const { storage } = server;
      await server.stop();
      for (const player of players) await player.closed();
      server = await startTestServer({ storage, clock });
      for (const player of players) {
        player.url = server.url;
        await player.join(roomId);
      }
    };
    const holds = async () => {
      const arrival = (player: TestPlayer) => player.notice('chat', ({ me }) => me !== undefined);
      assert.deepEqual((await arrival(guest)).muted, [byOf(third)]);
      assert.deepEqual((await arrival(third)).muted, []);
      assert.ok((await arrival(host)).hushed?.includes(byOf(guest)));
      assert.equal(host.room.state.chat, false);
      assert.deepEqual([texts(host), texts(third)], [[], []]);
    };
    await again();
    await holds();

    // Also when they have played again since.
    host.send('start');
    await host.phase('countdown');
    host.send('end');
    await host.phase('podium');
    const { matchId } = host.room.state;
    host.send('again');
    await third.until('the next match', () => third.room.state.matchId !== matchId);
    await again();
    await holds();
    host.send('chat', { on: true });
    await guest.until('the chat', () => guest.room.state.chat);
    assert.equal(await guest.refusal('say', { text: 'hello' }), 'chat/muted');
    third.send('say', { text: 'hello' });
    await until(host, 'hello');
  });

  it('[CH7] keeps a reported line for a reviewer with what was said before it', async () => {
    const { host, guest } = await aParty(server, 2);
    for (const text of ['hello', 'nice room', 'bad line']) host.send('say', { text });
    await until(guest, 'hello', 'nice room', 'bad line');
    const [, , line] = chatOf(guest).map(({ id }) => id);
    for (let i = 0; i < 2; i++) guest.send('report', { line });
    await guest.until('two receipts', () => guest.all('reported').length === 2);
    const [report, ...more] = await server.storage.reports.open({ limit: 10 });
    assert.deepEqual(
      [report?.text, report?.before.map(({ text }) => text), more.length],
      ['bad line', ['hello', 'nice room'], 0],
    );
    assert.equal(report?.authorOrigin, server.app.services.origins.originOf('127.0.0.1'), 'where its author came from');
    assert.equal(host.all('reported').length, 0);
    assert.equal(await host.refusal('report', { line }), 'chat/no-line');
    assert.equal(await guest.refusal('report', { line: 999 }), 'chat/no-line');
    for (let i = 0; i < 3; i++) guest.send('report', { line });
    assert.equal(await guest.refusal('report', { line }), 'chat/reported');
  });

  it('[CH8] is off as the host wants it, from the start or in the middle', async () => {
    const { host, guest } = await aParty(server, 2);
    assert.equal(host.room.state.chat, true);
    assert.equal(await guest.refusal('chat', { on: false }), 'host/only');
    host.send('chat', { on: false });
    await guest.until('the switch', () => !guest.room.state.chat);
    assert.equal(await host.refusal('say', { text: 'hello' }), 'chat/off');
    host.send('chat', { on: true });
    await guest.until('the switch', () => guest.room.state.chat);
    guest.send('say', { text: 'back' });
    await until(host, 'back');
    const quiet = await server.open({ chat: false });
    const alone = await new TestPlayer(server).join(quiet.roomId);
    assert.equal(alone.room.state.chat, false);
    assert.equal(await alone.refusal('say', { text: 'hello' }), 'chat/off');
  });

  it('[CH9] takes back what somebody said who is removed', async () => {
    const { host, guest, players, roomId } = await aParty(server, 3);
    const [, , third] = players as [TestPlayer, TestPlayer, TestPlayer];
    guest.send('say', { text: 'so rude' });
    third.send('say', { text: 'not me' });
    await host.until('both', () => chatOf(host).length === 2);
    host.send('kick', { seat: guest.all('you').at(-1)?.seat });
    await Promise.all([until(host, 'not me'), until(third, 'not me')]);
    const late = await new TestPlayer(server).join(roomId);
    await until(late, 'not me');
  });

  it('[CH10] counts faces, and finds the mood of a reveal once', async () => {
    const { host, guest, players } = await aPartyInPlay(server, 3, LONG);
    const [, , third] = players as [TestPlayer, TestPlayer, TestPlayer];
    host.answer('Yes');
    await host.notice('locked');
    host.send('emote', { face: 2 });
    await host.notice('emotes', ({ counts }) => counts[2] === 1);
    assert.equal(guest.all('emotes').length, 0);
    guest.answer('Yes');
    third.answer('Yes');
    await Promise.all(players.map((player) => player.phase('reveal')));
    host.send('pause');
    await host.until('the pause', () => host.room.state.pausedAt > 0);
    const moods = () => third.all('emotes').flatMap(({ mood }) => mood ?? []);
    host.send('emote', { face: 5 });
    await third.notice('emotes', ({ counts }) => counts[5] === 1);
    assert.deepEqual(moods(), []);
    guest.send('emote', { face: 5 });
    await third.notice('emotes', ({ mood }) => mood === 5);
    third.send('emote', { face: 5 });
    for (let i = 0; i < 20; i++) third.send('emote', { face: 1 });
    await third.notice('emotes', ({ counts }) => (counts[1] ?? 0) > 0);
    assert.deepEqual(moods(), [5]);
    const sent = third.all('emotes').reduce((sum, { counts }) => sum + (counts[1] ?? 0), 0);
    assert.ok(sent <= 6, `${sent} faces`);
    for (const bad of [{}, { face: 6 }, { face: -1 }, { face: 0.5 }])
      assert.equal(await host.refusal('emote', bad), 'intent/malformed');
  });
});
