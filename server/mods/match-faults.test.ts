import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pino } from 'pino';
import type { RoomAnswer } from '#shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { aPass, startTestServer, type TestServer } from '../testing/test-server.ts';
import { gameVersion } from './game-version.ts';
import { Mods } from './mods.ts';

const ROOT = resolve(import.meta.dirname, '..', '..', 'mods', 'broken');

/** What becomes of each mod whose rule fails in a match. */
const EXPECTED = {
  loops: ['rule/too-slow', /on\.roundBegan took \d+ ms; one call may take 200/],
  'throws-in-a-match': ['rule/threw', /this rule always fails/],
  writes: ['rule/wrote-into-match', /"score" of the match was written to\. A rule changes a match only through/],
} as const;
const IDS = Object.keys(EXPECTED);

describe('mods that fail in a match', () => {
  let server: TestServer;
  let mods: Mods;
  const lines: { mod?: string; code?: string; err?: { message: string } }[] = [];
  const log = pino({ level: 'error' }, { write: (line) => void lines.push(JSON.parse(line)) });

  before(async () => {
    mods = await Mods.open({ root: ROOT, wanted: IDS, gameVersion: gameVersion(), log });
    server = await startTestServer({ registry: () => mods.registry, log });
  });
  after(async () => {
    await server.stop();
    mods.dispose();
  });

  it('[G1] are blamed by code and sentence, go off, the players read of it, and the match goes on', async () => {
    assert.deepEqual(mods.faults, []);
    const { status, json } = await server.ask('/api/rooms', {
      version: PROTOCOL_VERSION,
      pass: aPass(),
      mode: 'classic',
      topic: 'atlas',
      isPublic: true,
      options: { questions: 5, seconds: 30 },
      modifiers: Object.fromEntries(IDS.map((id) => [`${id}:rule`, {}])),
    });
    assert.equal(status, 201, JSON.stringify(json));
    const { roomId } = json as RoomAnswer;
    const ada = await new TestPlayer(server).join(roomId);
    const bo = await new TestPlayer(server).join(roomId);
    ada.send('start');
    await ada.phase('answering', 0);
    for (const id of IDS)
      assert.match(
        (await bo.notice('said', ({ rule }) => rule === `${id}:rule`)).sentence,
        /^Something broke in ".+": it is off for the rest of this match\.$/,
      );
    await ada.until('all three off', () => IDS.every((id) => ada.room.state.rules.get(`${id}:rule`)?.isOff));
    ada.answer('Yes');
    bo.answer('No');
    await ada.phase('answering', 1);
    assert.ok((ada.room.state.seats.get('0')?.score ?? 0) < 2000, 'what was written into the match counts');
    for (const [id, [code, message]] of Object.entries(EXPECTED)) {
      const line = lines.find((one) => one.mod === id && one.code === code);
      assert.match(line?.err?.message ?? '', message, JSON.stringify(lines));
    }
  });
});
