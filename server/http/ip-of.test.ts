import assert from 'node:assert/strict';
import { createServer, IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { ipOf } from './ip-of.ts';

describe('the address that a request comes from', () => {
  const NAMED = [undefined, '10.1.1.1', '10.1.1.1, 10.2.2.2', ' 10.1.1.1 ,10.2.2.2,10.3.3.3'] as const;

  for (const hops of [0, 1, 2, 3])
    it(`is that which express finds behind ${hops} proxies`, async () => {
      const app = express();
      app.set('trust proxy', hops);
      const theirs: (string | undefined)[] = [];
      app.use((asked, response) => {
        theirs.push(asked.ip);
        response.end();
      });
      // As the socket's request comes: no app has had it in its hands.
      const server = createServer((asked, response) => {
        const ours = ipOf(asked, app);
        Object.setPrototypeOf(asked, IncomingMessage.prototype);
        response.setHeader('x-ours', ours ?? '');
        app(asked, response);
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const { port } = server.address() as AddressInfo;
      for (const named of NAMED) {
        const headers = named === undefined ? {} : { 'x-forwarded-for': named };
        const told = await new Promise<string>((done, fail) => {
          request({ host: '127.0.0.1', port, headers }, (answer) => {
            answer.resume().once('end', () => done(String(answer.headers['x-ours'])));
          })
            .on('error', fail)
            .end();
        });
        assert.equal(told, theirs.at(-1), `${named}`);
      }
      server.close();
      server.closeAllConnections();
    });
});
