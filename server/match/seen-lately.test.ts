import assert from 'node:assert/strict';
import { pino } from 'pino';
import type { RoomAnswer } from '#shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { aPlayedMatch, aResult } from '../testing/a-played-match.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { SkippingClock } from '../testing/skipping-clock.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { seenLately } from './seen-lately.ts';

const silent = pino({ level: 'silent' });

describe('what players have seen lately', () => {
  it('are the questions of their last matches, each once', async () => {
    const { players } = new MemoryStorage([]);
    await players.apply(aPlayedMatch('a', [aResult('ada'), aResult('bo')], { questionIds: ['q1', 'q2'] }));
    await players.apply(aPlayedMatch('b', [aResult('bo')], { questionIds: ['q2', 'q3'] }));
    assert.deepEqual((await seenLately(players, ['ada'], silent)).sort(), ['q1', 'q2']);
    assert.deepEqual((await seenLately(players, ['ada', 'bo'], silent)).sort(), ['q1', 'q2', 'q3']);
    assert.deepEqual(await seenLately(players, ['nobody'], silent), []);
  });

  it('keep nobody from playing where the store is away', async () => {
    const { players } = new MemoryStorage([]);
    assert.deepEqual(
      await seenLately({ ...players, history: () => Promise.reject(new Error('away')) }, ['ada'], silent),
      [],
    );
  });

  const clock = new SkippingClock();
  let server: TestServer;
  before(async () => {
    server = await startTestServer({ clock });
  });
  after(() => server.stop());

  it('do not come again in the next room they open', async () => {
    const player = new TestPlayer(server);
    const seen = new Set<string>();
    for (let evening = 0; evening < 3; evening++) {
      const { json } = await server.ask('/api/rooms', {
        ...{ version: PROTOCOL_VERSION, pass: player.pass, mode: 'classic', topic: 'atlas', isPublic: false },
        options: { questions: 10, seconds: 5 },
      });
      await player.join((json as RoomAnswer).roomId);
      player.send('bots', { count: 1 });
      player.send('start');
      await player.phase('answering', 0);
      player.answer('Yes');
      await player.until('its answer to stand', () => player.all('locked').length === evening + 1);
      clock.skip(5000); // the bot thinks no longer than the window is open
      await player.phase('reveal');
      player.send('end');
      await player.until('its worth', () => player.all('progress').length === evening + 1);
      const { matchId } = player.room.state;
      const record = server.storage.records.get(matchId) ?? assert.fail('no record');
      for (const { id } of record.log.header.deck) {
        assert.ok(!seen.has(id), `${id} came again on evening ${evening}`);
        seen.add(id);
      }
      await player.room.leave(true);
    }
    assert.equal(seen.size, 30);
  });
});
