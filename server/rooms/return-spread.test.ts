import assert from 'node:assert/strict';
import { matchMaker } from '@colyseus/core';
import { returnWithinMs } from '#shared/protocol/return-spread.ts';
import { aPartyInPlay } from '../testing/party.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const LONG = { options: { questions: 5, seconds: 30 } };

describe('coming back to a process of thousands', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(() => server.stop());

  it('is spread over a time that each is told with their line, and where it is another', async () => {
    const { roomId, host, guest } = await aPartyInPlay(server, 2, LONG);
    const toldOf = (): (number | undefined)[] => guest.all('you').map((you) => you.returnWithinMs);
    assert.deepEqual(toldOf(), [0]);
    const { local } = matchMaker.stats;
    const others = 8900;
    local.ccu += others;
    try {
      const before = toldOf().length;
      guest.answer('No');
      host.answer('Yes');
      await guest.phase('reveal', 0);
      await guest.notice('you', ({ verdict }) => verdict !== null);
      assert.deepEqual(
        toldOf()
          .slice(before)
          .filter((ms) => ms !== undefined),
        [returnWithinMs(others)],
      );
      assert.ok(returnWithinMs(others) > 1000);
      guest.cut();
      const heard = toldOf().length;
      await guest.join(roomId);
      await guest.until('the own view', () => toldOf().length > heard);
      assert.equal(toldOf()[heard], returnWithinMs(others));
    } finally {
      local.ccu -= others;
    }
  });
});
