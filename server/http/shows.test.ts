import assert from 'node:assert/strict';
import { Client } from '@colyseus/sdk';
import { lastBrainStanding } from '#shared/modes/last-brain-standing/mode.ts';
import { saboteur } from '#shared/modes/saboteur/mode.ts';
import { PASS_HEADER } from '#shared/protocol/http.ts';
import type { OpenedAnswer, Press, SeatAnswer, ShowAnswer, ShowsAnswer } from '#shared/protocol/shows.ts';
import { MatchState } from '#shared/protocol/state.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { ShowStatus } from '#shared/shows/status.ts';
import { PATIENCE_MS } from '../../test-support/patience.ts';
import { openShow } from '../rooms/open-show.ts';
import { Shows } from '../shows/shows.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { aPass, startTestServer, type TestServer, type TestServerArgs } from '../testing/test-server.ts';

type Said = { readonly error: { readonly code: string }; readonly position?: number; readonly retryInMs?: number };

describe('the doors of a show', () => {
  let server: TestServer;
  afterEach(() => server.stop());

  async function open(limits: TestServerArgs['limits'] = {}, more: object = {}): Promise<OpenedAnswer> {
    server = await startTestServer({ modes: [lastBrainStanding, saboteur], limits });
    const { status, json } = await ask(more);
    assert.equal(status, 201, JSON.stringify(json));
    return json as OpenedAnswer;
  }
  const ask = (more: object) =>
    server.ask('/api/shows', {
      ...{ version: PROTOCOL_VERSION, pass: aPass(), title: 'Friday', mode: 'last-brain-standing', topic: 'atlas' },
      ...{ seats: 40, startsInMs: 60_000 },
      ...more,
    });
  const press = (show: OpenedAnswer, key: Press, hostKey = show.hostKey) =>
    server.ask(`/api/shows/${show.code}/press`, { key: hostKey, press: key });
  const seat = (show: OpenedAnswer, pass: string) =>
    server.ask(`/api/shows/${show.code}/seat`, { version: PROTOCOL_VERSION, pass });
  const arenaOf = async (show: OpenedAnswer, pass: string) => {
    const { status, json } = await server.ask(`/api/rooms/${show.code}`, undefined, { [PASS_HEADER]: pass });
    assert.equal(status, 200, JSON.stringify(json));
    return (json as { roomId: string }).roomId;
  };
  const codeOf = ({ json }: { json: unknown }) => (json as Partial<Said>).error?.code ?? 'none';

  it('are opened by whoever has the key, and by nobody else', async () => {
    const show = await open();
    const card = (await server.ask(`/api/shows/${show.code}`)).json as ShowAnswer;
    assert.ok(card.startsAt > card.now, 'a page counts down by the clock of the server');
    assert.deepEqual([card.title, card.doors, card.seats >= 40, card.stage], ['Friday', 'closed', true, 'lobby']);
    assert.equal(JSON.stringify(card).includes(show.hostKey), false);
    assert.deepEqual(
      ((await server.ask('/api/shows')).json as ShowsAnswer).shows.map(({ code }) => code),
      [show.code],
    );
    assert.equal(codeOf(await seat(show, aPass())), 'show/doors-closed');
    assert.equal(codeOf(await press(show, { do: 'open' }, 'another')), 'show/wrong-key');
    const pressed = await press(show, { do: 'open' });
    assert.deepEqual([pressed.status, (pressed.json as ShowStatus).doors], [200, 'open']);
    assert.equal(codeOf(await press(show, { do: 'open' })), 'show/doors-open');
    assert.equal((await seat(show, aPass())).status, 200);
    assert.equal(codeOf(await press(show, { do: 'start' })), 'match/too-few');
    const status = (await server.ask(`/api/shows/${show.code}/host`, { key: show.hostKey })).json as ShowStatus;
    assert.equal(status.doors, 'open');
  });

  it('say no to what is no show of ours', async () => {
    const show = await open();
    assert.equal(codeOf(await ask({ mode: 'saboteur' })), 'show/mode');
    assert.equal(codeOf(await ask({ seats: 1_000_000 })), 'request/malformed');
    assert.equal(codeOf(await ask({ topic: 'nothing' })), 'topic/unknown');
    assert.equal(codeOf(await seat({ ...show, code: 'ZZZZ' }, aPass())), 'show/unknown');
    assert.equal(codeOf(await seat(show, 'forged')), 'guest/bad-pass');
  });

  it('let nobody try codes, of shows or of rooms', async () => {
    const show = await open({ wrongCodes: { home: 3, site: 100, server: 100 } }, { isPublic: false });
    await press(show, { do: 'open' });
    for (const code of ['ZZZZZZ22', 'ZZZZZZ23'])
      assert.equal(codeOf(await server.ask(`/api/shows/${code}`)), 'show/unknown');
    assert.equal(codeOf(await seat({ ...show, code: 'ZZZZZZ24' }, aPass())), 'show/unknown');
    assert.equal(codeOf(await server.ask('/api/shows/ZZZZZZ25')), 'request/too-many');
    assert.equal(codeOf(await seat({ ...show, code: 'ZZZZZZ26' }, aPass())), 'request/too-many');
    assert.equal(codeOf(await server.ask('/api/rooms/ZZZZZZ27')), 'request/too-many');
    // Whoever was in already is known here, and is let in.
    assert.equal((await seat(show, aPass())).status, 200);
  });

  it('do not count the right code of a hall as a wrong one', async () => {
    const show = await open({ wrongCodes: { home: 2, site: 2, server: 2 } }, { isPublic: false });
    await press(show, { do: 'open' });
    for (let i = 0; i < 6; i++) assert.equal((await seat(show, aPass())).status, 200);
  });

  it('give a seat that the SDK takes, and the same one to whoever comes back', async () => {
    const show = await open();
    await press(show, { do: 'open' });
    const pass = aPass();
    const { json } = await seat(show, pass);
    const client = new Client(server.url.replace('http', 'ws'));
    const room = await client.consumeSeatReservation(json as never, MatchState);
    room.reconnection.enabled = false;
    assert.equal(room.roomId, (json as SeatAnswer).roomId);
    assert.equal(await arenaOf(show, pass), room.roomId);
    assert.equal(codeOf(await server.ask(`/api/rooms/${show.code}`)), 'guest/bad-pass');
    await press(show, { do: 'lock', locked: true });
    assert.equal(codeOf(await seat(show, aPass())), 'match/locked');
    assert.equal((await seat(show, pass)).status, 200, 'who has a seat comes back to it');
    await press(show, { do: 'close' });
    assert.equal(codeOf(await seat(show, aPass())), 'match/over', 'who comes too late is told so');
    await room.leave();
  });

  it('let a wave in by the order in which it came, and who has a seat past it', async () => {
    const show = await open({ comers: { perSecond: 0.1, burst: 2, waitMs: 0 } });
    await press(show, { do: 'open' });
    const first = aPass();
    const player = new TestPlayer(server, first);
    const found = await seat(show, first);
    await player.join((found.json as SeatAnswer).roomId);
    assert.equal((await seat(show, aPass())).status, 200);
    const waiting = await Promise.all([seat(show, aPass()), seat(show, aPass())]);
    assert.deepEqual(waiting.map(codeOf), ['show/queue', 'show/queue']);
    assert.deepEqual(waiting.map(({ json }) => (json as Said).position).sort(), [1, 2]);
    assert.ok(waiting.every(({ json }) => ((json as Said).retryInMs ?? 0) >= 500));
    player.cut();
    await player.closed();
    assert.equal((await seat(show, first)).status, 200, 'a rejoin skips the queue');
  });

  it('let in at once whoever was let in and has lost their seat on the way', async () => {
    const show = await open({ comers: { perSecond: 0.001, burst: 1, waitMs: 0 } });
    await press(show, { do: 'open' });
    const pass = aPass();
    assert.equal((await seat(show, pass)).status, 200);
    assert.equal(codeOf(await seat(show, aPass())), 'show/queue');
    assert.equal((await seat(show, pass)).status, 200);
  });

  it('hand out no more seats than are taken: who waits comes in as soon as somebody has sat down', async () => {
    const show = await open({ comers: { perSecond: 1000, burst: 1000, untaken: 3, waitMs: PATIENCE_MS } });
    await press(show, { do: 'open' });
    const seats = await Promise.all([1, 2, 3].map(() => seat(show, aPass())));
    assert.deepEqual(
      seats.map(({ status }) => status),
      [200, 200, 200],
    );
    const told: string[] = [];
    const waits = async (): Promise<void> => void told.push(codeOf(await seat(show, aPass())));
    const waiting = [waits(), waits()];
    void Promise.allSettled(waiting); // one of them waits until the server stops
    const client = new Client(server.url.replace('http', 'ws'));
    const room = await client.consumeSeatReservation(seats[0]?.json as never, MatchState);
    room.reconnection.enabled = false;
    await Promise.race(waiting);
    assert.deepEqual(told, ['none']);
    // `stop` of the test server fails where a shutdown waits for who stands in the queue.
  });

  it('tell a page at once where it stands, and one that waits when it is its turn', async () => {
    const show = await open({ comers: { perSecond: 0.5, burst: 1, waitMs: PATIENCE_MS } });
    await press(show, { do: 'open' });
    assert.equal((await seat(show, aPass())).status, 200);
    const asks = (waits: string, pass: string) =>
      server.ask(`/api/rooms/${show.code}${waits}`, undefined, { [PASS_HEADER]: pass });
    const pass = aPass();
    const place = (await asks('', pass)).json as Said;
    assert.deepEqual([place.error.code, place.position], ['show/queue', 1]);
    assert.equal((await asks('?waits', pass)).status, 200);
  });

  it('tell whoever waits where they stand after a while', async () => {
    const show = await open({ comers: { perSecond: 0.001, burst: 1, waitMs: 100 } });
    await press(show, { do: 'open' });
    assert.equal((await seat(show, aPass())).status, 200);
    const { json } = await seat(show, aPass());
    assert.deepEqual([codeOf({ json }), (json as Said).position], ['show/queue', 1]);
  });

  it('close at once though seats are reserved that nobody has taken', async () => {
    const show = await open();
    await press(show, { do: 'open' });
    const [one] = await Promise.all([seat(show, aPass()), seat(show, aPass())]);
    const client = new Client(server.url.replace('http', 'ws'));
    const room = await client.consumeSeatReservation(one.json as never, MatchState);
    room.reconnection.enabled = false;
    // `stop` of the test server fails where a shutdown takes too long.
  });

  it('warn of no leak, however many arenas listen', async () => {
    const warnings: Error[] = [];
    const hear = (warning: Error) => void warnings.push(warning);
    process.on('warning', hear);
    const show = await open({}, { seats: 6000 });
    const { arenas } = (await server.ask(`/api/shows/${show.code}/host`, { key: show.hostKey })).json as ShowStatus;
    await new Promise(setImmediate);
    process.off('warning', hear);
    assert.ok(arenas.length > 11, `${arenas.length}`);
    assert.deepEqual(
      warnings.map(({ name }) => name),
      [],
    );
  });

  it('are gone again where only half of the show could be opened, though its director is not known here yet', async () => {
    server = await startTestServer({ modes: [lastBrainStanding] });
    const { services } = server.app;
    const { open: openJournal } = server.storage.matches;
    let opened = 0;
    server.storage.matches.open = async (match) => {
      if (opened++ === 2) throw new Error('no third journal');
      return openJournal(match);
    };
    // As where another process directs it: that one's directors report to a list of its own.
    const opener = Object.create(services, { shows: { value: new Shows() } }) as typeof services;
    const opening = openShow(opener, {
      ...{
        mode: lastBrainStanding,
        options: {},
        topic: 'atlas',
        title: 'Half',
        startsAt: server.app.services.clock.now(),
        isPublic: true,
      },
      ...{ seats: 4, arenaSeats: 2 },
    });
    await assert.rejects(opening);
    assert.equal(opened, 3);
    assert.deepEqual(
      services.shows.all().map((show) => show.card().stage),
      ['over'],
    );
  });

  it('find another arena where one’s own is full, and it is one’s own from then on', async () => {
    server = await startTestServer({ modes: [lastBrainStanding] });
    const show = await openShow(server.app.services, {
      ...{
        mode: lastBrainStanding,
        options: {},
        topic: 'atlas',
        title: 'Small',
        startsAt: server.app.services.clock.now(),
        isPublic: true,
      },
      ...{ seats: 4, arenaSeats: 2 },
    });
    assert.ok(show);
    await press(show, { do: 'open' });
    const players: TestPlayer[] = [];
    for (let i = 0; i < 6; i++) {
      const player = new TestPlayer(server);
      players.push(await player.join(await arenaOf(show, player.pass)));
    }
    assert.equal(codeOf(await seat(show, aPass())), 'show/full');
    for (const player of players) assert.equal(await arenaOf(show, player.pass), player.room.roomId);
  });

  it('count seats that are reserved: nobody is sent into an arena that is full by the time they come', async () => {
    server = await startTestServer({ modes: [lastBrainStanding] });
    const show = await openShow(server.app.services, {
      ...{ mode: lastBrainStanding, options: {}, topic: 'atlas', title: 'Small', isPublic: true },
      ...{ startsAt: server.app.services.clock.now(), seats: 4, arenaSeats: 2 },
    });
    assert.ok(show);
    await press(show, { do: 'open' });
    const { arenas } = (await server.ask(`/api/shows/${show.code}/host`, { key: show.hostKey })).json as ShowStatus;
    const reserved: string[] = [];
    for (let i = 0; i < 2 * arenas.length; i++) {
      const { status, json } = await seat(show, aPass());
      assert.equal(status, 200, JSON.stringify(json));
      reserved.push((json as SeatAnswer).roomId);
    }
    for (const { roomId } of arenas) assert.equal(reserved.filter((id) => id === roomId).length, 2);
    assert.equal(codeOf(await seat(show, aPass())), 'show/full');
  });

  it('[SW6] whoever comes after the start is let in, and watches', async () => {
    const show = await open();
    await press(show, { do: 'open' });
    const players: TestPlayer[] = [];
    const come = async (): Promise<TestPlayer> => {
      const player = new TestPlayer(server);
      players.push(player);
      return player.join(await arenaOf(show, player.pass));
    };
    await come();
    await come();
    await players[0]?.until('both are counted', () => server.app.services.shows.byCode(show.code)?.card().taken === 2);
    assert.equal((await press(show, { do: 'start' })).status, 200);
    await players[0]?.phase('reading', 0);
    const late = await come();
    assert.equal((await late.notice('you')).plays, false);
  });
});
