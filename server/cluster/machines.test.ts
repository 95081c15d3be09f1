import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Entrance } from '../../test-support/entrance.ts';
import { freePort } from '../../test-support/free-port.ts';
import { GameServer } from '../../test-support/game-server.ts';
import { testMongo } from '../../test-support/mongo/start-mongo.ts';
import { RedisServer } from '../../test-support/redis-server.ts';
import { ArcadePeople } from '../testing/arcade-people.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { TEST_SECRET } from '../testing/test-server.ts';

/** As two machines are one arcade: each with a data folder and an address of its own, and MongoDB and Redis between them. */
describe('two machines', () => {
  let redis: RedisServer;
  let environment: Record<string, string>;
  const servers: GameServer[] = [];
  before(async function () {
    redis = await RedisServer.start(this);
    const mongo = await testMongo(this);
    const MONGODB_URI = mongo.uri(`quizcade-machines-${randomUUID()}`);
    environment = { MONGODB_URI, REDIS_URL: redis.url, SECRET: TEST_SECRET.toString(), PACE: '0.2' };
    servers.push(await start(), await start());
  });
  after(async () => {
    for (const server of servers) await server.stop('SIGKILL');
    await redis?.off();
  });

  async function start(): Promise<GameServer> {
    const port = await freePort();
    return GameServer.start({ ...environment, PORT: String(port), PUBLIC_ADDRESS: `127.0.0.1:${port}` });
  }

  const peopleOf = ({ url }: GameServer): ArcadePeople => new ArcadePeople(new Entrance(url));

  it('seat people in each other’s rooms, and go on with what a killed one leaves, with every answer that was acknowledged', async () => {
    const [first, second] = servers;
    assert.ok(first && second);
    const host = new TestPlayer(first);
    const room = await peopleOf(first).open(host.pass);
    await host.join(room.roomId);
    const guest = await new TestPlayer(second).join(room.roomId);
    const home = `http://${new URL(host.socket.url).host}`;
    assert.equal(
      new URL(guest.socket.url).host,
      new URL(host.socket.url).host,
      'the page dials the room’s own machine',
    );
    const [dead, other] = home === first.url ? [first, second] : [second, first];
    await host.until('both', () => host.room.state.here === 2);
    host.send('start');
    for (const player of [host, guest]) await player.phase('answering', 0);
    guest.answer(guest.room.state.options[0]?.id);
    await guest.notice('locked');
    await dead.stop('SIGKILL');
    for (const player of [host, guest]) {
      player.url = other.url;
      await peopleOf(other).come(player, room.code);
    }
    assert.equal(new URL(guest.socket.url).origin.replace('ws', 'http'), other.url);
    assert.ok((await guest.notice('you')).answer, 'the answer is gone');
    host.answer(host.room.state.options[0]?.id);
    await host.phase('reveal', 0);
  });

  it('refuse one whose guest passes would be worth nothing in the other', async () => {
    const SECRET = 'quite another secret than theirs';
    await assert.rejects(GameServer.start({ ...environment, SECRET }), /another secret. Set SECRET to the same value/);
  });

  it('refuse a server that wants the database to itself', async () => {
    const { REDIS_URL: _none, ...alone } = environment;
    await assert.rejects(GameServer.start(alone), /Another Quizcade \(process \d+ on .*\) is running on MongoDB/);
  });
});
