import assert from 'node:assert/strict';
import type { GuestAnswer, RoomAnswer } from '#shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { BadLine } from '../../test-support/bad-line.ts';
import { sitDown, spectate } from '../../test-support/game-pages.ts';
import { GameServer } from '../../test-support/game-server.ts';
import { PATIENCE_MS } from '../../test-support/patience.ts';
import { ApiError, serverAway } from './api-error.ts';
import { keep } from './keep.ts';
import { WatchConnection, type WatchTrouble } from './watch-connection.ts';

/** The line's patience in these tests, where a second of life takes a quarter. */
const PACE = 0.25;

describe('the line of a screen', () => {
  let server: GameServer;
  let line: BadLine;
  let screen: WatchConnection | null = null;
  let troubles: (WatchTrouble | null)[] = [];
  before(async () => {
    server = await GameServer.start({ PACE: '0.1' });
  });
  after(() => server.stop());
  beforeEach(async () => {
    line = await BadLine.before(server.url);
    troubles = [];
  });
  afterEach(async () => {
    screen?.end();
    screen = null;
    keep.write('no-sockets', '0');
    await line.close();
  });

  async function post<T>(path: string, body: unknown): Promise<T> {
    const answer = await fetch(server.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as T;
  }

  async function aRoom() {
    const { pass } = await post<GuestAnswer>('/api/guest', {});
    const room = await post<RoomAnswer>('/api/rooms', {
      ...{ version: PROTOCOL_VERSION, pass, mode: 'classic', topic: 'sea', isPublic: false },
      options: { questions: 5, seconds: 30 },
    });
    return { room, host: await sitDown(server, room.code) };
  }

  function watch(
    code: string,
    find: () => Promise<RoomAnswer> = () => findByCode(code),
    pass?: string,
  ): WatchConnection {
    const now = (): number => performance.timeOrigin + performance.now();
    screen = new WatchConnection({
      ...{ code, origin: line.url, pace: PACE, onTrouble: (trouble) => troubles.push(trouble), find },
      ...(pass === undefined ? {} : { kind: 'spectator', pass: () => pass }),
      page: { now, isVisible: () => true, onWake: () => () => {} },
    });
    return screen;
  }

  async function findByCode(code: string): Promise<RoomAnswer> {
    const answer = await fetch(`${line.url}/api/rooms/${code}`, { signal: AbortSignal.timeout(5000) }).catch(() => {
      throw serverAway();
    });
    return (await answer.json()) as RoomAnswer;
  }

  async function until(what: string, holds: () => boolean): Promise<void> {
    const giveUpAt = performance.now() + PATIENCE_MS;
    while (!holds()) {
      if (performance.now() > giveUpAt) throw new Error(`waited for ${what}; troubles ${JSON.stringify(troubles)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  it('shows the match whenever it comes, and after the network was away shows it as it is by then', async () => {
    const { room, host } = await aRoom();
    const { model } = watch(room.code);
    await until('the room', () => model.connection === 'live' && model.room?.taken === 1);
    assert.equal(model.you, null);
    host.send('bots', { count: 3 });
    await until('the bots', () => model.room?.taken === 4);
    const cues: string[] = [];
    model.subscribe((some) => cues.push(...some.map(({ kind }) => kind)));
    line.mood = 'silent';
    await until('the loss', () => model.connection === 'lost');
    host.send('start');
    await host.phase('answering', 0);
    host.send('pause');
    line.mood = 'fine';
    await until('the return', () => model.connection === 'live' && model.room?.stage === 'open');
    assert.ok(cues.includes('snap'), 'what happened meanwhile is not replayed');
    assert.equal(troubles.at(-1), null);
  });

  it('says that there is no such room, and shows it as soon as there is', async () => {
    const { room, host } = await aRoom();
    let isThere = false;
    const { model } = watch(room.code, async () => {
      if (!isThere) throw new ApiError('room/unknown', 'There is no open room with that code.');
      return room;
    });
    await until('the sentence', () => troubles.at(-1)?.kind === 'no-room');
    assert.equal(model.room, null);
    isThere = true;
    await until('the room', () => model.connection === 'live' && model.room?.code === room.code);
    assert.equal(troubles.at(-1), null);
    assert.equal(host.closeCode, null);
  });

  it('[SP7] of a spectator stays away where another tab of theirs watches, and comes back when it is asked to', async () => {
    const { room, host } = await aRoom();
    const { pass } = await post<GuestAnswer>('/api/guest', {});
    host.send('watchable', { watchable: true });
    await host.until('the door open', () => host.room.state.spectators === 0);
    const one = watch(room.code, () => findByCode(room.code), pass);
    await until('the room', () => one.model.connection === 'live');
    await host.until('somebody watching', () => host.room.state.spectators === 1);
    const tab = await spectate(server, room.roomId, pass);
    await until('the word', () => troubles.at(-1)?.kind === 'sent-away');
    const word = troubles.at(-1);
    assert.equal(word?.kind === 'sent-away' && word.why, 'elsewhere');
    assert.equal(tab.closeCode, null, 'the two take turns');
    one.comeAgain();
    await until('the room again', () => one.model.connection === 'live' && troubles.at(-1) === null);
    assert.notEqual(await tab.closed(), null);
    host.send('watchable', { watchable: false });
    await until('the sentence', () => troubles.at(-1)?.kind === 'refused');
  });
});
