import { RedisDriver } from '@colyseus/redis-driver';
import { RedisPresence } from '@colyseus/redis-presence';
import { Redis } from 'ioredis';
import { StartError } from '../config.ts';
import { whereOf } from '../where-of.ts';
import { within } from '../within.ts';

/** At the start Redis has this long to answer, ms. */
const START_MS = 5000;

/** What Colyseus and we ask of Redis. */
export interface RedisParts {
  readonly client: Redis;
  readonly driver: RedisDriver;
  readonly presence: RedisPresence;
}

/**
 * What is published while Redis is away is heard by nobody, as by anybody who does not listen just now: all of it, kept
 * until Redis is back, would fill memory and come hours late.
 */
class Presence extends RedisPresence {
  constructor(client: Redis) {
    super(client);
    this.subscriptions.setMaxListeners(0); // each arena of a show is a listener, and eleven would be taken for a leak
  }

  override async publish(topic: string, data: unknown): Promise<void> {
    if (this.pub.status === 'ready') await super.publish(topic, data);
  }
}

/** Connects to Redis, or says in one sentence why that cannot be. What is asked while it is away waits for it. */
export async function openRedis(url: string): Promise<RedisParts> {
  // Without null every later query of a room would fail for ever after an outage of ten seconds (COLYSEUS.md, section 0).
  const client = new Redis(url, { maxRetriesPerRequest: null, connectTimeout: START_MS });
  client.on('error', () => {}); // it comes back by itself; `isAway` says what is to be said
  const answers = client.ping().then(
    () => true,
    () => false,
  );
  if (!(await within(START_MS, answers, () => false))) {
    client.disconnect();
    throw new StartError(`Redis at ${whereOf(url)} does not answer. Is it running, and does REDIS_URL lead to it?`);
  }
  return { client, driver: new RedisDriver(client), presence: new Presence(client) };
}
