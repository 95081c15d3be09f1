import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { type Client, matchMaker } from '@colyseus/core';
import { classic } from '#shared/modes/classic/mode.ts';
import { FRAMES } from '../testing/eavesdropper.ts';
import { aParty } from '../testing/party.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { socketOf } from './base-room.ts';
import { Turns } from './turns.ts';

/** What is written to this client's socket at once from now on: the kinds of the frames of each write, after their headers of two or four bytes. */
function writesTo(client: Client): string[] {
  const writes: string[] = [];
  const { _socket: wire } = socketOf(client) as unknown as { _socket: Socket };
  const { _write: one, _writev: many } = wire;
  const kindOf = (chunk: unknown): string => {
    const bytes = chunk as Buffer;
    if (bytes[0] === 0x89) return 'ping';
    const kind = bytes[bytes[1] === 126 ? 4 : 2];
    if (kind === FRAMES.patch) return 'patch';
    return bytes.includes('you') ? 'you' : 'other';
  };
  wire._write = (chunk, ...rest) => {
    writes.push(kindOf(chunk));
    one.call(wire, chunk, ...rest);
  };
  wire._writev = (chunks, done) => {
    writes.push(chunks.map(({ chunk }) => kindOf(chunk)).join(' '));
    many?.call(wire, chunks, done);
  };
  return writes;
}

for (const [who, atOnce] of [
  ['a crowd', 0],
  ['a room of friends', 24],
] as const)
  describe(`what ${who} is told each alone`, () => {
    let server: TestServer;
    beforeEach(async () => {
      server = await startTestServer({ modes: [classic], turns: new Turns({ turnMs: 4, atOnce, betweenLooks: 10 }) });
    });
    afterEach(() => server.stop());

    it('goes out with the patch that all of them get, as one write and behind it', async () => {
      const { roomId, host, guest } = await aParty(server, 2);
      const [client] = matchMaker.getLocalRoomById(roomId).clients;
      assert.ok(client);
      const writes = writesTo(client);
      host.send('start', {});
      await host.phase('answering', 0);
      await guest.phase('answering', 0);
      for (const player of [host, guest])
        player.send('answer', { round: 0, answer: player.room.state.options[0]?.id ?? '' });
      await host.phase('reveal', 0);
      await host.notice('you');
      assert.ok(writes.includes('patch ping'), `the opening: ${writes.join(', ')}`);
      assert.ok(writes.includes('patch you'), `the reveal: ${writes.join(', ')}`);
    });
  });
