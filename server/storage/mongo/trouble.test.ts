import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { GameServer } from '../../../test-support/game-server.ts';
import { mortalMongo, type TestMongo } from '../../../test-support/mongo/start-mongo.ts';
import { SystemClock } from '../../match/clock.ts';
import { Journal } from '../../match/journal.ts';
import { settlementOf } from '../../match/settle.ts';
import { head } from '../../testing/a-journal.ts';
import { TestPlayer } from '../../testing/test-player.ts';
import { StorageError } from '../storage.ts';
import { openMongo } from './mongo-storage.ts';

/** Nobody listens there. */
const NOWHERE = 'mongodb://somebody:a-secret-word@127.0.0.1:9/quizcade';
const isDown = (error: unknown): boolean => error instanceof StorageError && error.code === 'storage/down';

describe('a MongoDB in trouble', () => {
  it('that is not there is a sentence, without the password', async () => {
    await assert.rejects(openMongo(NOWHERE), (error: Error) => {
      assert.ok(isDown(error));
      assert.match(error.message, /MongoDB at 127\.0\.0\.1:9\/quizcade cannot be reached/);
      assert.doesNotMatch(error.message, /secret|somebody/);
      return true;
    });
    await assert.rejects(openMongo('mongodb://'), isDown);
  });

  it('that is not there at the start ends the server with that sentence and code 1', () => {
    const { status, stderr } = spawnSync(process.execPath, [resolve(import.meta.dirname, '../../main.ts')], {
      env: {
        ...process.env,
        MONGODB_URI: NOWHERE,
        PORT: '0',
        HOST: '127.0.0.1',
        DATA_DIR: mkdtempSync(join(tmpdir(), 'quizcade-nowhere-')),
      },
      encoding: 'utf8',
    });
    assert.equal(status, 1, stderr);
    assert.match(stderr, /^MongoDB at 127\.0\.0\.1:9\/quizcade cannot be reached[^\n]*\n$/);
  });

  describe('that goes away and comes back', () => {
    const folder = mkdtempSync(join(tmpdir(), 'quizcade-mongo-'));
    let mongo: Required<TestMongo>;
    before(async function () {
      const own = await mortalMongo(this, join(folder, 'data.mv'));
      if (!own) return this.skip(); // a real one, whose power is not ours
      mongo = own;
    });
    after(async () => {
      await mongo?.power.off();
      rmSync(folder, { recursive: true, force: true });
    });

    it('keeps what was kept, takes what waited, and needs no restart', async () => {
      const storage = await openMongo(mongo.uri('journal'));
      let troubles = 0;
      const journal = new Journal({
        store: storage.matches,
        settlement: settlementOf(storage),
        clock: new SystemClock(),
        onTrouble: () => troubles++,
      });
      await journal.open(head('m'));
      await journal.add('m', 0, { type: 'tick', at: 0 });
      await mongo.power.off();
      await assert.rejects(storage.ping(), isDown);
      await assert.rejects(storage.questions.find('q'), isDown);
      await assert.rejects(journal.open(head('other')), isDown);
      let isDurable = false;
      const waiting = journal.add('m', 1, { type: 'tick', at: 1 }).then(() => {
        isDurable = true;
      });
      await journal.flush();
      assert.deepEqual([isDurable, troubles > 0], [false, true]);
      await mongo.power.on();
      await waiting;
      await storage.ping();
      const [match] = await storage.matches.unfinished();
      assert.deepEqual(match?.inputs, [
        { type: 'tick', at: 0 },
        { type: 'tick', at: 1 },
      ]);
      await storage.close();
    });

    it('lets a match go on meanwhile, and locks the answers in when it is back', async () => {
      const server = await GameServer.start({ MONGODB_URI: mongo.uri('evening'), PACE: '0.05' });
      try {
        const ask = async <T>(path: string, body?: unknown): Promise<{ status: number; json: T }> => {
          const answer = await fetch(`${server.url}${path}`, {
            ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
            headers: { 'content-type': 'application/json' },
          });
          return { status: answer.status, json: (await answer.json()) as T };
        };
        const { pass } = (await ask<{ pass: string }>('/api/guest', {})).json;
        const room = { version: PROTOCOL_VERSION, pass, mode: 'classic', topic: 'sea', isPublic: false };
        const options = { questions: 5, seconds: 5 };
        const { roomId } = (await ask<{ roomId: string }>('/api/rooms', { ...room, options })).json;
        const player = await new TestPlayer(server, pass).join(roomId);
        player.send('bots', { count: 1 });
        player.send('start');
        await player.phase('answering', 0);
        await mongo.power.off();
        const { options: shown } = player.room.state;
        player.answer(shown[0]?.id);
        await player.phase('answering', 1); // the evening goes on
        assert.equal(player.all('locked').length, 0);
        assert.equal((await ask('/healthz')).status, 503);
        assert.equal((await ask('/api/rooms', { ...room, options })).status, 503);
        await mongo.power.on();
        assert.equal((await player.notice('locked')).round, 0);
        player.answer(player.room.state.options[0]?.id);
        await player.until('the next lock', () => player.all('locked').length >= 1);
        player.send('end');
        await player.notice('progress');
        assert.equal((await ask('/healthz')).status, 200);
      } finally {
        await server.stop();
      }
    });
  });
});
