import assert from 'node:assert/strict';
import { createSecretKey } from 'node:crypto';
import { Client } from '@colyseus/sdk';
import { DAY_MS, endOf } from '#shared/daily/day.ts';
import { classic } from '#shared/modes/classic/mode.ts';
import { dailyTen } from '#shared/modes/daily-ten/mode.ts';
import { dayOf } from '#shared/people/profile.ts';
import type { DailyAnswer, RoomAnswer } from '#shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { MatchHeader } from '#shared/rules/match.ts';
import { aDeck } from '#shared/testing/a-question.ts';
import { PATIENCE_MS } from '../../test-support/patience.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import type { DailyResult } from '../storage/ports/daily.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { SkippingClock } from '../testing/skipping-clock.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { aPass, SECRETS, startTestServer, TEST_SECRET, type TestServer } from '../testing/test-server.ts';

/** Fifty questions, each with what marks its right answer. */
const aBank = (count = 50) => aDeck(count).map((question) => ({ ...question, topic: 'atlas', ...SECRETS }));
const idOf = (pass: string): string => {
  const guest = readPass(pass, createSecretKey(TEST_SECRET));
  assert.ok(guest);
  return playerIdOf(guest);
};

describe('the daily ten on a server', () => {
  let server: TestServer;
  let clock: SkippingClock;
  let storage: MemoryStorage;
  beforeEach(async () => {
    clock = new SkippingClock();
    toNoon(1); // no midnight comes by itself
    storage = new MemoryStorage(aBank());
    await start();
  });
  afterEach(() => server.stop());

  async function start(limits: Parameters<typeof startTestServer>[0] = {}): Promise<void> {
    server = await startTestServer({ clock, storage, modes: [classic, dailyTen], ...limits });
  }
  function toNoon(days: number): void {
    clock.skip(endOf(dayOf(clock.now()) + days - 1) + DAY_MS / 2 - clock.now());
  }
  const today = (): number => dayOf(clock.now());
  const begin = (pass: string, day?: number) =>
    server.ask('/api/quick', {
      version: PROTOCOL_VERSION,
      pass,
      mode: dailyTen.id,
      ...(day === undefined ? {} : { day }),
    });
  async function room(pass: string, day?: number): Promise<RoomAnswer> {
    const { status, json } = await begin(pass, day);
    assert.equal(status, 200, JSON.stringify(json));
    return json as RoomAnswer;
  }
  async function refusal(pass: string, day?: number): Promise<string> {
    const { json } = await begin(pass, day);
    return (json as { error?: { code: string } }).error?.code ?? JSON.stringify(json);
  }
  async function look(pass: string, day?: number): Promise<DailyAnswer> {
    const { json } = await server.ask('/api/daily', { pass, ...(day === undefined ? {} : { day }) });
    return json as DailyAnswer;
  }
  async function person(day?: number): Promise<TestPlayer> {
    const player = new TestPlayer(server);
    return player.join((await room(player.pass, day)).roomId);
  }
  const headerOf = ({ room: { state } }: TestPlayer): MatchHeader => {
    const journal = storage.journals.get(state.matchId) ?? storage.records.get(state.matchId)?.log;
    assert.ok(journal);
    return journal.header;
  };
  /** Answers the next questions. Nothing is skipped: a skip that comes late would end the next question. */
  async function play(player: TestPlayer, from: number, to: number, answer = 'yes'): Promise<void> {
    for (let round = from; round < to; round++) {
      await player.phase('answering', round);
      player.answer(answer, round);
      await player.notice('you', ({ verdict }) => verdict?.round === round);
    }
  }
  async function kept(pass: string, day?: number): Promise<DailyAnswer> {
    await eventually('the try to be kept', async () => (await look(pass, day)).result !== null);
    return look(pass, day);
  }
  /** Lets a match go on by itself until its record is kept: after each window the next phase is seen first. */
  async function playOut(matchId: string): Promise<void> {
    const inputs = (): number => storage.journals.get(matchId)?.inputs.length ?? -1;
    while (!storage.records.has(matchId)) {
      const before = inputs();
      clock.skip(25_000);
      await eventually('the match to go on', () => storage.records.has(matchId) || inputs() !== before);
    }
  }
  async function eventually(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    while (!(await holds())) {
      assert.ok(performance.now() < until, `waited for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  /** Others of a day, with these times. */
  async function others(day: number, times: readonly number[]): Promise<void> {
    for (const [i, timeMs] of times.entries()) {
      const matchId = `other-${day}-${i}`;
      await storage.daily.begin({ day, playerId: matchId, matchId, begunAt: day * DAY_MS, counts: true });
      const result: DailyResult = {
        ...{ name: `Other ${i}`, avatar: 'face', marks: ['right'], costs: [timeMs], score: 1, answered: 1, timeMs },
        endedAt: day * DAY_MS + i,
      };
      await storage.daily.finish(matchId, result);
    }
  }

  it('[DT1] asks everybody the same questions with the options in one order, whatever happens to the bank, and others on the next day', async () => {
    assert.equal(await storage.daily.deck(today()), null);
    const [ada, bo] = [await person(), await person()];
    await storage.questions.upsert(
      aBank(60).map((question) => ({ ...question, id: `new-${question.id}`, revision: 2 })),
    );
    await server.stop();
    await start();
    const cy = await person();
    const [first, ...more] = [ada, bo, cy].map(headerOf);
    assert.ok(first);
    assert.equal(first.deck.length, 10);
    assert.match(first.key, /^[0-9a-f]{32}$/);
    for (const header of more) assert.deepEqual([header.key, header.deck], [first.key, first.deck]);
    assert.equal(await storage.daily.deck(today() + 1), null, 'there is no key of tomorrow to be known');
    toNoon(1);
    const next = headerOf(await person());
    assert.notEqual(next.key, first.key);
    const ids = new Set(first.deck.map(({ id }) => id));
    assert.deepEqual(
      next.deck.filter(({ id }) => ids.has(id)),
      [],
    );
  });

  it('[DT2] asks its questions nowhere else on that day, be it in a new room or a rematch', async () => {
    const { deck } = (await server.app.services.daily.today()) ?? assert.fail();
    const ids = deck.map(({ id }) => id);
    const answer = await server.open({ options: { questions: 30, seconds: 5 } });
    const [host, guest] = [
      await new TestPlayer(server).join(answer.roomId),
      await new TestPlayer(server).join(answer.roomId),
    ];
    const first = host.room.state.matchId;
    host.send('start');
    await guest.phase('answering', 0);
    host.send('end');
    await guest.phase('podium');
    host.send('again');
    await host.until('the rematch', () => host.room.state.matchId !== first);
    await server.open({ options: { questions: 30, seconds: 5 } });
    const decks = [...storage.journals.values(), ...[...storage.records.values()].map(({ log }) => log)].map(
      ({ header }) => header.deck.map(({ id }) => id),
    );
    assert.deepEqual(
      decks.map(({ length }) => length),
      [30, 30, 30],
    );
    for (const id of decks.flat()) assert.ok(!ids.includes(id), `${id} is one of the ten of today`);
  });

  it('[DT2] is drawn before anything else is asked that day, and is free again on the next', async () => {
    await server.open({ options: { questions: 5, seconds: 5 } });
    const fixed = await storage.daily.deck(today());
    assert.equal(fixed?.deck.length, 10);
    assert.equal((await server.app.services.daily.excluded()).length, 10);
    toNoon(1);
    const next = await server.app.services.daily.excluded();
    assert.ok(!next.some((id) => fixed?.deck.some((question) => question.id === id)));
  });

  it('[DT3] is one try: two tabs, a drop and a return are the same one, nobody else comes in, and it is over once', async () => {
    const pass = aPass();
    const rooms = await Promise.all(Array.from({ length: 10 }, () => room(pass)));
    assert.equal(new Set(rooms.map(({ roomId }) => roomId)).size, 1);
    const roomId = rooms[0]?.roomId ?? '';
    const one = await new TestPlayer(server, pass).join(roomId);
    await play(one, 0, 1);
    await one.phase('answering', 1);
    await assert.rejects(new TestPlayer(server).join(roomId), /match\/locked/);
    const screen = new Client(server.url.replace('http', 'ws')).joinById(roomId, {
      version: PROTOCOL_VERSION,
      watch: true,
    });
    await assert.rejects(screen, /match\/locked/);
    one.cut();
    await one.closed();
    assert.equal((await look(pass)).state, 'underway');
    assert.deepEqual(await room(pass), rooms[0]);
    await one.join(roomId);
    const second = await new TestPlayer(server, pass).join(roomId);
    await one.closed();
    await play(second, second.room.state.round, 10);
    await second.phase('podium');
    assert.equal(await second.refusal('again'), 'mode/denies');
    const { result, state } = await kept(pass);
    assert.equal(state, 'done');
    assert.equal(result?.marks.length, 10);
    assert.equal(result?.marks[0], 'right');
    await second.room.leave();
    assert.equal(await refusal(pass), 'daily/done');
  });

  it('[DT3] is played to its end though its player has gone; a room nobody came into takes no try', async () => {
    const pass = aPass();
    const first = await room(pass);
    clock.skip(61_000);
    const own = { day: today(), playerId: idOf(pass) };
    await eventually('the try to be given back', async () => (await storage.daily.find(own)) === null);
    const second = await room(pass);
    assert.notEqual(second.roomId, first.roomId);
    const one = await new TestPlayer(server, pass).join(second.roomId);
    await play(one, 0, 2);
    await one.phase('answering', 2);
    await one.room.leave();
    await playOut(one.room.state.matchId);
    const { result } = await kept(pass);
    assert.deepEqual(result?.marks, ['right', 'right', ...Array<string>(8).fill('none')]);
    assert.equal(await refusal(pass), 'daily/done');
  });

  it('[DT3] goes on after a restart of the server, in the same room', async () => {
    const one = await person();
    const { code } = await room(one.pass);
    await play(one, 0, 3);
    await one.phase('answering', 3);
    await server.stop();
    await start();
    const again = await room(one.pass);
    assert.equal(again.code, code);
    one.url = server.url;
    await one.join(again.roomId);
    await play(one, 3, 10);
    const { result } = await kept(one.pass);
    assert.deepEqual(result?.marks, Array<string>(10).fill('right'));
  });

  it('[DT3] one that a fault of ours ended may be begun anew, and is not compared', async () => {
    const one = await person();
    await play(one, 0, 1);
    const { matchId } = one.room.state;
    const journal = storage.journals.get(matchId);
    assert.ok(journal);
    await server.stop();
    assert.equal(storage.journals.has(matchId), true);
    await storage.matches.setAside({ ...journal, why: 'a test', asideAt: clock.now() });
    await start();
    const again = await new TestPlayer(server, one.pass).join((await room(one.pass)).roomId);
    assert.notEqual(again.room.state.matchId, matchId);
    await play(again, 0, 10);
    const { result, played, streak } = await kept(one.pass);
    assert.deepEqual([result?.counts, played, streak], [false, 0, 1]);
  });

  it('[DT8] belongs to the day on which it began; who comes later by a link plays the same ten, and is not compared', async () => {
    const day = today();
    clock.skip(endOf(day) - clock.now() - 60_000);
    const late = await person();
    await play(late, 0, 5);
    await late.phase('answering', 5);
    clock.skip(120_000);
    assert.equal(today(), day + 1);
    await playOut(late.room.state.matchId);
    const { result, streak, days } = await kept(late.pass, day);
    assert.deepEqual([result?.counts, result?.place, result?.of], [true, 1, 1]);
    assert.deepEqual([streak, days.map(({ day: one, isKept }) => [one, isKept])], [1, [[day, true]]]);
    assert.equal((await look(late.pass)).state, 'open');

    const friend = await person(day);
    assert.deepEqual(headerOf(friend).deck, headerOf(late).deck);
    await play(friend, 0, 10);
    const after = await kept(friend.pass, day);
    assert.deepEqual([after.result?.counts, after.result?.place, after.played, after.streak], [false, 1, 1, 0]);
    assert.equal((await look(friend.pass)).state, 'open');
    assert.equal(await refusal(friend.pass, today() + 1), 'daily/unknown');
    assert.equal(await refusal(friend.pass, day - 1), 'daily/unknown');
    assert.equal(await refusal(friend.pass, day), 'daily/done');
  });

  it('[DT5] is compared with everybody’s times of the day, and with nobody’s where there are none', async () => {
    const alone = await person();
    await play(alone, 0, 10, 'no');
    assert.deepEqual(await kept(alone.pass).then(({ result }) => [result?.place, result?.of, result?.fasterThan]), [
      1,
      1,
      null,
    ]);
    await others(today(), [1, 2, 150_000, 199_999, 200_000, 200_001]);
    const { result } = await look(alone.pass);
    assert.deepEqual([result?.timeMs, result?.place, result?.of, result?.fasterThan], [200_000, 5, 7, 16]);
  });

  it('[DT9] is raced against yesterday’s best, of whom nothing but name, face and times is told', async () => {
    await others(today() - 1, [90_000, 70_000, 80_000]);
    const one = await person();
    const view = headerOf(one).daily?.ghost;
    assert.deepEqual(view, { name: 'Other 1', avatar: 'face', marks: ['right'], costs: [70_000] });
    const heard = Buffer.concat(one.frames).toString('latin1');
    assert.ok(heard.includes('Other 1'));
    assert.ok(!heard.includes(`other-${today() - 1}`), 'the id of somebody else');
    const answer = await look(one.pass);
    assert.deepEqual(answer.ghost, { name: 'Other 1', avatar: 'face', timeMs: 70_000, right: 1 });
    assert.ok(!JSON.stringify(answer).includes(`other-${today() - 1}`));
  });

  it('[V1] nothing that is asked before a try, or sent in one before its first reveal, tells a question or an answer too early', async () => {
    const pass = aPass();
    const asked = JSON.stringify([await look(pass), (await server.ask('/api/catalogue')).json, await room(pass)]);
    const one = await new TestPlayer(server, pass).join((await room(pass)).roomId);
    await one.phase('answering', 0);
    const heard = asked + Buffer.concat(one.frames).toString('latin1');
    const header = headerOf(one);
    assert.ok(heard.includes(header.deck[0]?.stem ?? '?'), 'the ears are deaf');
    for (const { stem } of header.deck.slice(1)) assert.ok(!heard.includes(stem), `${stem} is told too early`);
    for (const secret of [...Object.values(SECRETS), header.key]) assert.ok(!heard.includes(secret), secret);
    for (const { stem } of header.deck) assert.ok(!asked.includes(stem));
  });

  it('[DT10] asks half of a small bank, and nothing of a tiny one; rooms are open all the same', async () => {
    for (const [bank, questions] of [
      [40, 10],
      [13, 6],
      [9, 0],
    ] as const) {
      await server.stop();
      storage = new MemoryStorage(aBank(bank));
      await start();
      const pass = aPass();
      assert.equal((await look(pass)).questions, questions);
      if (questions === 0) assert.equal(await refusal(pass), 'daily/none');
      else
        assert.equal(
          headerOf(await new TestPlayer(server, pass).join((await room(pass)).roomId)).deck.length,
          questions,
        );
      await server.open({ options: { questions: 5, seconds: 5 } });
    }
  });

  it('is not opened as a room, nor from nonsense, nor more often than rooms are', async () => {
    await assert.rejects(server.open({ mode: dailyTen }), /mode\/daily/);
    const pass = aPass();
    for (const day of [-1, 1.5, '1', Number.MAX_VALUE])
      for (const path of ['/api/daily', '/api/quick'])
        assert.equal(
          (await server.ask(path, { pass, day, version: PROTOCOL_VERSION, mode: dailyTen.id })).status,
          400,
          `${path} ${day}`,
        );
    assert.equal((await server.ask('/api/daily', { pass: 'x' })).status, 401);
    await server.stop();
    await start({ limits: { roomsEach: 1 } });
    const first = await room(pass);
    assert.deepEqual(await room(pass), first, 'coming back opens nothing');
    toNoon(1);
    assert.equal(await refusal(pass), 'request/too-many');
  });
});
