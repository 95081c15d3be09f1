import assert from 'node:assert/strict';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { addressOf } from './address-of.ts';

describe('the address that a request comes from', () => {
  const NAMED = [undefined, '10.1.1.1', '10.1.1.1, 10.2.2.2', ' 10.1.1.1 ,10.2.2.2,10.3.3.3'] as const;

  for (const hops of [0, 1, 2, 3])
    it(`is that which express finds behind ${hops} proxies`, async () => {
      const app = express();
      app.set('trust proxy', hops);
      app.use((asked, response) => void response.json([addressOf(asked, hops), asked.ip]));
      const server = createServer(app);
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const { port } = server.address() as AddressInfo;
      for (const named of NAMED) {
        const headers = named === undefined ? {} : { 'x-forwarded-for': named };
        const told = await new Promise<string>((done, fail) => {
          request({ host: '127.0.0.1', port, headers }, (answer) => {
            answer.setEncoding('utf8').once('data', done);
          })
            .on('error', fail)
            .end();
        });
        const [ours, theirs] = JSON.parse(told) as [string, string];
        assert.equal(ours, theirs, `${named}`);
      }
      server.close();
      server.closeAllConnections();
    });
});
