import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { CloseCode } from '@colyseus/core';
import { CLOSE_CODES } from '#shared/protocol/close-codes.ts';
import type { ErrorAnswer } from '#shared/protocol/http.ts';
import { Arcade } from '../../test-support/arcade.ts';
import { RedisServer } from '../../test-support/redis-server.ts';
import { ArcadePeople, processOf } from '../testing/arcade-people.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { TEST_SECRET } from '../testing/test-server.ts';

const PROCESSES = 3;
/** In two arenas. */
const PEOPLE = 40;
/** How long a process is held still, and Redis away, ms; longer outages are tested where the clock is moved: shared-rooms.test.ts, shared-shows.test.ts, director-watch.test.ts. */
const STILL_MS = 5000;
const AWAY_MS = 3000;

const answerAll = (players: readonly TestPlayer[]) => {
  for (const player of players) player.answer(player.room.state.options[0]?.id, 0);
  return Promise.all(players.map((player) => player.notice('locked', ({ round }) => round === 0)));
};

describe('several processes, of which one fails,', () => {
  let redis: RedisServer;
  let arcade: Arcade;
  let people: ArcadePeople;
  before(async function () {
    redis = await RedisServer.start(this);
    arcade = await Arcade.start(PROCESSES, { REDIS_URL: redis.url, SECRET: TEST_SECRET.toString(), PACE: '0.2' });
    people = new ArcadePeople(arcade);
  });
  beforeEach(async () => {
    await redis.on(); // where a test has failed
    await arcade.isWhole(PROCESSES);
  });
  afterEach(function () {
    if (this.currentTest?.state === 'failed')
      process.stderr.write(arcade.log.map((line) => `${JSON.stringify(line)}\n`).join(''));
  });
  after(async () => {
    const code = await arcade?.stop();
    await redis?.off();
    if (arcade) assert.equal(code, 0);
  });

  /** The process that said last that it directs a show. */
  function directorOf(code: string): string {
    const said = arcade.log.findLast((line) => line.msg === 'a show is directed here' && line.code === code);
    return String(said?.processId);
  }

  it('take over what a killed one leaves: people are back in their seats, with all that was acknowledged', async () => {
    const { code, host, guest, process } = await people.aPair();
    await answerAll([guest]);
    const { seat } = await guest.notice('you');
    arcade.signal(process, 'SIGKILL');
    await Promise.all([host, guest].map((player) => people.come(player, code)));
    assert.notEqual(processOf(guest), process);
    const you = await guest.notice('you');
    assert.deepEqual([you.seat, you.answer], [seat, guest.room.state.options[0]?.id]);
    await host.phase('answering', 0);
    await answerAll([host]);
    await host.phase('reveal', 0);
  });

  it('and one that slept finds its matches gone: what it would have acknowledged is refused, and it closes their rooms kindly', async () => {
    const { code, host, guest, process } = await people.aPair();
    // What is acknowledged is written: whoever was stopped in the middle of that would hold the file of all its matches.
    await answerAll([await people.newcomer().join(host.room.roomId)]);
    arcade.signal(process, 'SIGSTOP');
    const stopped = performance.now();
    host.answer(host.room.state.options[0]?.id); // it lies in the socket of the one that sleeps
    const again = new TestPlayer(arcade, guest.pass);
    await people.come(again, code); // the page finds its line dead, and comes in anew
    assert.notEqual(processOf(again), process);
    await again.phase('answering', 0);
    await answerAll([again]);
    await wait(Math.max(0, STILL_MS - (performance.now() - stopped)));
    arcade.signal(process, 'SIGCONT');
    assert.equal(await host.closed(), CLOSE_CODES['room-moved'].code);
    assert.deepEqual(host.all('locked'), [], 'two processes acknowledge answers of one match');
    await people.come(host, code);
    assert.equal(processOf(host), processOf(again));
    assert.equal((await host.notice('you')).answer, null);
    await answerAll([host]);
    await host.phase('reveal', 0);
    assert.ok((await people.open(host.pass)).code, 'the one that slept is of use again');
  });

  it('give a match on when one of them is told to end, and nobody’s window ends with it', async () => {
    const { code, host, guest, process } = await people.aPair();
    await answerAll([guest]);
    arcade.signal(process, 'SIGTERM');
    await Promise.all([host, guest].map((player) => player.closed()));
    await Promise.all([host, guest].map((player) => people.come(player, code)));
    assert.notEqual(processOf(host), process);
    await host.phase('answering', 0);
    await answerAll([host]);
    await host.phase('reveal', 0);
  });

  it('[SW5] seat the people of an arena again, with their answers, before the next question', async () => {
    const show = await people.aShow(PEOPLE);
    const first = show.players[0];
    assert.ok(first);
    const process = processOf(first);
    const there = show.players.filter((player) => processOf(player) === process);
    const elsewhere = show.players.filter((player) => !there.includes(player));
    assert.ok(elsewhere.length > 0, 'both arenas are in one process');
    await answerAll(there);
    const seats = await Promise.all(there.map((player) => player.notice('you')));
    arcade.signal(process, 'SIGKILL');
    await Promise.all(there.map((player) => player.closed()));
    await Promise.all(there.map((player) => people.come(player, show.code)));
    for (const [i, player] of there.entries()) {
      const { round, options } = player.room.state;
      const you = await player.notice('you');
      assert.deepEqual([round, you.seat, you.answer], [0, seats[i]?.seat, options[0]?.id]);
    }
    await answerAll(elsewhere);
    await Promise.all(show.players.map((player) => player.phase('reading', 1)));
    const right = await Promise.all(there.map((player) => player.notice('you', ({ verdict }) => verdict !== null)));
    assert.equal(right.length, there.length);
    await people.pressed(show, { do: 'end' });
  });

  it('[SW2] have a show’s director again, in another process, and nobody in its arenas is sent away', async () => {
    const show = await people.aShow(PEOPLE);
    const director = directorOf(show.code);
    assert.ok(arcade.lives(director));
    assert.ok(!show.players.some((player) => processOf(player) === director), 'an arena is beside its director');
    arcade.signal(director, 'SIGKILL');
    await people.pressed(show, { do: 'extend', seconds: 5 });
    assert.notEqual(directorOf(show.code), director);
    await answerAll(show.players);
    await Promise.all(show.players.map((player) => player.phase('reading', 1)));
    assert.ok(show.players.every(({ closeCode }) => closeCode === null));
    await people.pressed(show, { do: 'end' });
  });

  it('tell the people of one that is told to end, though Redis is away', async () => {
    const { code, host, guest, process } = await people.aPair();
    await answerAll([guest]);
    await redis.off();
    arcade.signal(process, 'SIGTERM');
    for (const player of [host, guest]) assert.equal(await player.closed(), CloseCode.SERVER_SHUTDOWN);
    await redis.on();
    await Promise.all([host, guest].map((player) => people.come(player, code)));
    assert.notEqual(processOf(host), process);
    await answerAll([host]);
    await host.phase('reveal', 0);
  });

  it('pause doors and shows while Redis is away, and play on; an empty Redis comes back to all their rooms', async () => {
    const show = await people.aShow(PEOPLE);
    const { code, host, guest, process } = await people.aPair();
    await redis.off();
    const left = performance.now();
    await arcade.until('closed doors', async () => {
      const answers = await Promise.all(
        Array.from({ length: PROCESSES }, () => arcade.ask<{ error?: { code: string } }>(`/api/rooms/${code}`)),
      );
      return answers.every(
        ({ status, json, again }) => status === 503 && json.error?.code === 'server/paused' && Number(again) > 0,
      );
    });
    // Its director takes keys, and nobody else keeps them for later.
    const pressed = await Promise.all(
      Array.from({ length: 2 * PROCESSES }, () => people.press(show, { do: 'lock', locked: true })),
    );
    const refused = pressed.filter(({ status }) => status !== 200);
    assert.ok(refused.length > 0, 'all keys came to the director itself');
    for (const { status, json } of refused)
      assert.deepEqual([status, (json as unknown as ErrorAnswer).error?.code], [503, 'show/away']);
    // Who loses their line meanwhile comes back past the doors (P11).
    for (const player of [guest, ...show.players.slice(0, 4)]) {
      player.cut();
      await player.comeBack();
    }
    await answerAll([host, guest]);
    await host.phase('reveal', 0);
    await answerAll(show.players);
    await wait(Math.max(0, AWAY_MS - (performance.now() - left)));
    assert.ok(
      show.players.every(({ room }) => room.state.phase === 'answering'),
      'a show goes on without its director',
    );
    await redis.on();
    await people.come(people.newcomer(), code);
    assert.equal(processOf(host), process);
    await host.phase('answering', 1);
    await Promise.all(show.players.map((player) => player.phase('reading', 1)));
    assert.ok(show.players.every(({ closeCode }) => closeCode === null));
    await people.pressed(show, { do: 'end' });
  });
});
