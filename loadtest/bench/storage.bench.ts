import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { anyMongo } from '../../test-support/mongo/start-mongo.ts';
import type { Figure } from './figure.ts';

const SCRIPT = resolve(import.meta.dirname, '../../server/bench/main.ts');
const PATIENCE_MS = 10 * 60 * 1000;

/** Journal, selection and import, measured by the server in a process of its own: its memory is part of the report. */
export async function storageBench(): Promise<Figure[]> {
  const mongo = await anyMongo();
  if (typeof mongo === 'string') process.stderr.write(`MongoDB is not measured: ${mongo}\n`);
  const environment =
    typeof mongo === 'string'
      ? {}
      : {
          BENCH_MONGODB_URI: mongo.uri(`quizcade-bench-${randomUUID()}`),
          BENCH_MONGODB_NOTE: mongo.power ? 'of the test server, not of a MongoDB' : 'of the MongoDB in MONGODB_URI',
        };
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT], {
    env: { ...process.env, ...environment },
    timeout: PATIENCE_MS,
  });
  return JSON.parse(stdout) as Figure[];
}
