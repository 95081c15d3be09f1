import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { anyMongo } from '../../test-support/mongo/start-mongo.ts';
import type { Figure } from './figure.ts';

const FOLDER = resolve(import.meta.dirname, '../../server/bench');
const PATIENCE_MS = 10 * 60 * 1000;

/** The figures of a script of server/bench on both engines, in a process of its own: its memory is part of the report. */
export async function withMongo(script: string): Promise<Figure[]> {
  const mongo = await anyMongo();
  if (typeof mongo === 'string') process.stderr.write(`MongoDB is not measured: ${mongo}\n`);
  const environment =
    typeof mongo === 'string'
      ? {}
      : {
          BENCH_MONGODB_URI: mongo.uri(`quizcade-bench-${randomUUID()}`),
          BENCH_MONGODB_NOTE: mongo.power ? 'of the test server, not of a MongoDB' : 'of the MongoDB in MONGODB_URI',
        };
  const { stdout } = await promisify(execFile)(process.execPath, [resolve(FOLDER, script)], {
    env: { ...process.env, ...environment },
    timeout: PATIENCE_MS,
  });
  return JSON.parse(stdout) as Figure[];
}
