import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CLOSE_CODES } from '#shared/protocol/close-codes.ts';
import { SEAT_LEADS_BIT } from '#shared/protocol/state.ts';
import { REFUSALS, type RefusalCode } from '#shared/rules/refusals.ts';
import { aParty } from '../testing/party.ts';
import { SkippingClock } from '../testing/skipping-clock.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { aPass, startTestServer, type TestServer } from '../testing/test-server.ts';
import { ForgeryWatch, SHUT_OUT_MS, STRIKES_MAX, Strikes } from './strikes.ts';

function isLeading({ room }: TestPlayer, seat: number): boolean {
  return ((room.state.seats.get(String(seat))?.flags ?? 0) & SEAT_LEADS_BIT) !== 0;
}

describe('forged calls', () => {
  let server: TestServer;
  let clock: SkippingClock;
  before(async () => {
    clock = new SkippingClock();
    server = await startTestServer({ clock });
  });
  after(() => server.stop());

  it('[H12] the third one shuts its sender out of every room for ten minutes, and nobody else', async () => {
    const { roomId, host, guest } = await aParty(server, 2);
    assert.equal(await guest.refusal('start'), 'host/only');
    assert.equal(await guest.refusal('tick', { at: 1 }), 'intent/unknown');
    guest.send('kick', { seat: 0 });
    assert.equal(await guest.closed(), CLOSE_CODES.forger.code);
    await host.until('the seat away', () => host.room.state.here === 1);
    assert.equal(host.room.state.phase, 'waiting');
    const other = await aParty(server, 1);
    for (const door of [roomId, other.roomId])
      await assert.rejects(new TestPlayer(server, guest.pass).join(door), /door\/shut-out/);
    await new TestPlayer(server).join(other.roomId);
    clock.skip(SHUT_OUT_MS + 1);
    await new TestPlayer(server, guest.pass).join(other.roomId);
  });

  it('[H12] coming back in between does not wash them off', async () => {
    const { roomId, guest } = await aParty(server, 2);
    for (let i = 1; i < STRIKES_MAX; i++) assert.equal(await guest.refusal('skip'), 'host/only');
    guest.cut();
    await guest.closed();
    await guest.join(roomId);
    guest.send('end');
    assert.equal(await guest.closed(), CLOSE_CODES.forger.code);
  });

  for (const [what, before, after, code] of [
    ['the chair', { isHost: true }, { isHost: false }, 'host/only'],
    ['the chair, and a rule’s wish of it', { isHost: true }, { isHost: false }, 'rule/not-you'],
    ['the lead', { leads: true, plays: false }, { leads: false, plays: true }, 'host/only'],
    ['a place in the match', { plays: true }, { plays: false }, 'rule/not-you'],
    ['a place in the crowd', { plays: false }, { plays: true }, 'rule/not-you'],
  ] as const)
    it(`[H12] who lost ${what} a moment ago is not counted, however often they press`, () => {
      const watch = new ForgeryWatch();
      const nobody = { isHost: false, leads: false, plays: true };
      watch.stands({ ...nobody, ...before }, 0);
      watch.stands({ ...nobody, ...after }, 1000);
      watch.stands({ ...nobody, ...after }, 5000);
      for (let at = 1000; at < 11_000; at += 500) assert.equal(watch.isStrike(code, 'skip', 'a', at), false);
      watch.isStrike(code, 'skip', 'a', 11_000);
      assert.equal(watch.isStrike(code, 'skip', 'a', 11_000), true);
    });

  it('[H12] who led, has lost the chair and takes it back on a slow line is no forger', async () => {
    const pass = aPass();
    const { roomId } = await server.open({ isPublic: false, pass });
    const opener = await new TestPlayer(server, pass).join(roomId);
    const other = await new TestPlayer(server).join(roomId);
    const seat = other.all('you').at(-1)?.seat ?? assert.fail('no seat');
    opener.send('cohost', { seat });
    await other.until('the keys', () => other.room.state.coHost === seat);
    other.send('lead', { leads: true });
    await opener.until('somebody who leads', () => isLeading(opener, seat));
    opener.send('cohost', { seat: null });
    await other.until('no keys', () => other.room.state.coHost === -1);
    clock.skip(60_000);
    for (let i = 0; i < 4; i++) other.send('lead', { leads: false });
    await other.until('three refusals', () => other.all('refused').length === 3);
    assert.deepEqual(
      other.all('refused').map(({ code }) => code),
      ['host/only', 'host/only', 'host/only'],
    );
    await opener.until('nobody who leads', () => !isLeading(opener, seat));
    assert.equal(await other.refusal('lead', { leads: true }), 'host/only');
    assert.equal(other.closeCode, null);
    clock.skip(60_000);
    for (let i = 0; i < STRIKES_MAX; i++) other.send('lead', { leads: false });
    assert.equal(await other.closed(), CLOSE_CODES.forger.code, 'later it is');
  });

  it('[H12] a wish that is for others counts when it comes again in the same phase, and not before', () => {
    const watch = new ForgeryWatch();
    const say = (phase: string): boolean => watch.isStrike('rule/not-you', 'saboteur/accuse', phase, 0);
    assert.deepEqual([say('a'), say('b'), say('b'), say('a')], [false, false, true, false]);
  });

  it('[H12] no other refusal is ever a strike', () => {
    const codes = (Object.keys(REFUSALS) as RefusalCode[]).filter((c) => c !== 'host/only' && c !== 'rule/not-you');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...codes), { maxLength: 50 }), (all) => {
        const watch = new ForgeryWatch();
        return all.every((code) => !watch.isStrike(code, 'answer', 'open', 0));
      }),
    );
  });

  it('[H12] nobody is shut out by fewer than three within ten minutes, and nobody for longer than that', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ who: fc.constantFrom('a', 'b'), after: fc.integer({ min: 0, max: SHUT_OUT_MS }) })),
        (calls) => {
          const strikes = new Strikes();
          const since: { [who: string]: number } = {};
          let at = 0;
          for (const { who, after } of calls) {
            at += after;
            since[who] = (since[who] ?? 0) + 1;
            const isOut = strikes.strike(who, at);
            assert.ok(!isOut || since[who] >= STRIKES_MAX);
            assert.ok(!isOut || strikes.isShutOut(who, at + SHUT_OUT_MS - 1));
            if (isOut) since[who] = 0;
            assert.ok(!strikes.isShutOut(who, at + SHUT_OUT_MS));
          }
        },
      ),
    );
  });
});
