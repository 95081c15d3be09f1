import assert from 'node:assert/strict';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

describe('a match room over real sockets', function () {
  this.timeout(20_000);
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.stop());

  async function party(count: number, options: Record<string, number> = { questions: 5, seconds: 5 }) {
    const { roomId, code } = await server.open({ options });
    const players: TestPlayer[] = [];
    for (let i = 0; i < count; i++) players.push(await new TestPlayer(server).join(roomId));
    return { roomId, code, players, host: players[0] as TestPlayer };
  }

  it('plays a full match with three clients to the podium and keeps its record', async () => {
    const { players, host } = await party(3);
    host.send('start');
    for (let round = 0; round < 5; round++) {
      await Promise.all(players.map((player) => player.phase('answering', round)));
      players.forEach((player, i) => player.send('answer', { round, answer: i === 0 ? 'yes' : 'no' }));
      await Promise.all(players.map((player) => player.notice('locked', (notice) => notice.round === round)));
      await host.phase('reveal', round);
      assert.deepEqual([...host.room.state.right], ['yes']);
    }
    await host.phase('podium');
    const you = await host.notice('you', (own) => own.stats !== null);
    assert.deepEqual([you.rank, you.stats?.right], [1, 5]);
    await host.until('the record', () => server.storage.records.has(host.room.state.matchId));
    const record = server.storage.records.get(host.room.state.matchId);
    assert.equal(record?.answers.length, 15);
    assert.ok(record.answers.every((answer) => answer.ms >= 0 && answer.creditMs >= 0));
    assert.equal(server.storage.journals.has(host.room.state.matchId), false);
  });
});
