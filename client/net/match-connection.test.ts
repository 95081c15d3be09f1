import assert from 'node:assert/strict';
import type { GuestAnswer, RoomAnswer } from '#shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { BadLine } from '../../test-support/bad-line.ts';
import { GameServer } from '../../test-support/game-server.ts';
import { PATIENCE_MS } from '../../test-support/patience.ts';
import type { Cue } from '../model/cue.ts';
import { deliveryOf } from '../model/delivery-view.ts';
import { answersOf, isOpen } from '../model/selectors.ts';
import { serverAway } from './api-error.ts';
import { keep } from './keep.ts';
import { MatchConnection } from './match-connection.ts';
import type { PageSigns } from './page-signs.ts';

/** The line's patience in these tests, where a second of life takes a quarter. */
const PACE = 0.25;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A page with no screen: its own line, its own clock, and wakes at the press of a button. */
class NodePage implements PageSigns {
  readonly wakes = new Set<() => void>();
  isShown = true;
  now = (): number => performance.timeOrigin + performance.now();
  isVisible = (): boolean => this.isShown;
  onWake = (heard: () => void): (() => void) => {
    this.wakes.add(heard);
    return () => this.wakes.delete(heard);
  };
  wake(): void {
    for (const heard of [...this.wakes]) heard();
  }
}

describe('a connection over a bad line', () => {
  let server: GameServer;
  let line: BadLine;
  let room: RoomAnswer;
  const open: MatchConnection[] = [];

  before(async () => {
    server = await GameServer.start({ PACE: '0.1' });
  });
  after(() => server.stop());
  beforeEach(async () => {
    line = await BadLine.before(server.url);
    room = await post<RoomAnswer>('/api/rooms', {
      ...{ version: PROTOCOL_VERSION, pass: await aPass(), mode: 'classic', topic: 'sea', isPublic: false },
      options: { questions: 5, seconds: 30 },
    });
  });
  afterEach(async () => {
    for (const one of open.splice(0)) one.end();
    keep.write('no-sockets', '0'); // each is on a network of its own
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
  const aPass = async (): Promise<string> => (await post<GuestAnswer>('/api/guest', {})).pass;

  async function come(
    origin: string,
    own?: string,
  ): Promise<{ connection: MatchConnection; page: NodePage; cues: Cue[]; asked: () => number }> {
    const pass = own ?? (await aPass());
    let asked = 0;
    const page = new NodePage();
    const connection = new MatchConnection({
      ...{ code: room.code, pass: () => pass, origin, page, pace: PACE },
      find: async () => {
        asked++;
        const signal = AbortSignal.timeout(5000);
        const answer = await fetch(`${origin}/api/rooms/${room.code}`, { signal }).catch(() => {
          throw serverAway();
        });
        return (await answer.json()) as RoomAnswer;
      },
    });
    open.push(connection);
    const cues: Cue[] = [];
    connection.model.subscribe((some) => cues.push(...some));
    return { connection, page, cues, asked: () => asked };
  }

  async function until(what: string, holds: () => boolean): Promise<void> {
    const began = performance.now();
    while (!holds()) {
      if (performance.now() - began > PATIENCE_MS) assert.fail(`waited ${PATIENCE_MS} ms for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** A guest behind the bad line and a host on a good one, at an open question. */
  async function inPlay() {
    const host = await come(server.url);
    await until('the host', () => host.connection.model.connection === 'live');
    const guest = await come(line.url);
    await until('the guest', () => guest.connection.model.connection === 'live');
    host.connection.model.wish('start', {});
    const { model } = guest.connection;
    await until('an open window', () => isOpen(model, model.clock.now()) && model.room?.stage === 'open');
    return { host: host.connection.model, guest: model, page: guest.page, cues: guest.cues, asked: guest.asked };
  }

  const firstOption = (model: MatchConnection['model']): string =>
    answersOf(model, model.clock.now())[0]?.optionId ?? assert.fail('no options');

  it('notices that it fell silent, shows the answer as sending, and brings it over the next one', async () => {
    const { host, guest } = await inPlay();
    line.mood = 'silent';
    const began = performance.now();
    guest.choose(firstOption(guest));
    await until('the word "sending"', () => deliveryOf(guest) === 'sending');
    await until('the loss to be noticed', () => guest.connection === 'lost');
    const noticed = performance.now() - began;
    assert.ok(noticed > 1000, `noticed after ${noticed.toFixed(0)} ms, when it may only have been slow`);
    assert.equal(deliveryOf(guest), 'sending');
    assert.equal(host.room?.answered, 0);
    line.mood = 'fine';
    await until('the answer to be locked in', () => guest.pick?.status === 'locked');
    await until('the host to see that it counts', () => host.room?.answered === 1);
    assert.equal(guest.connection, 'live');
  });

  it('is probed on waking, and found dead', async () => {
    const { guest, page, cues } = await inPlay();
    cues.splice(0);
    page.wake();
    await new Promise((resolve) => setTimeout(resolve, 1200));
    assert.equal(guest.connection, 'live', 'a line that answers is kept');
    line.mood = 'silent';
    page.wake();
    await until('the loss to be noticed', () => guest.connection === 'lost');
  });

  it('comes back at once where it was closed, but in a crowd at a moment of its own, and at once there too where the page wakes or it had fallen silent', async () => {
    const { guest, page } = await inPlay();
    const { upgrades } = line;
    line.cut(); // it is back before anybody could look at it while it is lost
    await until('another line', () => line.upgrades > upgrades && guest.connection === 'live');
    const tellCrowd = (): void => guest.applyNotice('you', { ...(guest.you ?? assert.fail()), returnWithinMs: DAY_MS });
    tellCrowd();
    line.cut();
    await until('the loss to be noticed', () => guest.connection === 'lost');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.equal(guest.connection, 'lost', 'it came at once, as all of its crowd would');
    page.wake();
    await until('the line to be back', () => guest.connection === 'live');
    tellCrowd();
    line.mood = 'silent';
    await until('the silence to be noticed', () => guest.connection === 'lost');
    line.mood = 'fine';
    await until('the line to be back', () => guest.connection === 'live');
  });

  it('comes back with one request, again and again, and by the door where that is no way any more', async () => {
    const { guest, asked } = await inPlay();
    // It is back before anybody could look at it while it is lost.
    for (let upgrades = 2; upgrades <= 4; upgrades++) {
      line.cut();
      await until('another line', () => line.upgrades === upgrades && guest.connection === 'live');
    }
    assert.equal(asked(), 1);
    line.mood = 'forbids';
    line.cut();
    await until('the line to be back by the door', () => asked() > 1 && guest.connection === 'live');
  });

  it('[P5] yields to another page soon after a way back that led nowhere, as at any time', async () => {
    const pass = await aPass();
    const { connection, asked } = await come(line.url, pass);
    const { model } = connection;
    await until('the line', () => model.connection === 'live');
    const inner = connection as unknown as { back: { sessionId: string } };
    inner.back = { ...inner.back, sessionId: 'nobodys' };
    line.cut();
    await until('the line to be back by the door', () => asked() === 2 && model.connection === 'live');
    await come(server.url, pass);
    await until('the line to be over', () => model.closed?.name === 'played-elsewhere');
  });

  it('takes a press while it is lost, and says so when the bell was first', async () => {
    const { host, guest, cues } = await inPlay();
    line.mood = 'silent';
    await until('the loss to be noticed', () => guest.connection === 'lost');
    assert.equal(guest.choose(firstOption(guest)), true);
    host.wish('skip', {});
    await until('the reveal', () => host.room?.stage === 'told' || host.room?.stage === 'between');
    line.mood = 'fine';
    await until('the sentence', () => cues.some(({ kind }) => kind === 'unreceived'));
    assert.equal(guest.pick, null);
  });

  it('never runs two attempts at once, however often the phone wakes', async () => {
    const { guest, page } = await inPlay();
    line.mood = 'silent';
    await until('the loss to be noticed', () => guest.connection === 'lost');
    for (let i = 0; i < 20; i++) page.wake();
    line.mood = 'fine';
    for (let i = 0; i < 20; i++) page.wake();
    await until('the line to be back', () => guest.connection === 'live');
    for (let i = 0; i < 20; i++) page.wake();
    // A second joining would take the seat from the first: "You opened this match somewhere else."
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.deepEqual([guest.connection, guest.closed], ['live', null]);
  });

  for (const mood of ['forbids', 'ignores'] as const)
    it(`plays over plain HTTP where the network ${mood} WebSockets, and remembers it`, async () => {
      const host = await come(server.url);
      await until('the host', () => host.connection.model.connection === 'live');
      line.mood = mood;
      const guest = (await come(line.url)).connection.model;
      await until('the seat', () => guest.connection === 'live');
      host.connection.model.wish('start', {});
      await until('an open window', () => isOpen(guest, guest.clock.now()) && guest.room?.stage === 'open');
      guest.choose(firstOption(guest));
      await until('the answer to be locked in', () => guest.pick?.status === 'locked');
      const { upgrades } = line;
      assert.ok(upgrades > 0, 'sockets are tried first');
      const again = (await come(line.url)).connection.model;
      await until('another seat', () => again.connection === 'live');
      assert.equal(line.upgrades, upgrades, 'a socket is tried once more');
    });

  it('tells a newcomer what is wrong where nothing live gets through, and that no seat is kept', async () => {
    line.mood = 'bars';
    const { connection, page } = await come(line.url);
    const { model } = connection;
    await until('a sentence', () => model.connection === 'closed');
    assert.match(model.closed?.sentence ?? '', /WebSocket/);
    assert.equal(model.closed?.why, 'unreachable');
    assert.doesNotMatch(model.closed?.sentence ?? '', /seat is kept/);
    line.mood = 'fine';
    page.wake();
    await until('the seat on another network', () => model.connection === 'live');
  });

  it('tells a newcomer that the server is away', async () => {
    line.mood = 'silent';
    const { connection } = await come(line.url);
    await until('a sentence', () => connection.model.connection === 'closed');
    assert.match(connection.model.closed?.sentence ?? '', /cannot be reached/);
    assert.equal(connection.model.closed?.why, 'unreachable');
  });

  it('calls a fault of the page a fault of the page', async () => {
    const pass = await aPass();
    const faults: unknown[] = [];
    const listeners = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.once('unhandledRejection', (error) => faults.push(error));
    try {
      const connection = new MatchConnection({
        ...{ code: room.code, pass: () => pass, origin: server.url, page: new NodePage() },
        find: async () => (undefined as unknown as RoomAnswer[])[0] as RoomAnswer,
      });
      open.push(connection);
      await until('a sentence', () => connection.model.connection === 'closed');
      assert.match(connection.model.closed?.sentence ?? '', /broke on this page/);
      assert.equal(connection.model.closed?.why, 'stale');
      await until('the fault to be told', () => faults.length === 1);
      assert.ok(faults[0] instanceof TypeError);
    } finally {
      for (const one of listeners) process.on('unhandledRejection', one);
    }
  });

  it('is only looked after while somebody looks', async () => {
    const { guest, page } = await inPlay();
    page.isShown = false;
    line.mood = 'silent';
    await new Promise((resolve) => setTimeout(resolve, 2500));
    assert.equal(guest.connection, 'live');
    page.isShown = true;
    page.wake();
    await until('the loss to be noticed', () => guest.connection === 'lost');
  });
});
