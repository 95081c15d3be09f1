import assert from 'node:assert/strict';
import { matchMaker } from '@colyseus/core';
import { classic } from '#shared/modes/classic/mode.ts';
import { HUMAN_LEAST_MS } from '#shared/rules/answering.ts';
import { ManualClock } from '../match/clock.ts';
import type { MatchHost } from '../match/match-host.ts';
import { Spectator } from '../testing/spectator.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

/** Who has come in is shown within so long, ms. */
const PEOPLE_SHOWN_MS = 100;
/** More phases than there are between two questions. */
const PHASES_MAX = 12;

interface Table {
  readonly roomId: string;
  readonly host: TestPlayer;
  readonly players: readonly TestPlayer[];
}

/** The match itself: an answer is there before any clock has to move for its sender to hear of it. */
const matchOf = (roomId: string) => (matchMaker.getLocalRoomById(roomId) as unknown as { host: MatchHost }).host.match;

describe('answers that are too fast for a human', () => {
  let server: TestServer;
  let clock: ManualClock;
  beforeEach(async () => {
    clock = new ManualClock(Date.now());
    server = await startTestServer({ modes: [classic], clock });
  });
  afterEach(() => server.stop());

  /** Lets the time of each phase pass until this one is there, and everybody sees it. */
  async function pass({ roomId, players }: Table, phase: string, round: number): Promise<void> {
    const match = matchOf(roomId);
    for (let phases = 0; match.phase.name !== phase || match.round?.index !== round; phases++) {
      assert.ok(phases < PHASES_MAX, `${phase} of round ${round} does not come`);
      clock.advance((match.phase.endsAt ?? assert.fail(`${match.phase.name} has no end`)) - clock.now());
    }
    await Promise.all(players.map((player) => player.phase(phase, round)));
  }

  /** A question to which one answers as it opens, and the others as people do. */
  async function ask(table: Table, fastSeat: number, round: number): Promise<void> {
    const { roomId, players } = table;
    await pass(table, 'answering', round);
    const given = (seat: number): boolean => matchOf(roomId).round?.given[seat] !== undefined;
    for (const seat of [fastSeat, ...players.keys()]) {
      const player = players[seat] ?? assert.fail();
      if (!given(seat)) player.answer('Yes', round);
      await player.until('the answer at the rules', () => given(seat));
      if (seat === fastSeat) clock.advance(HUMAN_LEAST_MS);
    }
    await pass(table, 'scoreboard', round);
  }

  async function begin(isPublic: boolean): Promise<Table> {
    const options = { questions: 5, seconds: 5 };
    const { roomId } = await server.open({ mode: classic, isPublic, options });
    const host = await new TestPlayer(server).join(roomId);
    const guest = await new TestPlayer(server).join(roomId);
    const third = await new TestPlayer(server).join(roomId);
    clock.advance(PEOPLE_SHOWN_MS);
    await host.until('everybody in the room', () => host.room.state.seats.size === 3);
    host.send('start');
    await host.until('the start', () => host.room.state.stage !== 'lobby');
    return { roomId, host, players: [host, guest, third] };
  }

  it('[FP3] are told to the host of a public match, by person and number, and in no frame to anybody else', async () => {
    const table = await begin(true);
    const { roomId, host, players } = table;
    const watching = await new Spectator(server).join(roomId);
    for (const round of [0, 1]) await ask(table, 1, round);
    const { people } = await host.notice('tooFast', (told) => told.people[0]?.answers === 2);
    const seat = host.room.state.seats.get('1');
    assert.deepEqual(people, [{ seat: 1, name: seat?.name, avatar: seat?.avatar, answers: 2 }]);
    for (const one of [...players.slice(1), watching]) {
      const sent = Buffer.concat(one.frames);
      assert.ok(sent.length > 0 && !sent.includes('tooFast'));
    }
    const scores = players.map(({ room }, i) => room.state.seats.get(String(i))?.score ?? 0);
    assert.ok(
      scores.every((score) => score > 0),
      'everybody has the points of a right answer',
    );
  });

  it('[FP3] are told to nobody in a private room', async () => {
    const table = await begin(false);
    await ask(table, 1, 0);
    await ask(table, 0, 1);
    assert.deepEqual(
      table.players.flatMap((player) => player.all('tooFast')),
      [],
    );
  });
});
