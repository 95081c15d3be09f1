import assert from 'node:assert/strict';
import { pino } from 'pino';
import { RedisServer } from '../../test-support/redis-server.ts';
import { PeopleOnline } from '../friends/people-online.ts';
import { SystemClock } from '../match/clock.ts';
import { OpenRooms } from '../rooms/open-rooms.ts';
import { Shows } from '../shows/shows.ts';
import { openRedis, type RedisParts } from './redis.ts';
import { RedisCluster } from './redis-cluster.ts';

const LONG_MS = 60_000;

describe('a name that a process of several has taken', () => {
  let redis: RedisServer;
  let parts: RedisParts;
  let cluster: RedisCluster;
  before(async function () {
    redis = await RedisServer.start(this);
    parts = await openRedis(redis.url);
    cluster = new RedisCluster({
      ...{ parts, openRooms: new OpenRooms(), shows: new Shows(), online: new PeopleOnline(new SystemClock()) },
      log: pino({ level: 'silent' }),
    });
  });
  after(async () => {
    parts?.presence.shutdown();
    parts?.client.disconnect();
    await redis?.off();
  });

  it('is free again once it is given back, but not when another process has it by then', async () => {
    assert.equal(await cluster.claim('quick:sea', LONG_MS), true);
    assert.equal(await cluster.claim('quick:sea', LONG_MS), false);
    cluster.release('quick:sea');
    assert.equal(await cluster.claim('quick:sea', LONG_MS), true);
    await parts.client.set('quizcade:name:quick:sea', 'another process');
    cluster.release('quick:sea');
    assert.equal(await cluster.claim('quick:sea', LONG_MS), false);
  });
});
