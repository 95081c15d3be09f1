import assert from 'node:assert/strict';
import { matchMaker } from '@colyseus/core';
import type { SeatReservation } from '@colyseus/sdk';
import fc from 'fast-check';
import type { BanKind } from '#shared/people/ban.ts';
import { CLOSE_CODES } from '#shared/protocol/close-codes.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { homeOf } from '../http/network.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import { banIdOf } from '../storage/ports/bans.ts';
import { aParty, aPartyInPlay } from '../testing/party.ts';
import { SkippingClock } from '../testing/skipping-clock.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, TEST_SECRET, type TestServer } from '../testing/test-server.ts';
import { roomHere } from './room-here.ts';
import { WaysBack } from './ways-back.ts';

const HOUR = 60 * 60 * 1000;
const LONG = { options: { questions: 5, seconds: 30 } };
const aVisitor = (playerId: string) => ({ playerId, name: playerId, avatar: '', home: null });

describe('the way back to a seat', () => {
  let server: TestServer;
  let clock: SkippingClock;
  beforeEach(async () => {
    clock = new SkippingClock();
    server = await startTestServer({ clock, environment: { TRUST_PROXY: '1' } });
  });
  afterEach(() => server.stop());

  const playerOf = ({ pass }: TestPlayer): string =>
    playerIdOf(readPass(pass, TEST_SECRET) ?? assert.fail('no pass of ours'));
  /** Puts a ban on a player, or on the origin of a network. */
  function ban(kind: BanKind, whom: string): Promise<void> {
    clock.skip(1);
    const at = clock.now();
    const until = at + HOUR;
    return server.app.services.bans.put({ id: banIdOf(kind, whom), kind, name: 'Troll', reason: 'Unkind.', at, until });
  }
  const leadsNowhere = (player: TestPlayer, seat = player.wayBack): Promise<void> =>
    assert.rejects(player.comeBack(seat), /^ServerError: (seat reservation expired|kicked\/stays-out|ban\/)/);

  it('[P11] leads to the same seat, score and answer without asking at a door, once', async () => {
    const { host, guest } = await aPartyInPlay(server, 2, LONG);
    guest.answer('No');
    await guest.notice('locked');
    const { seat } = await guest.notice('you');
    const first = guest.wayBack;
    guest.cut();
    await host.until('the drop', () => host.room.state.here === 1);
    const heard = guest.heard.length;
    await guest.comeBack(first);
    await guest.until('the own view', () => guest.heard.slice(heard).some(({ name }) => name === 'you'));
    const you = guest.all('you').at(-1);
    assert.deepEqual([you?.seat, you?.answer], [seat, guest.optionId('No')]);
    await host.until('the return', () => host.room.state.here === 2);
    assert.notEqual(guest.wayBack.sessionId, first.sessionId);
    await leadsNowhere(new TestPlayer(server), first);
    assert.equal(guest.closeCode, null, 'and whoever tries it again disturbs nobody');
    guest.cut();
    await host.until('the second drop', () => host.room.state.here === 1);
    await guest.comeBack();
    await host.until('the second return', () => host.room.state.here === 2);
  });

  it('[P5][P11] of a line that is open yet takes its place', async () => {
    const { host, guest } = await aPartyInPlay(server, 2, LONG);
    const { room } = guest;
    const closed = new Promise<number>((resolve) => room.onLeave((code: number) => resolve(code)));
    await guest.comeBack();
    assert.equal(await closed, CLOSE_CODES['played-elsewhere'].code);
    await guest.notice('you');
    assert.equal(host.room.state.here, 2);
  });

  it('[P11] is taken by one of many who bring it at once, and waits for no list of rooms', async () => {
    const { host, guest, roomId } = await aPartyInPlay(server, 2, LONG);
    const way = guest.wayBack;
    guest.cut();
    await host.until('the drop', () => host.room.state.here === 1);
    const { driver } = matchMaker;
    const update = driver.update.bind(driver);
    const back = Promise.withResolvers<boolean>();
    // As with a Redis that is away: what is written there is written once it is back.
    driver.update = async (...args) => (await update(...args)) && back.promise;
    try {
      const comers = Array.from({ length: 4 }, () => new TestPlayer(server).comeBack(way));
      const came = await Promise.allSettled(comers);
      assert.equal(came.filter(({ status }) => status === 'fulfilled').length, 1);
      await host.until('the return', () => host.room.state.here === 2);
    } finally {
      driver.update = update;
      back.resolve(true);
    }
    await new Promise(setImmediate);
    const { _reservedSeatTimeouts: ends } = roomHere(roomId) as unknown as { _reservedSeatTimeouts: object };
    assert.deepEqual(Object.keys(ends), [], 'whoever sits is counted out when their seat would have run out');
    assert.equal((await driver.findOne({ roomId }))?.clients, 2);
  });

  it('[P11] is closed to whoever has given their seat up', async () => {
    const { host, guest } = await aParty(server, 2);
    const left = guest.wayBack;
    await guest.room.leave();
    await host.until('the leave', () => host.room.state.seats.size === 1);
    await leadsNowhere(guest, left);
  });

  it('[P11] is closed to whoever was removed, or banned', async () => {
    const { host, guest, players } = await aPartyInPlay(server, 3, LONG);
    const [, , third] = players as [TestPlayer, TestPlayer, TestPlayer];
    const removed = guest.wayBack;
    host.send('kick', { seat: (await guest.notice('you')).seat });
    await guest.closed();
    await leadsNowhere(guest, removed);

    const banned = third.wayBack;
    third.cut();
    await host.until('the drop', () => host.room.state.here === 1);
    await ban('player', playerOf(third));
    await leadsNowhere(third, banned);
  });

  it('[P11] is closed to whoever was banned, however many have been since', async () => {
    const { host, guest } = await aPartyInPlay(server, 2, LONG);
    const way = guest.wayBack;
    guest.cut();
    await host.until('the drop', () => host.room.state.here === 1);
    await ban('player', playerOf(guest));
    for (let i = 0; i < 120; i++) await ban('player', `another-${i}`);
    clock.skip(10_000);
    const { bans } = server.app.services;
    const isKnownByHeart = (): boolean => bans.seen({ playerId: playerOf(guest), home: null }) !== null;
    await host.until('a look at the newest bans alone', () => !isKnownByHeart());
    await leadsNowhere(guest, way);
  });

  it('[P11][BN3] is closed to whoever comes by a network that is banned, wherever they sat down', async () => {
    const { host, roomId } = await aParty(server, 1);
    const guest = new TestPlayer(server);
    const wish = { version: PROTOCOL_VERSION, pass: guest.pass };
    const { json } = await server.ask(`/matchmake/joinById/${roomId}`, wish, { 'x-forwarded-for': '10.1.1.1' });
    await guest.comeBack(json as SeatReservation);
    guest.cut();
    await host.until('the drop', () => host.room.state.here === 1 && host.room.state.seats.size === 2);
    await ban('network', server.app.services.origins.originOf(homeOf('127.0.0.1')) ?? assert.fail('no origin'));
    await leadsNowhere(guest);
  });

  it('[P11][SI10] is closed to whoever has signed out everywhere since', async () => {
    const { host, guest } = await aPartyInPlay(server, 2, LONG);
    const way = guest.wayBack;
    guest.cut();
    await host.until('the drop', () => host.room.state.here === 1);
    clock.skip(1000);
    await server.app.services.signOuts.signOut(playerOf(guest));
    await leadsNowhere(guest, way);
  });

  it('[P11] is no way for somebody who was given none', async () => {
    const { guest } = await aPartyInPlay(server, 2, LONG);
    for (const sessionId of ['', 'constructor', '__proto__', 'x'.repeat(5000), guest.wayBack.sessionId.slice(1)])
      await assert.rejects(new TestPlayer(server).comeBack({ ...guest.wayBack, sessionId }), { name: 'ServerError' });
    assert.equal(guest.closeCode, null);
  });
});

describe('the ways back of a room', () => {
  it('are good once, and only the newest of each player', () => {
    const ways = new WaysBack();
    ways.open('a', aVisitor('ann'), 0);
    ways.open('b', aVisitor('ann'), 1);
    assert.equal(ways.take('a', 2), null);
    assert.equal(ways.take('b', 2)?.who.playerId, 'ann');
    assert.equal(ways.take('b', 2), null);
  });

  it('end with the evening, and with the seat', () => {
    const ways = new WaysBack();
    ways.open('a', aVisitor('ann'), 0);
    assert.equal(ways.take('a', 7 * HOUR), null);
    ways.open('b', aVisitor('ben'), 0);
    ways.open('c', aVisitor('cat'), 0);
    ways.keep((playerId) => playerId === 'cat');
    assert.equal(ways.take('b', 1), null);
    assert.equal(ways.take('c', 1)?.who.playerId, 'cat');
  });

  it('are not given to whoever comes back all the time: they ask at the door, which counts them', () => {
    const ways = new WaysBack();
    const comeBack = (now: number): boolean => {
      ways.open(`t${now}`, aVisitor('ann'), now);
      return ways.take(`t${now}`, now) !== null;
    };
    const times = Array.from({ length: 30 }, (_, i) => comeBack(i * 1000));
    assert.equal(times.filter(Boolean).length, 12);
    assert.equal(comeBack(30_000 + 60_000), true, 'and are again after a quiet minute');
  });

  it('[P11] lead nobody but whose they are, whatever is opened, taken and closed', () => {
    const step = fc.record({
      what: fc.constantFrom('open', 'take', 'close', 'keep'),
      player: fc.nat(3),
      token: fc.nat(20),
      after: fc.integer({ min: 0, max: 20_000 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const ways = new WaysBack();
        const owner = new Map<string, string>();
        let now = 0;
        for (const [at, { what, player, token, after }] of steps.entries()) {
          now += after;
          const playerId = `p${player}`;
          if (what === 'open') {
            // Colyseus makes each token once.
            for (const [known, of] of owner) if (of === playerId) owner.delete(known);
            owner.set(`t${at}`, playerId);
            ways.open(`t${at}`, aVisitor(playerId), now);
          } else if (what === 'close') {
            for (const [known, of] of owner) if (of === playerId) owner.delete(known);
            ways.close(playerId);
          } else if (what === 'keep') ways.keep((id) => id !== playerId);
          else {
            const name = `t${token}`;
            const way = ways.take(name, now);
            if (way) assert.equal(way.who.playerId, owner.get(name));
            owner.delete(name);
          }
        }
      }),
    );
  });
});
