import assert from 'node:assert/strict';
import { createSecretKey } from 'node:crypto';
import { Client } from '@colyseus/sdk';
import { endOf } from '#shared/daily/day.ts';
import { dailyTen } from '#shared/modes/daily-ten/mode.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import { DailyServer } from '../testing/daily-server.ts';
import { Spectator } from '../testing/spectator.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { aPass, SECRETS, TEST_SECRET } from '../testing/test-server.ts';

const idOf = (pass: string): string => {
  const guest = readPass(pass, createSecretKey(TEST_SECRET));
  assert.ok(guest);
  return playerIdOf(guest);
};

describe('a try at the daily ten', () => {
  let ten: DailyServer;
  beforeEach(async () => {
    ten = await DailyServer.start();
  });
  afterEach(() => ten.stop());

  it('[DT3] is one try: two tabs, a drop and a return are the same one, nobody else comes in, and it is over once', async () => {
    const pass = aPass();
    const rooms = await Promise.all(Array.from({ length: 10 }, () => ten.room(pass)));
    assert.equal(new Set(rooms.map(({ roomId }) => roomId)).size, 1);
    const roomId = rooms[0]?.roomId ?? '';
    const one = await new TestPlayer(ten.server, pass).join(roomId);
    await ten.play(one, 0, 1);
    await one.phase('answering', 1);
    await assert.rejects(new TestPlayer(ten.server).join(roomId), /match\/locked/);
    const screen = new Client(ten.server.url.replace('http', 'ws')).joinById(roomId, {
      version: PROTOCOL_VERSION,
      watch: true,
    });
    await assert.rejects(screen, /match\/locked/);
    await assert.rejects(new Spectator(ten.server).join(roomId), /watch\/own/);
    one.cut();
    await one.closed();
    assert.equal((await ten.look(pass)).state, 'underway');
    assert.deepEqual(await ten.room(pass), rooms[0]);
    await one.join(roomId);
    const second = await new TestPlayer(ten.server, pass).join(roomId);
    await one.closed();
    await ten.play(second, second.room.state.round, 10);
    await second.phase('podium');
    assert.equal(await second.refusal('again'), 'mode/denies');
    const { result, state } = await ten.kept(pass);
    assert.equal(state, 'done');
    assert.equal(result?.marks.length, 10);
    assert.equal(result?.marks[0], 'right');
    await second.room.leave();
    assert.equal(await ten.refusal(pass), 'daily/done');
  });

  it('[DT3] is played to its end though its player has gone; a room nobody came into takes no try', async () => {
    const pass = aPass();
    const first = await ten.room(pass);
    ten.clock.skip(61_000);
    const own = { day: ten.today, playerId: idOf(pass) };
    await ten.eventually('the try to be given back', async () => (await ten.storage.daily.find(own)) === null);
    const second = await ten.room(pass);
    assert.notEqual(second.roomId, first.roomId);
    const one = await new TestPlayer(ten.server, pass).join(second.roomId);
    await ten.play(one, 0, 2);
    await one.phase('answering', 2);
    await one.room.leave();
    await ten.playOut(one.room.state.matchId);
    const { result } = await ten.kept(pass);
    assert.deepEqual(result?.marks, ['right', 'right', ...Array<string>(8).fill('none')]);
    assert.equal(await ten.refusal(pass), 'daily/done');
  });

  it('[DT3] goes on after a restart of the server, in the same room', async () => {
    const one = await ten.person();
    const { code } = await ten.room(one.pass);
    await ten.play(one, 0, 3);
    await one.phase('answering', 3);
    await ten.stop();
    await ten.start();
    const again = await ten.room(one.pass);
    assert.equal(again.code, code);
    one.url = ten.server.url;
    await one.join(again.roomId);
    await ten.play(one, 3, 10);
    const { result } = await ten.kept(one.pass);
    assert.deepEqual(result?.marks, Array<string>(10).fill('right'));
  });

  it('[DT3] one that a fault of ours ended may be begun anew, and is not compared', async () => {
    const one = await ten.person();
    await ten.play(one, 0, 1);
    const { matchId } = one.room.state;
    const journal = ten.storage.journals.get(matchId);
    assert.ok(journal);
    await ten.stop();
    assert.equal(ten.storage.journals.has(matchId), true);
    await ten.storage.matches.setAside({ ...journal, why: 'a test', asideAt: ten.clock.now() }, journal.epoch);
    await ten.start();
    const again = await new TestPlayer(ten.server, one.pass).join((await ten.room(one.pass)).roomId);
    assert.notEqual(again.room.state.matchId, matchId);
    await ten.play(again, 0, 10);
    const { result, played, streak } = await ten.kept(one.pass);
    assert.deepEqual([result?.counts, played, streak], [false, 0, 1]);
  });

  it('[DT8] belongs to the day on which it began; who comes later by a link plays the same ten, and is not compared', async () => {
    const day = ten.today;
    ten.clock.skip(endOf(day) - ten.clock.now() - 60_000);
    const late = await ten.person();
    await ten.play(late, 0, 5);
    await late.phase('answering', 5);
    ten.clock.skip(120_000);
    assert.equal(ten.today, day + 1);
    await ten.playOut(late.room.state.matchId);
    const { result, streak, days } = await ten.kept(late.pass, day);
    assert.deepEqual([result?.counts, result?.place, result?.of], [true, 1, 1]);
    assert.deepEqual([streak, days.map(({ day: one, isKept }) => [one, isKept])], [1, [[day, true]]]);
    assert.equal((await ten.look(late.pass)).state, 'open');

    const friend = await ten.person(day);
    assert.deepEqual((await ten.headerOf(friend)).deck, (await ten.headerOf(late)).deck);
    await ten.play(friend, 0, 10);
    const after = await ten.kept(friend.pass, day);
    assert.deepEqual([after.result?.counts, after.result?.place, after.played, after.streak], [false, 1, 1, 0]);
    assert.equal((await ten.look(friend.pass)).state, 'open');
    assert.equal(await ten.refusal(friend.pass, ten.today + 1), 'daily/unknown');
    assert.equal(await ten.refusal(friend.pass, day - 1), 'daily/unknown');
    assert.equal(await ten.refusal(friend.pass, day), 'daily/done');
  });

  it('[DT5] is compared with everybody’s times of the day, and with nobody’s where there are none', async () => {
    const alone = await ten.person();
    await ten.play(alone, 0, 10, 'No');
    assert.deepEqual(await ten.kept(alone.pass).then(({ result }) => [result?.place, result?.of, result?.fasterThan]), [
      1,
      1,
      null,
    ]);
    await ten.others(ten.today, [1, 2, 150_000, 199_999, 200_000, 200_001]);
    const { result } = await ten.look(alone.pass);
    assert.deepEqual([result?.timeMs, result?.place, result?.of, result?.fasterThan], [200_000, 5, 7, 16]);
  });

  it('[DT9] is raced against yesterday’s best, of whom nothing but name, face and times is told', async () => {
    await ten.others(ten.today - 1, [90_000, 70_000, 80_000]);
    const one = await ten.person();
    const view = (await ten.headerOf(one)).daily?.ghost;
    assert.deepEqual(view, { name: 'Other 1', avatar: 'face', marks: ['right'], costs: [70_000] });
    const heard = Buffer.concat(one.frames).toString('latin1');
    assert.ok(heard.includes('Other 1'));
    assert.ok(!heard.includes(`other-${ten.today - 1}`), 'the id of somebody else');
    const answer = await ten.look(one.pass);
    assert.deepEqual(answer.ghost, { name: 'Other 1', avatar: 'face', timeMs: 70_000, right: 1 });
    assert.ok(!JSON.stringify(answer).includes(`other-${ten.today - 1}`));
    await ten.play(one, 0, 10);
    await ten.playOut(one.room.state.matchId);
    const record = ten.storage.records.get(one.room.state.matchId);
    assert.deepEqual(record?.log.header.daily, { day: ten.today, counts: true, ghost: null });
  });

  it('[V1] nothing that is asked before a try, or sent in one before its first reveal, tells a question or an answer too early', async () => {
    const pass = aPass();
    const asked = JSON.stringify([
      await ten.look(pass),
      (await ten.server.ask('/api/catalogue')).json,
      await ten.room(pass),
    ]);
    const one = await new TestPlayer(ten.server, pass).join((await ten.room(pass)).roomId);
    await one.phase('answering', 0);
    const heard = asked + Buffer.concat(one.frames).toString('latin1');
    const header = await ten.headerOf(one);
    assert.ok(heard.includes(header.deck[0]?.stem ?? '?'), 'the ears are deaf');
    for (const { stem } of header.deck.slice(1)) assert.ok(!heard.includes(stem), `${stem} is told too early`);
    for (const secret of [...Object.values(SECRETS), header.key]) assert.ok(!heard.includes(secret), secret);
    for (const { stem } of header.deck) assert.ok(!asked.includes(stem));
  });

  it('is not opened as a room, nor from nonsense, nor more often than rooms are', async () => {
    await assert.rejects(ten.server.open({ mode: dailyTen }), /mode\/daily/);
    const pass = aPass();
    for (const day of [-1, 1.5, '1', Number.MAX_VALUE])
      for (const path of ['/api/daily', '/api/quick'])
        assert.equal(
          (await ten.server.ask(path, { pass, day, version: PROTOCOL_VERSION, mode: dailyTen.id })).status,
          400,
          `${path} ${day}`,
        );
    assert.equal((await ten.server.ask('/api/daily', { pass: 'x' })).status, 401);
    await ten.stop();
    await ten.start({ limits: { roomsEach: 1 } });
    const first = await ten.room(pass);
    assert.deepEqual(await ten.room(pass), first, 'coming back opens nothing');
    ten.toNoon(1);
    assert.equal(await ten.refusal(pass), 'request/too-many');
  });
});
