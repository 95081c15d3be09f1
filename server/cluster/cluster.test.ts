import assert from 'node:assert/strict';
import type { CatalogueAnswer, RoomAnswer } from '#shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { ShowCard } from '#shared/shows/status.ts';
import { Arcade } from '../../test-support/arcade.ts';
import { RedisServer } from '../../test-support/redis-server.ts';
import { ArcadePeople, processOf } from '../testing/arcade-people.ts';
import { TEST_SECRET } from '../testing/test-server.ts';

const PROCESSES = 3;
const PEOPLE = 70;

describe('several processes on one machine', () => {
  let redis: RedisServer;
  let arcade: Arcade;
  let people: ArcadePeople;
  before(async function () {
    redis = await RedisServer.start(this);
    const settings = { REDIS_URL: redis.url, SECRET: TEST_SECRET.toString(), PACE: '0.2', MAX_SEATS: '100' };
    arcade = await Arcade.start(PROCESSES, settings);
    people = new ArcadePeople(arcade);
  });
  after(async () => {
    const code = await arcade?.stop();
    await redis?.off();
    if (arcade) assert.equal(code, 0);
  });

  /** Asked of all of them, one after the other. */
  const everywhere = <T>(path: string) => Promise.all(Array.from({ length: PROCESSES }, () => arcade.ask<T>(path)));

  it('have one lobby, one door for codes and one for quick play; rooms are spread, and reached through any', async () => {
    const hosts = Array.from({ length: 9 }, () => people.newcomer());
    const rooms = await Promise.all(hosts.map(({ pass }) => people.open(pass)));
    assert.equal(new Set(rooms.map(({ code }) => code)).size, rooms.length);
    await Promise.all(hosts.map((host, i) => host.join(rooms[i]?.roomId ?? '')));
    assert.ok(new Set(hosts.map(processOf)).size > 1, 'all rooms are in one process');
    for (const { code, roomId } of rooms)
      await arcade.until(`the code ${code}`, async () =>
        (await everywhere<RoomAnswer>(`/api/rooms/${code}`)).every(({ json }) => json.roomId === roomId),
      );
    await arcade.until('everybody in every lobby', async () =>
      (await everywhere<{ players: number }>('/healthz')).every(({ json }) => json.players === hosts.length),
    );
    const { json } = await arcade.ask<CatalogueAnswer>('/api/catalogue');
    assert.ok(json.lobbyId);
    const quick = await Promise.all(
      hosts.slice(0, 6).map(({ pass }) => arcade.ask<RoomAnswer>('/api/quick', { version: PROTOCOL_VERSION, pass })),
    );
    assert.deepEqual([...new Set(quick.map(({ status }) => status))], [200]);
    assert.equal(new Set(quick.map(({ json: { roomId } }) => roomId)).size, 1, 'six people in a hurry are in one room');
  });

  it('let a crowd into one room through any of them, and acknowledge what each answers', async () => {
    const host = people.newcomer();
    const { roomId } = await people.open(host.pass);
    await host.join(roomId);
    const crowd = Array.from({ length: PEOPLE }, () => people.newcomer());
    await Promise.all(crowd.map((one) => one.join(roomId)));
    host.send('start');
    await Promise.all(crowd.map((one) => one.phase('answering', 0)));
    for (const one of crowd) one.answer(one.room.state.options[0]?.id);
    await Promise.all(crowd.map((one) => one.notice('locked')));
  });

  it('play over plain HTTP too, whichever of them is asked', async () => {
    const host = people.newcomer();
    const { roomId } = await people.open(host.pass);
    for (let i = 0; i < PROCESSES + 1; i++) {
      const one = people.newcomer();
      const seat = await arcade.ask<{ sessionId: string }>(`/matchmake/joinById/${roomId}`, {
        ...{ version: PROTOCOL_VERSION, pass: one.pass },
      });
      const opened = await arcade.ask<{ line: string }>('/api/line/open', { roomId, sessionId: seat.json.sessionId });
      assert.equal(opened.status, 200, JSON.stringify(opened.json));
      for (let asked = 0; asked < PROCESSES; asked++) {
        const answer = await fetch(`${arcade.url}/api/line/hear`, {
          method: 'POST',
          headers: { connection: 'close', 'content-type': 'application/json' },
          body: JSON.stringify({ line: opened.json.line, after: 0 }),
        });
        assert.equal(answer.status, 200);
        assert.ok((await answer.arrayBuffer()).byteLength > 0, 'nothing was said');
      }
    }
  });

  it('show a show in all of them: its card, its doors, its host’s keys; arenas are spread, and its end is known', async () => {
    const show = await people.openShow();
    const isEverywhere = async (holds: (answer: { status: number; json: ShowCard }) => boolean): Promise<boolean> =>
      (await everywhere<ShowCard>(`/api/shows/${show.code}`)).every(holds);
    await arcade.until('the show in all', () => isEverywhere(({ status }) => status === 200));
    for (let i = 0; i < PROCESSES; i++)
      assert.equal((await people.press(show, { do: 'lock', locked: i % 2 === 0 })).status, 200);
    assert.equal((await people.press(show, { do: 'lock', locked: false })).status, 200);
    assert.equal((await people.press(show, { do: 'open' })).status, 200);
    await arcade.until('open doors in all', () => isEverywhere(({ json }) => json.doors === 'open'));
    const seats = await Promise.all(Array.from({ length: 12 }, () => people.seat(show.code, people.newcomer())));
    assert.deepEqual([...new Set(seats.map((seat) => seat.status))], [200], JSON.stringify(seats[0]?.json));
    assert.ok(new Set(seats.map(({ json }) => json.processId)).size > 1, 'all arenas are in one process');
    assert.equal((await people.press(show, { do: 'close' })).status, 200);
    await arcade.until('its end in all', () =>
      isEverywhere(({ status, json }) => status === 404 || json.stage === 'over'),
    );
  });
});
