import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import S3rver from '@20minutes/s3rver';
import type { S3Settings } from '../objects/s3-store.ts';

export interface TestS3 {
  readonly settings: S3Settings;
  /** The next requests are answered as by a store that is busy. */
  busyFor(requests: number): void;
  close(): Promise<void>;
}

const BUCKET = 'quizcade';

/** A server that speaks the S3 protocol and checks signatures, with an empty bucket in a folder. */
export async function startTestS3(directory: string): Promise<TestS3> {
  const s3 = new S3rver({ directory, silent: true, configureBuckets: [{ name: BUCKET, configs: [] }] });
  await s3.configureBuckets();
  const taken = new Set<string>();
  let busy = 0;
  const answer = s3.callback();
  const server = createServer((request, response) => {
    if (busy > 0) {
      busy--;
      request.resume();
      response.writeHead(503).end();
      return;
    }
    // It does not know conditional writes, which the stores that people use do: here they come in one by one.
    const key = `${request.url}`;
    if (request.method === 'PUT' && request.headers['if-none-match'] === '*') {
      if (taken.has(key)) {
        request.resume();
        response.writeHead(412).end();
        return;
      }
      taken.add(key);
      response.once('finish', () => void (response.statusCode >= 400 && taken.delete(key)));
    }
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    settings: {
      ...{ endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', bucket: BUCKET, prefix: '' },
      ...{ accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    },
    busyFor(requests) {
      busy = requests;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      s3.logger.exceptions.unhandle(); // it listens for what nobody caught, in the whole process
      s3.logger.close();
    },
  };
}
