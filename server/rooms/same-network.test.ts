import assert from 'node:assert/strict';
import { classic } from '#shared/modes/classic/mode.ts';
import { aParty } from '../testing/party.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

describe('people of one network', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({ modes: [classic] });
  });
  after(() => server.stop());

  it('[FP1] are named to the host of a public match, who may do nothing by it, and to nobody else', async () => {
    const { host, players } = await aParty(server, 3, { mode: classic });
    host.send('start');
    const { groups } = await host.notice('alike');
    assert.deepEqual(groups, [[0, 1, 2]]);
    await host.phase('answering', 0);
    for (const player of players) player.answer('Yes');
    await host.phase('reveal', 0);
    const scores = [...host.room.state.seats.values()].map(({ score }) => score);
    assert.ok(
      scores.every((score) => score > 0),
      'everybody has their points',
    );
    for (const player of players) if (player !== host) assert.deepEqual(player.all('alike'), []);
  });

  it('[FP1] are not named in a private room, nor where they are many', async () => {
    for (const [count, isPublic] of [
      [3, false],
      [5, true],
    ] as const) {
      const { host } = await aParty(server, count, { mode: classic, isPublic });
      host.send('start');
      await host.phase('answering', 0);
      assert.equal(await host.refusal('start'), 'match/started');
      assert.deepEqual(host.all('alike'), [], `${count} people`);
    }
  });
});
