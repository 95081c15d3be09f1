import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { matchMaker } from '@colyseus/core';
import { lastBrainStanding } from '#shared/modes/last-brain-standing/mode.ts';
import { CLOSE_CODES } from '#shared/protocol/close-codes.ts';
import { PASS_HEADER, type RoomAnswer } from '#shared/protocol/http.ts';
import { HUMAN_LEAST_MS } from '#shared/rules/answering.ts';
import { checksumOf } from '#shared/rules/checksum.ts';
import { luck } from '#shared/rules/random.ts';
import { replay } from '#shared/rules/replay.ts';
import type { MatchHost } from '../match/match-host.ts';
import { HurriedClock } from '../testing/hurried-clock.ts';
import { ShowParty } from '../testing/show-party.ts';
import { Spectator } from '../testing/spectator.ts';
import type { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import type { BaseRoom } from './base-room.ts';

/** Most of a show is the clock's: it goes so many times as fast. */
const HURRY_TIMES = 4;
/** Waits for so many ms of that clock. */
const pass = (ms: number) => wait(ms / HURRY_TIMES);

/** Everybody answers each question as it opens: the later in the list, the later; the last third is wrong. */
async function playOn(players: readonly TestPlayer[], isOver: () => boolean): Promise<void> {
  await Promise.all(
    players.map(async (player, place) => {
      let answered = -1;
      while (!isOver()) {
        await wait(10);
        const { state } = player.room;
        if (state.stage !== 'open' || state.round === answered || player.closeCode !== null) continue;
        answered = state.round;
        await pass(HUMAN_LEAST_MS + 3 * place);
        player.answer(place < (2 * players.length) / 3 ? 'Yes' : 'No', answered);
      }
    }),
  );
}

const insideOf = (roomId: string) => matchMaker.getLocalRoomById(roomId) as unknown as { host: MatchHost };
const fail = (roomId: string) =>
  (matchMaker.getLocalRoomById(roomId) as BaseRoom).onUncaughtException(new Error('a fault for a test'), 'a test');

describe('a show over real sockets', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer({ modes: [lastBrainStanding], pace: 0.05, clock: new HurriedClock(HURRY_TIMES) });
  });
  afterEach(() => server.stop());

  async function aShowOf(people: number): Promise<ShowParty> {
    const party = await ShowParty.open(server, {
      ...{ mode: lastBrainStanding, arenas: 4, arenaSeats: 20 },
      options: { seconds: 30, every: 1 }, // nobody waits for the bell: it comes when all have answered
    });
    await party.come(people);
    await party.start();
    return party;
  }
  const isOver = (party: ShowParty) => () =>
    party.players.every(({ room, closeCode }) => closeCode !== null || room.state.stage === 'over');

  it('[SP8] is watched in one of its arenas by whoever has no seat: no queue, and nobody is counted for it', async () => {
    const party = await aShowOf(8);
    const one = new Spectator(server);
    const find = (query: string) =>
      server.ask(`/api/rooms/${party.opened.code}${query}`, undefined, { [PASS_HEADER]: one.pass });
    const { status, json } = await find('?watch');
    const { roomId } = json as RoomAnswer;
    assert.equal(status, 200);
    assert.ok(party.status.arenas.some((arena) => arena.roomId === roomId));
    await one.join(roomId);
    await one.until('a question', () => one.room.state.stem !== '');
    await playOn(party.players, isOver(party));
    await one.until('its podium', () => one.room.state.stage === 'over');
    assert.equal(one.room.state.spectators, 1);
    assert.equal(
      party.status.arenas.reduce((sum, { taken }) => sum + taken, 0),
      8,
    );
    assert.deepEqual(one.all('you'), []);
  });

  it('[SP4] shows out who watches without a seat when its host allows it no more, in every arena', async () => {
    const party = await aShowOf(8);
    const watchers: Spectator[] = [];
    for (const { roomId } of party.status.arenas) {
      const one = new Spectator(server);
      await one.join(roomId ?? '');
      watchers.push(one);
    }
    assert.equal(party.status.watchable, true);
    await party.show.press({ do: 'watchable', watchable: false });
    for (const one of watchers) assert.equal(await one.closed(), CLOSE_CODES['watch-closed'].code);
    await assert.rejects(new Spectator(server).join(party.status.arenas[0]?.roomId ?? ''), /watch\/closed/);
    assert.deepEqual(
      [party.status.watchable, party.players.some(({ closeCode }) => closeCode !== null)],
      [false, false],
    );
  });

  it('[SW1] of 60 people in 4 arenas is played to its end: one is left, places and notices agree', async () => {
    const party = await aShowOf(60);
    await playOn(party.players, isOver(party));
    const { arenas } = party.status;
    assert.deepEqual(
      arenas.map(({ taken }) => taken),
      [15, 15, 15, 15],
    );
    const yous = await Promise.all(party.players.map((player) => player.notice('you')));
    const places = yous.map(({ rank, outPlace = 0, plays }) => (plays ? rank : outPlace));
    assert.equal(yous.filter(({ plays }) => plays).length, 1);
    const first = party.players.map(({ heard }) => heard.find(({ name }) => name === 'you' || name === 'place')?.name);
    assert.deepEqual(new Set(first), new Set(['you']), 'a place is said of what is known');
    assert.ok(party.players.some((player) => player.all('place').length > 0));
    assert.equal(places.filter((place) => place === 1).length, 1);
    assert.ok(Math.max(...places) <= 60);
    for (const { roomId } of arenas) {
      const { host } = insideOf(roomId ?? '');
      const again = replay(server.app.services.registry, host.log);
      assert.equal(checksumOf(again), checksumOf(host.match));
    }
  });

  it('[SW5] an arena that fails is there again before the next question, and no acknowledged answer is lost', async () => {
    const party = await aShowOf(12);
    const [first] = party.status.arenas;
    assert.ok(first?.roomId);
    const there = party.players.filter(({ room }) => room.roomId === first.roomId);
    await Promise.all(party.players.map((player) => player.phase('answering', 0)));
    await pass(HUMAN_LEAST_MS);
    for (const player of there) player.answer('Yes', 0);
    await Promise.all(there.map((player) => player.notice('locked')));
    fail(first.roomId);
    await Promise.all(there.map((player) => player.closed()));
    await party.until('the room is there again', () => matchMaker.getLocalRoomById(first.roomId ?? '') !== undefined);
    for (const player of there) await player.join(first.roomId);
    for (const player of party.players) if (!there.includes(player)) player.answer('No', 0);
    await Promise.all(there.map((player) => player.notice('you', ({ verdict }) => verdict?.right === true)));
    await playOn(party.players, isOver(party));
    assert.equal(isOver(party)(), true);
  });

  it('[SW2] a director that fails goes on from its journal', async () => {
    const party = await aShowOf(12);
    await Promise.all(party.players.map((player) => player.phase('reading', 0)));
    const before = party.show;
    fail(before.roomId);
    await party.until('another director', () => {
      const now = server.app.services.shows.byCode(party.opened.code);
      return now !== undefined && now !== before;
    });
    await playOn(party.players, isOver(party));
    assert.equal(isOver(party)(), true);
  });

  it('[SW2] messages that get lost, or come twice, end no show', async () => {
    const { presence } = matchMaker;
    const publish = presence.publish.bind(presence);
    const rolls = luck('a bad day for presence');
    presence.publish = async (channel: string, message: unknown) => {
      if (!channel.startsWith('show:')) return publish(channel, message);
      if (rolls.chance(0.3)) return;
      publish(channel, message);
      if (rolls.chance(0.3)) publish(channel, message);
    };
    try {
      const party = await aShowOf(12);
      await playOn(party.players, isOver(party));
      assert.equal(isOver(party)(), true);
    } finally {
      presence.publish = publish;
    }
  });
});
