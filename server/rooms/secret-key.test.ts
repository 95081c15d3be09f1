import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Client } from '@colyseus/sdk';
import type { CatalogueAnswer } from '#shared/protocol/http.ts';
import { LobbyState } from '#shared/protocol/lobby.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { aParty } from '../testing/party.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

describe('the key of a match', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.stop());

  /** Every way in which sixteen bytes may be written, whole and by halves. */
  function waysToWrite(key: string): Buffer[] {
    const bytes = Buffer.from(key, 'hex');
    const parts = [bytes, bytes.subarray(0, 8), bytes.subarray(8)];
    return parts.flatMap((part) => {
      const turned = Buffer.from(part).reverse();
      return [part, turned].flatMap((raw) => [
        raw,
        ...(['hex', 'base64', 'base64url'] as const).map((form) => Buffer.from(raw.toString(form).replace(/=+$/, ''))),
        Buffer.from(raw.toString('hex').toUpperCase()),
        Buffer.from(BigInt(`0x${raw.toString('hex')}`).toString()),
      ]);
    });
  }

  it('[L2] is in nothing that a client ever gets, nor made from it: states, notices, HTTP, lobby and matchmaking, before, during and after', async () => {
    const wire: Buffer[] = [];
    const asks = async (path: string, body?: unknown): Promise<unknown> => {
      const { json } = await server.ask(path, body);
      wire.push(Buffer.from(JSON.stringify(json)));
      return json;
    };
    const { lobbyId } = (await asks('/api/catalogue')) as CatalogueAnswer;
    const lobby = await new Client(server.url.replace('http', 'ws')).joinById(
      lobbyId,
      { version: PROTOCOL_VERSION },
      LobbyState,
    );
    lobby.reconnection.enabled = false;
    const { ws } = (lobby.connection as unknown as { transport: { ws: WebSocket } }).transport;
    ws.addEventListener('message', ({ data }) => wire.push(Buffer.from(data as ArrayBuffer)));

    const { players, host, guest, roomId, code } = await aParty(server, 2, { options: { questions: 5, seconds: 5 } });
    const { pass } = guest;
    await asks(`/api/rooms/${code}`);
    await asks('/api/quick', { version: PROTOCOL_VERSION, pass });
    await asks(`/matchmake/joinById/${roomId}`, { version: PROTOCOL_VERSION, pass });
    host.send('bots', { count: 20 });
    await host.until('bots', () => host.room.state.taken === 22);
    for (let match = 0; match < 2; match++) {
      host.send('start');
      for (let round = 0; round < 5; round++) {
        await host.phase('answering', round);
        guest.answer('Yes', round);
        await host.until('an answer', () => host.room.state.answered > 0);
        host.skip();
        await host.phase('reveal', round);
        host.skip();
      }
      await host.phase('podium');
      await guest.notice('progress');
      for (const path of ['/api/me', '/api/history', '/api/top']) await asks(path, { pass });
      const { matchId } = host.room.state;
      host.send('again');
      await host.until('the next match', () => host.room.state.matchId !== matchId);
    }
    await lobby.leave();
    for (const player of players) await player.room.leave();
    for (const player of players) wire.push(...player.frames);

    const { journals, records } = server.storage;
    const headers = [
      ...[...journals.values()].map(({ header }) => header),
      ...[...records.values()].map(({ log }) => log.header),
    ];
    assert.ok(headers.length >= 3, `${headers.length} matches`);
    assert.equal(new Set(headers.map(({ key }) => key)).size, headers.length, 'two matches have one key');
    const heard = Buffer.concat(wire);
    const seen = headers.filter(({ publicSeed }) => heard.includes(`bot/${publicSeed}/`));
    assert.ok(seen.length > 0, 'the ears are deaf: not even a public seed was heard');
    const words = new Set(heard.toString('latin1').match(/[\w./-]{3,80}/g));
    for (const header of headers) {
      const { key } = header;
      for (const way of waysToWrite(key))
        assert.ok(!heard.includes(way), `the key is on the wire as ${way.toString('hex')}`);
      for (const word of words)
        for (const hash of ['md5', 'sha1', 'sha256', 'sha512'])
          assert.ok(!createHash(hash).update(word).digest('hex').includes(key), `the key is the ${hash} of "${word}"`);
    }
  });
});
