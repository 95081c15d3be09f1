import assert from 'node:assert/strict';
import { lastBrainStanding } from '#shared/modes/last-brain-standing/mode.ts';
import type { ErrorAnswer } from '#shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { PATIENCE_MS } from '../../test-support/patience.ts';
import type { Ban } from '../storage/ports/bans.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { aPass, startTestServer, type TestServer } from '../testing/test-server.ts';
import { openShow } from './open-show.ts';

const BAN: Ban = { id: 'player/x', kind: 'player', name: 'Troll', reason: 'x', at: 0, until: null };

class Screen extends TestPlayer {
  override join(roomId: string): Promise<this> {
    return this.come(roomId, { version: PROTOCOL_VERSION, watch: true, as: 'screen' });
  }
}

/** False, or no ban, as often as the doors before ask. */
function onlyLater<T>(value: T, first: T): () => T {
  let asked = 0;
  return () => (asked++ === 0 ? first : value);
}

describe('a seat of a show', () => {
  let server: TestServer;
  let code: string;
  beforeEach(async () => {
    // One comes in at once, and the next one waits for half a second.
    const comers = { perSecond: 2, burst: 1, waitMs: PATIENCE_MS };
    server = await startTestServer({ modes: [lastBrainStanding], limits: { comers } });
    const show = await openShow(server.app.services, {
      ...{ mode: lastBrainStanding, options: {}, topic: 'atlas', title: 'Friday', isPublic: true },
      startsAt: server.app.services.clock.now(),
      seats: 40,
    });
    assert.ok(show);
    code = show.code;
    await server.ask(`/api/shows/${code}/press`, { key: show.hostKey, press: { do: 'open' } });
  });
  afterEach(() => server.stop());
  const seat = async () => {
    const { status, json } = await server.ask(`/api/shows/${code}/seat`, { version: PROTOCOL_VERSION, pass: aPass() });
    return status === 200 ? 'taken' : (json as ErrorAnswer).error.code;
  };

  it('[BN1] is not given to somebody who is banned on their way to it', async () => {
    const { bans } = server.app.services;
    assert.equal(await seat(), 'taken');
    bans.of = async () => {
      setImmediate(() => (bans.seen = () => BAN)); // by then they stand in the queue
      return null;
    };
    assert.equal(await seat(), 'ban/player');
  });

  it('[PF9] nor to somebody who is forgotten on their way', async () => {
    server.app.services.leavers.isGone = onlyLater(true, false);
    assert.equal(await seat(), 'guest/gone');
  });

  it('[H12] nor to somebody who forged calls', async () => {
    server.app.services.doors.strikes.isShutOut = () => true;
    assert.equal(await seat(), 'door/shut-out');
  });
});

describe('a seat of a room', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.stop());

  it('[BN1] is taken by nobody who was banned since they came through the door, and watched by no such screen', async () => {
    const { roomId } = await server.open();
    const { bans } = server.app.services;
    for (const one of [new TestPlayer(server), new Screen(server)]) {
      bans.seen = onlyLater<Ban | null>(BAN, null);
      await assert.rejects(one.join(roomId), /ban\/player/);
    }
  });
});
