import assert from 'node:assert/strict';
import { Arcade } from '../../test-support/arcade.ts';
import { RedisServer } from '../../test-support/redis-server.ts';
import { ArcadePeople, processOf } from '../testing/arcade-people.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { TEST_SECRET } from '../testing/test-server.ts';
import { WallFriend } from '../testing/wall-friend.ts';

const PROCESSES = 2;

describe('friends in two processes', () => {
  let redis: RedisServer;
  let arcade: Arcade;
  before(async function () {
    redis = await RedisServer.start(this);
    arcade = await Arcade.start(PROCESSES, { REDIS_URL: redis.url, SECRET: TEST_SECRET.toString(), PACE: '0.2' });
  });
  after(async () => {
    await arcade?.stop();
    await redis?.off();
  });

  it('[FR7] [FR8] see where the other is, whichever process either of them is in, until one hides', async () => {
    const people = new ArcadePeople(arcade);
    const ada = await WallFriend.of(arcade);
    const bo = await WallFriend.of(arcade);
    await ada.befriend(bo);
    await ada.look();
    const id = (await ada.entry(bo.name))?.id ?? assert.fail();
    const hosts = Array.from({ length: 6 }, () => people.newcomer());
    const seen = new Set<string>();
    for (const host of hosts) {
      const room = await people.open(host.pass);
      await host.join(room.roomId);
      const player = await new TestPlayer(arcade, bo.pass).join(room.roomId);
      await arcade.until(`bo in ${room.code}`, async () => {
        const spot = ada.spots.get(id);
        return spot?.on === 'room' && spot.code === room.code && spot.may === 'join';
      });
      seen.add(processOf(player));
      await player.room.leave();
      await host.room.leave();
    }
    assert.equal(seen.size, PROCESSES, 'all rooms were in one process');
    await bo.do('hide', { isHidden: true });
    await arcade.until('that bo hides', async () => !ada.spots.has(id));
    await ada.leave();
  });
});
