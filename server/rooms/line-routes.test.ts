import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AuthContext } from '@colyseus/core';
import express from 'express';
import type { ErrorAnswer } from '#shared/protocol/http.ts';
import { askJson } from '../../test-support/ask-json.ts';
import { AloneCluster } from '../cluster/cluster.ts';
import { ManualClock } from '../match/clock.ts';
import { lineRoutes } from './line-routes.ts';
import { Lines } from './lines.ts';

describe('lines into rooms of another process', () => {
  const servers: Server[] = [];
  let forwarded = 0;
  let url: string;
  let isAway: boolean;
  beforeEach(async () => {
    isAway = false;
    forwarded = 0;
    const lineUrl = await listening(
      createServer((_request, response) => {
        forwarded++;
        response.writeHead(204).end();
      }),
    );
    class Fellows extends AloneCluster {
      override get isAway(): boolean {
        return isAway;
      }
      override lineUrlOf(): string {
        return lineUrl;
      }
    }
    const routes = lineRoutes(new Lines(new ManualClock()), [], new Fellows(), async (line) => line !== 'other.hasty');
    url = await listening(createServer(express().use('/api/line', routes)));
  });
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.close();
      server.closeAllConnections();
    }
  });

  async function listening(server: Server): Promise<string> {
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  const ask = (path: string, body: unknown) => askJson<ErrorAnswer>(`${url}/api/line/${path}`, body);

  it('are limited before anything is passed on', async () => {
    for (const [path, more] of Object.entries({ hear: { after: 0 }, say: { from: 0, frames: [] }, 'hang-up': {} })) {
      assert.equal((await ask(path, { line: 'other.hasty', ...more })).status, 429, path);
      assert.equal((await ask(path, { line: 'other.calm', ...more })).status, 204, path);
    }
    assert.equal(forwarded, 3);
  });

  it('are opened by nobody while nobody can say where rooms are', async () => {
    isAway = true;
    const { status, json } = await ask('open', { roomId: 'elsewhere', sessionId: 'somebody' });
    assert.deepEqual([status, json.error.code], [503, 'server/paused']);
  });

  it('are opened into nothing that every object has', async () => {
    for (const roomId of ['constructor', 'toString', '__proto__'])
      assert.equal(await new Lines(new ManualClock()).open(roomId, 'somebody', {} as AuthContext), null, roomId);
  });
});
