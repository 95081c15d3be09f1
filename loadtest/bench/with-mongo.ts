import { randomUUID } from 'node:crypto';
import { anyMongo } from '../../test-support/mongo/start-mongo.ts';
import type { Figure } from './figure.ts';
import { measuredBy } from './measured-by.ts';

/** The figures of a script of server/bench on both engines; its memory is part of the report. */
export async function withMongo(script: string): Promise<Figure[]> {
  const mongo = await anyMongo();
  if (typeof mongo === 'string') {
    process.stderr.write(`MongoDB is not measured: ${mongo}\n`);
    return measuredBy(script);
  }
  return measuredBy(script, {
    BENCH_MONGODB_URI: mongo.uri(`quizcade-bench-${randomUUID()}`),
    BENCH_MONGODB_NOTE: mongo.power ? 'of the test server, not of a MongoDB' : 'of the MongoDB in MONGODB_URI',
  });
}
