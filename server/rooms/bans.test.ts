import assert from 'node:assert/strict';
import { CLOSE_CODES } from '#shared/protocol/close-codes.ts';
import { type BanAnswer, type ErrorAnswer, PASS_HEADER } from '#shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { front } from '../http/front.ts';
import { BANNED_MAY, LIMITS } from '../http/guards.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import { type Ban, banIdOf } from '../storage/ports/bans.ts';
import { aParty, aPartyInPlay } from '../testing/party.ts';
import { postRoutesOf } from '../testing/post-routes.ts';
import { SkippingClock } from '../testing/skipping-clock.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { aPass, startTestServer, TEST_SECRET, type TestServer } from '../testing/test-server.ts';
import { Lines } from './lines.ts';

/** What can be posted to outside the doors of the API by somebody who is banned (the operator's desk besides): each with why. */
const OPEN_ELSEWHERE = [
  '/matchmake/joinById/:roomId', // the room itself asks: BN2, BN3
  ...['/api/line/open', '/api/line/hear', '/api/line/say', '/api/line/hang-up'], // of a seat that a door has given
];

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

class Screen extends TestPlayer {
  override join(roomId: string): Promise<this> {
    return this.come(roomId, { version: PROTOCOL_VERSION, watch: true, as: 'screen' });
  }
}

describe('whoever is banned, over sockets and HTTP', () => {
  let server: TestServer;
  let clock: SkippingClock;
  beforeEach(async () => {
    clock = new SkippingClock();
    server = await startTestServer({ clock, environment: { APPEALS: 'mods@example.org' } });
  });
  afterEach(() => server.stop());

  const services = () => server.app.services;
  const playerOf = (pass: string): string => playerIdOf(readPass(pass, TEST_SECRET) ?? assert.fail('no pass of ours'));
  /** The origin that everybody of these tests has. */
  const here = (): string => services().origins.originOf('127.0.0.1') ?? assert.fail('no origin');
  function aBan(kind: Ban['kind'], who: string): Ban {
    const at = services().clock.now();
    return { id: banIdOf(kind, who), kind, name: 'Brisk Troll', reason: 'Unkind lines.', at, until: at + WEEK_MS };
  }
  const banPlayer = (pass: string): Promise<void> => services().bans.put(aBan('player', playerOf(pass)));
  const codeOf = (json: unknown): string | undefined => (json as Partial<ErrorAnswer>).error?.code;

  it('[BN2] in a match they are shown out, with a close code of its own; the others play on and their points stay', async () => {
    const { roomId, host, guest, players } = await aPartyInPlay(server, 3);
    guest.answer('Yes');
    await host.until('an answer', () => host.room.state.answered === 1);
    await banPlayer(guest.pass);
    assert.equal(await guest.closed(), CLOSE_CODES.banned.code);
    assert.equal(guest.all('closing').at(-1)?.name, 'banned');
    await host.until('their seat away', () => host.room.state.here === 2);
    for (const player of players) if (player !== guest) player.answer('Yes');
    await host.phase('reveal', 0);
    const scores = [...host.room.state.seats.values()].map(({ score }) => score);
    assert.deepEqual([scores.length, scores.filter((score) => score > 0).length], [3, 3]);
    await assert.rejects(new TestPlayer(server, guest.pass).join(roomId), /ban\/player/);
  });

  it('[BN2] where another process banned them too, within seconds', async () => {
    const { guest, host } = await aParty(server, 2);
    await server.storage.bans.put(aBan('player', playerOf(guest.pass))); // as another process does
    clock.skip(3000);
    assert.equal(await guest.closed(), CLOSE_CODES.banned.code);
    await host.until('their seat away', () => host.room.state.here === 1);
    assert.equal(host.closeCode, null);
  });

  it('[BN3] a network goes with all its players and screens, and nobody comes back under a new pass', async () => {
    const { roomId, players } = await aParty(server, 2);
    const screen = await new Screen(server).join(roomId);
    await services().bans.put(aBan('network', here()));
    for (const one of [...players, screen]) assert.equal(await one.closed(), CLOSE_CODES.banned.code);
    await assert.rejects(new TestPlayer(server).join(roomId), /ban\/network/);
    await assert.rejects(new Screen(server).join(roomId), /ban\/network/);
    await services().bans.lift(banIdOf('network', here()));
    await new TestPlayer(server).join(roomId);
  });

  it('[BN1] every door by which people come in, or make what others see, is shut', async () => {
    const pass = aPass();
    await banPlayer(pass);
    const { app } = front({
      ...{ services: services(), limits: LIMITS, lines: new Lines(clock) },
      state: { doors: 'open', lobbyId: '' },
    });
    const posts = new Set(postRoutesOf(app).filter((path) => !path.startsWith('/api/desk/')));
    assert.ok(posts.has('/api/drafts/:draft/imports/:id/take'), 'routers within routers are looked through');
    const opened: string[] = [];
    for (const path of posts) {
      const asked = path.replaceAll(/:\w+/g, 'x');
      const { json } = await server.ask(asked, { version: PROTOCOL_VERSION, pass }, { [PASS_HEADER]: pass });
      if (codeOf(json) !== 'ban/player') opened.push(path);
    }
    assert.deepEqual(opened.sort(), [...OPEN_ELSEWHERE, ...BANNED_MAY.map((path) => `/api${path}`)].sort());
  });

  it('[BN1] a door that nobody has named is shut', async () => {
    const pass = aPass();
    const post = async (): Promise<unknown> => codeOf((await server.ask('/api/a/new/door', { pass })).json);
    assert.equal(await post(), 'route/unknown');
    await banPlayer(pass);
    assert.equal(await post(), 'ban/player');
  });

  it('[BN1] a room’s or a show’s code is no way in either; somebody else of this network comes in', async () => {
    const { code } = await server.open();
    const pass = aPass();
    await banPlayer(pass);
    const headers = { [PASS_HEADER]: pass };
    assert.equal(codeOf((await server.ask(`/api/rooms/${code}`, undefined, headers)).json), 'ban/player');
    assert.equal((await server.ask(`/api/rooms/${code}`)).status, 200);
  });

  it('[BN4] what is their own they can read and remove, and nothing of it is taken', async () => {
    const pass = aPass();
    const made = (await server.ask('/api/drafts', { pass, title: 'Mine', lang: 'en', brief: '' })).json;
    const { id } = (made as { draft: { id: string } }).draft;
    await banPlayer(pass);
    for (const path of ['/api/me', '/api/history', '/api/daily', '/api/drafts/mine', `/api/drafts/${id}`])
      assert.equal((await server.ask(path, { pass })).status, 200, path);
    assert.equal((await server.ask('/api/catalogue')).status, 200);
    assert.equal((await server.ask(`/api/drafts/${id}/remove`, { pass })).status, 200);
  });

  it('[BN1] they are told until when, why, and where to write; nobody is told of somebody else’s', async () => {
    const pass = aPass();
    await banPlayer(pass);
    const answer = (await server.ask('/api/ban', { pass })).json as BanAnswer;
    const { until, ...rest } = answer.ban ?? assert.fail('no ban');
    assert.deepEqual(rest, { kind: 'player', reason: 'Unkind lines.' });
    assert.ok(until !== null && Math.abs(until - services().clock.now() - WEEK_MS) < 60_000);
    assert.equal(answer.appeals, 'mods@example.org');
    for (const body of [{ pass: aPass() }, {}, { pass: `${pass}x` }])
      assert.deepEqual((await server.ask('/api/ban', body)).json, { ban: null, appeals: 'mods@example.org' });
    assert.equal((await server.ask('/api/ban', { pass: 7 })).status, 400);
  });

  it('[BN5] people come in while the store of bans is away', async () => {
    const { roomId } = await server.open();
    const pass = aPass();
    await server.storage.bans.put(aBan('player', playerOf(pass)));
    server.storage.bans.holding = async () => {
      throw new Error('away');
    };
    await new TestPlayer(server, pass).join(roomId);
  });
});
