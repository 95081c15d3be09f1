import assert from 'node:assert/strict';
import { newGuest, signPass } from '../people/identity.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, TEST_SECRET, type TestServer } from '../testing/test-server.ts';

/** A pass that was made a moment ago. */
const freshPass = (name: string): string => signPass({ ...newGuest(), name }, TEST_SECRET);

describe('whom the host removed, over sockets', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.stop());

  it('[P8] is not back a moment later with a new pass and the old name; somebody else of the network comes in', async () => {
    const { roomId } = await server.open();
    const host = await new TestPlayer(server).join(roomId);
    const troll = await new TestPlayer(server, freshPass('Brisk Troll')).join(roomId);
    await host.until('two', () => host.room.state.taken === 2);
    host.send('kick', { seat: 1 });
    await troll.closed();
    const again = new TestPlayer(server, freshPass('BRISK TROLL 7'));
    await assert.rejects(again.join(roomId), /kicked\/name/);
    await new TestPlayer(server, freshPass('Brisk Otter')).join(roomId);
    await host.until('two again', () => host.room.state.taken === 2);
    const wire = Buffer.concat(host.frames).toString('latin1');
    const networks = [...server.storage.journals.values()].flatMap(({ inputs }) =>
      inputs.flatMap((input) => (input.type === 'join' ? [input.who.network ?? assert.fail('no network')] : [])),
    );
    assert.equal(new Set(networks).size, 1);
    assert.ok(!wire.includes(networks[0] ?? ''), 'where somebody comes from was sent to somebody');
  });
});
