import assert from 'node:assert/strict';
import { classic } from '#shared/modes/classic/mode.ts';
import { lastBrainStanding } from '#shared/modes/last-brain-standing/mode.ts';
import { SEAT_READY_BIT, SEAT_WATCHES_BIT } from '#shared/protocol/state.ts';
import type { Question } from '#shared/questions/question.ts';
import { LINE_BINS } from '#shared/rules/room-answers.ts';
import { ROSTER_SEATS_MAX } from '#shared/rules/roster-view.ts';
import { KIND_SAMPLES } from '#shared/testing/a-kind.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { aParty } from '../testing/party.ts';
import { skipTo, UNHURRIED_PACE_FACTOR } from '../testing/skip-to.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const flagsOf = (watcher: TestPlayer, who: TestPlayer): number =>
  watcher.room.state.seats.get(String(seatOf(who)))?.flags ?? 0;
const seatOf = (player: TestPlayer): number => player.all('you').at(-1)?.seat ?? -1;
const readyNow = ({ room }: TestPlayer) => ({ round: room.state.round, phase: room.state.phase });

describe('who is out', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({ modes: [lastBrainStanding], pace: UNHURRIED_PACE_FACTOR });
  });
  after(() => server.stop());

  it('[PC1] [G6] hurries nobody: their "ready" is refused, and the room goes on when those who still stand are ready', async () => {
    const { players, host } = await aParty(server, 5, {
      mode: lastBrainStanding,
      options: { every: 1, leave: 50, seconds: 30 },
    });
    host.send('start');
    await host.phase('countdown');
    await skipTo(host, 'answering', 0);
    // The host is the fastest, the last ones give a wrong answer.
    for (const [i, player] of players.entries()) {
      player.answer(i < 3 ? 'Yes' : 'No', 0);
      await player.notice('locked');
    }
    await host.phase('locked', 0);
    await skipTo(host, 'cut', 0);
    const isOut = (player: TestPlayer): boolean => (flagsOf(host, player) & SEAT_WATCHES_BIT) !== 0;
    await host.until('somebody who is out', () => players.some(isOut));
    await skipTo(host, 'answering', 1);
    for (const player of players.filter((one) => !isOut(one))) player.answer('Yes', 1);
    await host.phase('locked', 1);
    await skipTo(host, 'reveal', 1);
    const [out, standing] = [players.filter(isOut), players.filter((player) => !isOut(player))];
    assert.ok(out.length > 0 && standing.length > 1);
    for (const player of out) {
      await player.phase('reveal', 1);
      for (let i = 0; i < 3; i++) assert.equal(await player.refusal('ready', readyNow(player)), 'ready/watching');
    }
    const { state } = host.room;
    assert.deepEqual([state.phase, state.ready, state.readyNeeded], ['reveal', 0, standing.length]);
    for (const player of standing) player.send('ready', readyNow(host));
    await host.until('the end of the reveal', () => state.phase !== 'reveal');
    assert.ok(out.every((player) => (flagsOf(host, player) & SEAT_READY_BIT) === 0));
    assert.ok(players.every(({ closeCode }) => closeCode === null));
  });
});

describe('a number in a crowd', () => {
  let server: TestServer;
  before(async () => {
    const bank: Question[] = Array.from({ length: 40 }, (_, i) => ({ ...KIND_SAMPLES.number, id: `number-${i}` }));
    server = await startTestServer({
      modes: [lastBrainStanding],
      storage: new MemoryStorage(bank),
      pace: UNHURRIED_PACE_FACTOR,
    });
  });
  after(() => server.stop());

  it('[V9] is shown as how many guessed where, whatever is typed, and nobody’s guess is told', async () => {
    const { roomId } = await server.open({ options: { seconds: 30 } });
    const come = (): Promise<TestPlayer> => new TestPlayer(server).join(roomId);
    const host = await come();
    const players = [host, ...(await Promise.all(Array.from({ length: ROSTER_SEATS_MAX + 1 }, come)))];
    host.send('start');
    await host.phase('countdown');
    await skipTo(host, 'answering', 0);
    const [liar] = players.slice(-1) as [TestPlayer];
    await liar.phase('answering', 0);
    for (const nonsense of [-1, 201, 1e308, '88', [88], null, '__proto__'])
      assert.match(await liar.refusal('answer', { round: 0, answer: nonsense }), /^(answer|intent)\//);
    for (const [i, player] of players.entries()) player.answer(i % 3 === 0 ? 0 : i % 3 === 1 ? 200 : -0, 0);
    await host.phase('locked', 0);
    await skipTo(host, 'reveal', 0);
    const bins = [...host.room.state.bins];
    const atMost = players.filter((_, i) => i % 3 === 1).length;
    assert.deepEqual([bins.length, bins[0], bins.at(-1)], [LINE_BINS, players.length - atMost, atMost]);
    assert.equal(
      bins.reduce((sum, count) => sum + count, 0),
      players.length,
    );
    assert.equal(host.room.state.guesses.length, 0);
    // Whoever is removed while it is shown is counted no more.
    host.send('kick', { seat: seatOf(liar) });
    await liar.closed();
    await host.until(
      'one guess less',
      () => [...host.room.state.bins].reduce((sum, n) => sum + n, 0) === players.length - 1,
    );
  });
});

describe('many rooms at once', () => {
  const ROOMS = 24;
  let server: TestServer;
  before(async () => {
    server = await startTestServer({ modes: [classic], pace: UNHURRIED_PACE_FACTOR });
  });
  after(() => server.stop());

  it('know nothing of each other, and what one of their people forges ends that person’s evening alone', async () => {
    const parties = await Promise.all(Array.from({ length: ROOMS }, () => aParty(server, 2)));
    assert.equal(new Set(parties.map(({ code }) => code)).size, ROOMS);
    const [bad, ...good] = parties as [(typeof parties)[0], ...typeof parties];
    for (let i = 0; i < 3; i++) bad.guest.send('kick', { seat: 0 });
    await bad.guest.closed();
    await Promise.all(
      good.map(async ({ host, guest }, i) => {
        host.send('start');
        await host.phase('countdown');
        await skipTo(host, 'answering', 0);
        await guest.phase('answering', 0);
        guest.answer(i % 2 ? 'Yes' : 'No', 0);
        await guest.notice('locked');
      }),
    );
    for (const [i, { host, guest }] of good.entries()) {
      await host.until('one answer', () => host.room.state.answered === 1);
      assert.deepEqual([host.room.state.taken, host.room.state.here], [2, 2]);
      host.answer('Yes', 0);
      await host.phase('locked', 0);
      await skipTo(host, 'reveal', 0);
      await guest.notice('you', ({ verdict }) => verdict?.round === 0 && verdict.right === (i % 2 === 1));
    }
    assert.equal(new Set(good.map(({ host }) => host.room.state.matchId)).size, good.length);
    assert.deepEqual([bad.host.room.state.phase, bad.host.closeCode], ['waiting', null]);
  });
});
