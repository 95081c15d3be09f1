import assert from 'node:assert/strict';
import { Client } from '@colyseus/sdk';
import { classic } from '#shared/modes/classic/mode.ts';
import { MODES } from '#shared/modes/index.ts';
import { saboteur } from '#shared/modes/saboteur/mode.ts';
import { CLOSE_CODES } from '#shared/protocol/close-codes.ts';
import { MatchState } from '#shared/protocol/state.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { PATIENCE_MS } from '../../test-support/patience.ts';
import { Eavesdropper, FRAMES } from '../testing/eavesdropper.ts';
import { aParty, aPartyInPlay } from '../testing/party.ts';
import { SkippingClock } from '../testing/skipping-clock.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { SECRETS, startTestServer, type TestServer } from '../testing/test-server.ts';
import type { Watcher } from './player-client.ts';
import {
  HOME_SCREENS_MAX,
  HOME_SPECTATORS_MAX,
  ROOM_SCREENS_MAX,
  ROOM_SPECTATORS_MAX,
  WatchLimits,
} from './watch-limits.ts';

/** An overlay of a stream, which may show anything or nothing of a match. */
class Overlay extends TestPlayer {
  override async join(roomId: string, version = PROTOCOL_VERSION): Promise<this> {
    return this.come(roomId, { version, watch: true, as: 'overlay' });
  }
}

/** A screen: it comes in without a pass, to watch. */
class Screen extends TestPlayer {
  override async join(roomId: string, version = PROTOCOL_VERSION): Promise<this> {
    return this.come(roomId, { version, watch: true });
  }
}

describe('screens that watch', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({ modes: MODES });
  });
  after(() => server.stop());

  it('[W1] take no seat, also in a full and locked room, and are nobody’s company', async () => {
    const { roomId } = await server.open({ mode: classic });
    const screen = await new Screen(server).join(roomId);
    assert.deepEqual([screen.room.state.taken, screen.room.state.here, screen.room.state.host], [0, 0, -1]);
    const host = await new TestPlayer(server).join(roomId);
    await screen.until('the first player', () => screen.room.state.taken === 1);
    assert.equal(await host.refusal('start'), 'match/too-few');
    host.send('lock', { locked: true });
    await host.until('the lock', () => host.room.state.locked);
    const other = await new Screen(server).join(roomId);
    assert.equal(other.room.state.seats.size, 1);
    await assert.rejects(new TestPlayer(server).join(roomId), /match\/locked/);
    assert.deepEqual([other.all('you'), other.all('chat')], [[], []]);
  });

  it('[W5] are counted where they show the question, and no longer when they are gone; overlays are not', async () => {
    const { roomId } = await server.open({ mode: classic });
    const host = await new TestPlayer(server).join(roomId);
    const screens = (): number => host.room.state.screens;
    assert.equal(screens(), 0);
    const [first, second] = [new Screen(server), new Screen(server)];
    await first.join(roomId);
    await second.join(roomId);
    await host.until('two screens', () => screens() === 2);
    await new Overlay(server).join(roomId);
    await first.room.leave();
    await host.until('one screen', () => screens() === 1);
    host.send('phones', { answersOnly: true });
    await second.until('the switch', () => second.room.state.answersOnly);
    await second.room.leave();
    await host.until('no screen', () => screens() === 0);
    assert.equal(host.room.state.answersOnly, true, 'the switch stays where it is');
  });

  it('[W2] are sent nothing of a seat’s own and, before the reveal, nothing that marks the right answer: bytes of every mode', async () => {
    for (const mode of MODES) {
      const people = Math.max(3, mode.players.min);
      const { roomId, host, players } = await aParty(server, people, { mode, options: { seconds: 30 } });
      const screen = await new Screen(server).join(roomId);
      const ear = new Eavesdropper();
      host.send('start');
      await screen.phase('answering', 0);
      players[1]?.answer('No', 0);
      await screen.until('an answer', () => screen.room.state.answered > 0);
      host.send('say', { text: 'a word among players' });
      ear.catchUp(screen.frames);
      assertNothingOwn(screen, ear, mode.id);
      const wire = Buffer.concat(screen.frames).toString('latin1');
      for (const secret of Object.values(SECRETS)) assert.ok(!wire.includes(secret), `${mode.id}: ${secret}`);
      assert.deepEqual([[...ear.state.right], ear.state.rightText, [...ear.state.shares]], [[], '', []], mode.id);
      host.skip();
      await screen.until('the reveal', () => screen.room.state.explanation !== '');
      ear.catchUp(screen.frames);
      assert.equal(ear.state.explanation, SECRETS.explanation, 'the eavesdropper is deaf');
      assertNothingOwn(screen, ear, mode.id);
      host.send('end');
      await screen.until('the end', () => screen.room.state.stage === 'over');
      ear.catchUp(screen.frames);
      assertNothingOwn(screen, ear, mode.id);
      assert.ok(!Buffer.concat(screen.frames).toString('latin1').includes('a word among players'), mode.id);
      if (mode === saboteur)
        assert.ok(
          players.some(({ frames }) => Buffer.concat(frames).includes('"saboteur"')),
          'nobody was told a role: the search would find nothing',
        );
    }
  });

  it('[W2] whoever comes in while a question is open is sent no more', async () => {
    const { roomId } = await aPartyInPlay(server, 2, { mode: classic, options: { seconds: 30 } });
    const ear = new Eavesdropper();
    const screen = await new Screen(server).join(roomId);
    ear.catchUp(screen.frames);
    assert.equal(ear.state.phase, 'answering');
    assert.ok(ear.state.stem);
    assertNothingOwn(screen, ear, 'late');
    for (const secret of Object.values(SECRETS)) assert.ok(!Buffer.concat(screen.frames).includes(secret));
  });

  it('[CH10] see the faces of a reveal, and none while a question is asked', async () => {
    const { host, players, roomId } = await aPartyInPlay(server, 2, { mode: classic, options: { seconds: 30 } });
    const screen = await new Screen(server).join(roomId);
    host.answer('Yes');
    await host.notice('locked');
    host.send('emote', { face: 2 });
    await host.notice('emotes', ({ counts }) => counts[2] === 1);
    players[1]?.answer('No');
    await screen.phase('reveal', 0);
    host.send('pause');
    await host.until('the pause', () => host.room.state.pausedAt > 0);
    host.send('emote', { face: 5 });
    await screen.notice('emotes', ({ counts }) => counts[5] === 1);
    const sent = screen.all('emotes');
    assert.ok(
      sent.every(({ counts }) => counts[2] === 0),
      JSON.stringify(sent),
    );
  });

  it('[W3] learn the time, and can do nothing: all else is refused, and the tenth closes them', async () => {
    const { host, roomId } = await aPartyInPlay(server, 2, { mode: classic, options: { seconds: 30 } });
    const screen = await new Screen(server).join(roomId);
    screen.send('clock', { sent: 5 });
    assert.equal((await screen.notice('clock')).sent, 5);
    const wishes: [string, unknown][] = [
      ['answer', { round: 0, answer: 'yes' }],
      ['skip', {}],
      ['end', {}],
      ['kick', { seat: 0 }],
      ['say', { text: 'hello' }],
      ['emote', { face: 1 }],
      ['signal', { rule: 'crowd-meter', name: 'lean', payload: { place: 0 } }],
      ['do', { rule: 'classic', name: 'x', payload: null }],
      ['lock', { locked: true }],
    ];
    for (const [wish, payload] of wishes) assert.equal(await screen.refusal(wish, payload), 'watch/only', wish);
    assert.deepEqual(
      [host.room.state.phase, host.room.state.answered, host.room.state.locked],
      ['answering', 0, false],
    );
    screen.send('again');
    assert.equal(await screen.closed(), CLOSE_CODES['too-many-errors'].code);
    await host.refusal('start'); // the room lives
    assert.equal(host.room.state.phase, 'answering');
  });

  it('are told which version they need, and let in with no other', async () => {
    const { roomId } = await server.open({ mode: classic });
    await assert.rejects(new Screen(server).join(roomId, PROTOCOL_VERSION - 1), /client-too-old/);
    const client = new Client(server.url.replace('http', 'ws'));
    for (const odd of [{ version: PROTOCOL_VERSION, watch: false }, { watch: true }, { version: PROTOCOL_VERSION }])
      await assert.rejects(client.joinById(roomId, odd, MatchState), /intent\/malformed/);
  });

  it('[W4] are let in up to 24 from one address, and again when one has gone', async () => {
    const { roomId } = await server.open({ mode: classic });
    const screens: Screen[] = [];
    for (let i = 0; i < HOME_SCREENS_MAX; i++) {
      const screen = await new Screen(server).join(roomId).catch(() => null);
      if (screen) screens.push(screen);
      else break;
    }
    // Those of the tests before that are still open count too.
    assert.ok(screens.length > 0);
    await assert.rejects(new Screen(server).join(roomId), /watch\/too-many/);
    assert.ok(await new TestPlayer(server).join(roomId), 'a player is no screen');
    screens[0]?.cut();
    const hopesUntil = performance.now() + PATIENCE_MS;
    let last: Screen | null = null;
    while (!last && performance.now() < hopesUntil) last = await new Screen(server).join(roomId).catch(() => null);
    assert.ok(last, 'the place of a screen that has gone is not free again');
  });
});

describe('a room that only screens are in', () => {
  it('[W1] ends as if nobody were there, and says so to them', async () => {
    const clock = new SkippingClock();
    const server = await startTestServer({ modes: [classic], clock });
    try {
      const { roomId, code } = await server.open({ mode: classic });
      const screen = await new Screen(server).join(roomId);
      clock.skip(61_000);
      assert.equal(await screen.closed(), CLOSE_CODES['room-closed'].code);
      await screen.until('the end of the room', () => server.app.services.openRooms.byCode(code) === undefined);
    } finally {
      await server.stop();
    }
  });
});

describe('the count of who watches', () => {
  const from = (home: string, as: Watcher['as']): Watcher => ({ watches: true, as, home, playerId: null });

  for (const [kind, most, inRoom] of [
    ['screen', HOME_SCREENS_MAX, ROOM_SCREENS_MAX],
    ['overlay', HOME_SCREENS_MAX, ROOM_SCREENS_MAX],
    ['spectator', HOME_SPECTATORS_MAX, ROOM_SPECTATORS_MAX],
  ] as const)
    it(`[W4] [SP6] of kind ${kind} holds for each address by itself, and forgets whoever has gone`, () => {
      const limits = new WatchLimits();
      const [a, b] = [from('a', kind), from('b', kind)];
      const code = kind === 'spectator' ? /watch\/crowded/ : /watch\/too-many/;
      for (let i = 0; i < most; i++) {
        limits.check(a, { inRoom: 0 });
        limits.come(a);
      }
      assert.throws(() => limits.check(a, { inRoom: 0 }), code);
      limits.check(b, { inRoom: inRoom - 1 });
      assert.throws(() => limits.check(b, { inRoom }), code);
      limits.go(a);
      limits.check(a, { inRoom: 0 });
      for (let i = 1; i < most; i++) limits.go(a);
      limits.go(a); // once too often
      limits.come(a);
      limits.check(a, { inRoom: 0 });
    });

  it('[SP6] of spectators is none of screens', () => {
    const limits = new WatchLimits();
    for (let i = 0; i < HOME_SPECTATORS_MAX; i++) limits.come(from('a', 'spectator'));
    limits.check(from('a', 'screen'), { inRoom: 0 });
  });
});

/** What rules show one seat, and notices to a player: none of it. */
function assertNothingOwn(screen: Screen, { state, notices }: Eavesdropper, where: string): void {
  state.seats.forEach((seat, key) => assert.equal(seat.own?.size ?? 0, 0, `${where}: something of seat ${key}`));
  assert.deepEqual(notices, [], `${where}: a notice`);
  const kinds = new Set(screen.frames.map(([kind]) => kind));
  for (const kind of kinds) assert.notEqual(kind, FRAMES.data, `${where}: a message`);
  assert.ok(!Buffer.concat(screen.frames).includes('"role"'), `${where}: a role`);
}
