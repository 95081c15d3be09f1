import assert from 'node:assert/strict';
import { pino } from 'pino';
import { CLOSE_CODES } from '#shared/protocol/close-codes.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import { Leavers } from '../people/leavers.ts';
import { aParty, aPartyInPlay } from '../testing/party.ts';
import { SkippingClock } from '../testing/skipping-clock.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, TEST_SECRET, type TestServer } from '../testing/test-server.ts';

describe('whoever has had themselves forgotten while they are in a room', () => {
  let server: TestServer;
  let clock: SkippingClock;
  beforeEach(async () => {
    clock = new SkippingClock();
    server = await startTestServer({ clock });
  });
  afterEach(() => server.stop());
  const playerOf = (pass: string): string => playerIdOf(readPass(pass, TEST_SECRET) ?? assert.fail('no pass of ours'));

  it('[PF9] is shown out with a close code of its own, and not let in again; the others play on', async () => {
    const { roomId, host, guest, players } = await aPartyInPlay(server, 3);
    await server.app.services.leavers.forget(playerOf(guest.pass), []);
    assert.equal(await guest.closed(), CLOSE_CODES.forgotten.code);
    assert.equal(guest.all('closing').at(-1)?.name, 'forgotten');
    await host.until('their seat away', () => host.room.state.here === 2);
    await assert.rejects(new TestPlayer(server, guest.pass).join(roomId));
    assert.deepEqual(
      players.filter((player) => player !== guest).map(({ closeCode }) => closeCode),
      [null, null],
    );
  });

  it('[PF9] is so where they asked another process', async () => {
    const { host, guest } = await aParty(server, 2);
    const elsewhere = new Leavers({ people: server.storage.people, clock, log: pino({ level: 'silent' }) });
    await elsewhere.forget(playerOf(guest.pass), []);
    elsewhere.stop();
    assert.equal(guest.closeCode, null);
    clock.skip(30_000);
    assert.equal(await guest.closed(), CLOSE_CODES.forgotten.code);
    await host.until('their seat away', () => host.room.state.here === 1);
    assert.equal(host.closeCode, null);
  });
});
