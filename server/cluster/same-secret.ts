import { createHmac } from 'node:crypto';
import type { Redis } from 'ioredis';
import { StartError } from '../config.ts';

const KEY = 'quizcade:secret';
/** The last of the processes to end leaves it behind for so long, ms. */
const KEPT_MS = 60 * 1000;

/** Throws a StartError where the other processes sign guest passes with another secret: nobody who came in by one would keep a seat in another. */
export async function assertSameSecret(client: Redis, secret: Buffer): Promise<void> {
  // Nobody who reads it in Redis learns anything of the secret.
  const mark = createHmac('sha256', secret).update(KEY).digest('base64url');
  await client.set(KEY, mark, 'PX', KEPT_MS, 'NX');
  if ((await client.get(KEY)) === mark) return;
  throw new StartError(
    'The other processes of this arcade sign guest passes with another secret. Set SECRET to the same value on every machine. See docs/CLUSTER.md.',
  );
}

/** Called now and then by whoever runs. */
export async function keepSecretMark(client: Redis): Promise<void> {
  await client.pexpire(KEY, KEPT_MS);
}
