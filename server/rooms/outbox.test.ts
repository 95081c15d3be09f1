import assert from 'node:assert/strict';
import { type Client, matchMaker } from '@colyseus/core';
import { classic } from '#shared/modes/classic/mode.ts';
import { saboteur } from '#shared/modes/saboteur/mode.ts';
import type { MatchState } from '#shared/protocol/state.ts';
import { FRAMES } from '../testing/eavesdropper.ts';
import { aParty } from '../testing/party.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { Turns } from './turns.ts';

/** Turns that wait for the test: what is to be done for a crowd, and everybody is one, is done when it says so. */
class WaitingTurns extends Turns {
  isWaiting = false;
  private readonly waiting: (() => void)[] = [];

  constructor() {
    super({ turnMs: 0, atOnce: 0, betweenLooks: 1 });
  }

  override each<T>(items: readonly T[], work: (item: T) => void): void {
    if (this.isWaiting) this.waiting.push(() => super.each(items, work));
    else super.each(items, work);
  }

  goOn(): void {
    this.isWaiting = false;
    for (const job of this.waiting.splice(0)) job();
  }
}

/** What everybody sees alike: without what is shown one seat alone. */
function seen(state: MatchState): unknown {
  const { seats, ...rest } = state.toJSON() as { seats: Record<string, Record<string, unknown>> };
  const shared = Object.entries(seats).map(([seat, { own: _own, ...shown }]) => [seat, shown]);
  return { ...rest, seats: Object.fromEntries(shared) };
}

/** Every frame that Colyseus or a desk makes for a client from now on, copied while it is being made. */
function record(client: Client): Buffer[] {
  const made: Buffer[] = [];
  const { raw } = client;
  client.raw = (data, ...rest) => {
    const isEmptyPatch = data.length === 1 && data[0] === FRAMES.patch; // which says nothing, and is not sent
    if (!isEmptyPatch) made.push(Buffer.from(data));
    raw.call(client, data, ...rest);
  };
  return made;
}

describe('a patch to a crowd, in slices', function () {
  this.timeout(60_000);
  let server: TestServer;
  let turns: WaitingTurns;
  beforeEach(async () => {
    turns = new WaitingTurns();
    server = await startTestServer({ modes: [classic, saboteur], turns });
  });
  afterEach(() => server.stop());

  it('reaches whoever is told something else before it, and is in the state of whoever comes in meanwhile', async () => {
    const { roomId, players, host, guest } = await aParty(server, 3);
    const [, , third] = players as [TestPlayer, TestPlayer, TestPlayer];
    const room = matchMaker.getLocalRoomById(roomId);
    const state = room.state as MatchState;
    turns.isWaiting = true;
    host.send('rename', { name: 'Ada' });
    await host.until('the first patch', () => state.seats.get('0')?.name === 'Ada');
    const late = await new TestPlayer(server).join(roomId);
    assert.equal(late.room.state.seats.get('0')?.name, 'Ada', 'it is in the full state');
    await late.until('the second patch', () => state.here === 4);
    assert.notEqual(guest.room.state.seats.get('0')?.name, 'Ada', 'nobody was sent it yet');
    const before = guest.frames.length;
    assert.equal(await guest.refusal('answer', { round: 0, answer: 'yes' }), 'answer/no-question');
    assert.deepEqual(
      guest.frames.slice(before).map(([kind]) => kind),
      [FRAMES.patch, FRAMES.patch, FRAMES.data],
    );
    assert.deepEqual(seen(guest.room.state), seen(state));
    assert.notEqual(third.room.state.seats.get('0')?.name, 'Ada', 'the others wait for their turn');
    turns.goOn();
    for (const player of [...players, late]) {
      await player.until('both patches', () => player.room.state.here === 4);
      assert.deepEqual(seen(player.room.state), seen(state));
    }
  });

  for (const mode of [classic, saboteur])
    it(`comes to everybody in the order in which it was made, over an evening of ${mode.id} with somebody who drops and returns`, async () => {
      const options = mode === classic ? { questions: 5, seconds: 20 } : { seconds: 20 };
      const { roomId, players, host } = await aParty(server, 6, { mode, options });
      const room = matchMaker.getLocalRoomById(roomId);
      const state = room.state as MatchState;
      const [restless, ...steady] = [...players].reverse() as [TestPlayer, ...TestPlayer[]];
      const tapes = steady.map((player) => {
        const client = room.clients.get(player.room.sessionId);
        assert.ok(client);
        return { player, made: record(client) };
      });
      host.send('start');
      const answered = new Set<string>();
      let returns = 0;
      let skipped = '';
      await host.until(
        'the end',
        () => {
          for (const player of players) {
            const { phase, round, options: offered } = player.room.state;
            const key = `${player.pass} ${round}`;
            if (phase !== 'answering' || answered.has(key)) continue;
            answered.add(key);
            player.answer(offered[players.indexOf(player) % offered.length]?.id, round);
          }
          const { phase, round, stage } = host.room.state;
          if (restless.closeCode === null && phase === 'reveal' && round >= returns) {
            returns = round + 1;
            restless.cut();
          } else if (restless.closeCode !== null && phase !== 'reveal' && stage !== 'lobby') {
            restless.closeCode = null;
            void restless.join(roomId);
          }
          const here = `${phase} ${round}`;
          if (stage !== 'open' && stage !== 'over' && here !== skipped) {
            skipped = here;
            host.skip();
          }
          return stage === 'over';
        },
        50_000,
      );
      await restless.until('everybody', () => state.here === 6 && restless.room.state.stage === 'over');
      assert.ok(returns > 1, 'somebody came back');
      const end = seen(state);
      for (const { player, made } of tapes) {
        await player.until('the last frame', () => player.frames.at(-1)?.equals(made.at(-1) ?? Buffer.of()) === true);
        assert.ok(made.length > 20, `${made.length} frames`);
        assert.deepEqual(player.frames.slice(-made.length), made);
        assert.deepEqual(seen(player.room.state), end);
      }
      assert.deepEqual(seen(restless.room.state), end);
    });
});
