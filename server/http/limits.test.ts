import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { Protocol } from '@colyseus/core';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { classic } from '#shared/modes/classic/mode.ts';
import { defineMode } from '#shared/modes/define-mode.ts';
import type { DraftAnswer } from '#shared/protocol/drafts.ts';
import { type ErrorAnswer, type GuestAnswer, PASS_HEADER, type RoomAnswer } from '#shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { PATIENCE_MS } from '../../test-support/patience.ts';
import type { OpenRoom } from '../rooms/open-rooms.ts';
import { aPass, startTestServer, type TestServer } from '../testing/test-server.ts';
import { LIMITS } from './guards.ts';
import { networkOf } from './network.ts';

const hall = defineMode({ ...classic, id: 'hall', title: 'Hall', players: { min: 1, max: 2000 } });

interface Person {
  readonly pass: string;
  socket: WebSocket;
}

const codeOf = ({ json }: { json: unknown }): string => (json as ErrorAnswer).error?.code;
const from = (address: string) => ({ 'x-forwarded-for': address });

describe('limits on what is asked', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({
      limits: {
        guest: 10,
        nameless: 20,
        address: 60,
        rooms: 6,
        roomsEach: 2,
        packs: 4,
        packsEach: 2,
        signIns: 5,
        signInsEach: 2,
      },
      environment: { TRUST_PROXY: '1' },
    });
  });
  after(() => server.stop());
  const open = (pass: string, address: string) =>
    server.ask('/api/rooms', { version: PROTOCOL_VERSION, pass, mode: 'classic', topic: 'atlas' }, from(address));

  it('hold for an address, not for its neighbours', async () => {
    for (let i = 0; i < 20; i++) assert.equal((await server.ask('/api/guest', {}, from('10.0.0.1'))).status, 200);
    assert.equal(codeOf(await server.ask('/api/guest', {}, from('10.0.0.1'))), 'request/too-many');
    assert.equal((await server.ask('/api/guest', {}, from('10.0.0.2'))).status, 200);
  });

  it('go by guest where there is one, though the rest of the address is noisy', async () => {
    for (let i = 0; i < 25; i++) await server.ask('/api/guest', {}, from('10.0.3.1'));
    const [ada, bob] = [aPass(), aPass()];
    for (let i = 0; i < 5; i++)
      assert.equal((await server.ask('/api/top', { pass: ada }, from('10.0.3.1'))).status, 200);
    const header = { ...from('10.0.3.1'), [PASS_HEADER]: ada };
    for (let i = 0; i < 5; i++) assert.equal((await server.ask('/api/catalogue', undefined, header)).status, 200);
    assert.equal(codeOf(await server.ask('/api/catalogue', undefined, header)), 'request/too-many');
    assert.equal(codeOf(await server.ask('/api/top', { pass: ada }, from('10.9.9.9'))), 'request/too-many');
    assert.equal((await server.ask('/api/top', { pass: bob }, from('10.0.3.1'))).status, 200);
    const forged = { ...from('10.0.3.1'), [PASS_HEADER]: 'forged.pass' };
    assert.equal(codeOf(await server.ask('/api/catalogue', undefined, forged)), 'request/too-many');
  });

  it('let nobody try sign-ins without end, by guest and by address', async () => {
    const tries = (pass: string, address: string) =>
      server.ask('/api/sign-in/finish', { pass, ticket: '', query: '' }, from(address));
    const ada = aPass();
    for (let i = 0; i < 2; i++) assert.equal(codeOf(await tries(ada, '10.0.7.1')), 'sign-in/off');
    assert.equal(codeOf(await tries(ada, '10.0.7.2')), 'request/too-many');
    for (let i = 0; i < 3; i++) assert.equal(codeOf(await tries(aPass(), '10.0.7.1')), 'sign-in/off');
    assert.equal(codeOf(await tries(aPass(), '10.0.7.1')), 'request/too-many');
  });

  it('hold for an address with any number of passes, files included', async () => {
    for (let i = 0; i < 40; i++) await server.ask('/api/top', { pass: aPass() }, from('10.0.4.1'));
    for (let i = 0; i < 20; i++) await server.ask('/nothing.txt', undefined, from('10.0.4.1'));
    for (const path of ['/api/catalogue', '/nothing.txt', '/'])
      assert.equal(codeOf(await server.ask(path, undefined, from('10.0.4.1'))), 'request/too-many', path);
    assert.equal((await server.ask('/healthz', undefined, from('10.0.4.1'))).status, 200);
  });

  it('hold for rooms: a few for each person, more for an address', async () => {
    const greedy = aPass();
    assert.equal((await open(greedy, '10.0.1.1')).status, 201);
    assert.equal((await open(greedy, '10.0.1.2')).status, 201);
    assert.equal(codeOf(await open(greedy, '10.0.1.3')), 'request/too-many');
    for (let i = 0; i < 6; i++) assert.equal((await open(aPass(), '10.0.1.9')).status, 201);
    assert.equal(codeOf(await open(aPass(), '10.0.1.9')), 'request/too-many');
  });

  it('hold for packs that are saved: a few for each person, more for an address', async () => {
    const makers = [aPass(), aPass(), aPass()];
    const save = async (pass: string): Promise<() => Promise<string>> => {
      const blank = { pass, title: 'Capitals', lang: 'en', brief: '' };
      const { draft } = (await server.ask('/api/drafts', blank, from('10.0.5.1'))).json as DraftAnswer;
      const ask = { pass, revision: draft.revision, listed: false };
      return async () => codeOf(await server.ask(`/api/drafts/${draft.id}/pack`, ask, from('10.0.5.1')));
    };
    const [ada, bob, cleo] = await Promise.all(makers.map(save));
    for (const answers of [ada, bob])
      assert.deepEqual(
        [await answers?.(), await answers?.(), await answers?.()],
        ['pack/empty', 'pack/empty', 'request/too-many'],
      );
    assert.equal(await cleo?.(), 'request/too-many', 'the address has had its four');
  });

  it('hold for joins', async () => {
    const pass = aPass();
    for (let i = 0; i < 10; i++) await server.ask('/matchmake/joinById/x', { pass }, from('10.0.2.1'));
    assert.equal(codeOf(await server.ask('/matchmake/joinById/x', { pass }, from('10.0.2.2'))), 'request/too-many');
  });

  it('count a household of IPv6 as one, and know its provider’s customer', () => {
    assert.equal(networkOf('2001:db8:1:2:3:4:5:6').home, networkOf('2001:db8:1:2::9').home);
    assert.notEqual(networkOf('2001:db8:1:2::9').home, networkOf('2001:db8:1:3::9').home);
    assert.equal(networkOf('2001:db8:1:2::9').site, networkOf('2001:db8:1:3::9').site);
    assert.notEqual(networkOf('2001:db8:1::9').site, networkOf('2001:db8:2::9').site);
    for (const same of ['::ffff:10.0.0.1', '::ffff:a00:1', '10.0.0.1'])
      assert.deepEqual(networkOf(same), { home: '10.0.0.1', site: '10.0.0.1' });
    assert.equal(networkOf('fe80::1%eth0').home, networkOf('fe80::2').home);
    for (const none of [undefined, '', 'unknown', 'example.org']) assert.equal(networkOf(none).home, 'unknown');
  });
});

describe('a hall behind one address', () => {
  /** A part of a thousand; the limits are those of everybody. */
  const PEOPLE = 200;
  let server: TestServer;
  before(async () => {
    server = await startTestServer({ modes: [hall], limits: LIMITS });
  });
  after(() => server.stop());

  async function asks(path: string, body: object | undefined, pass?: string): Promise<unknown> {
    const { status, json } = await server.ask(path, body, pass ? { [PASS_HEADER]: pass } : {});
    assert.equal(status, 200, `${path}: ${JSON.stringify(json)}`);
    return json;
  }

  /** All that a page asks for before its owner sits in the room; four times as many people would still be let in. */
  async function comeByCode(code: string): Promise<Person> {
    const [guest] = await Promise.all([asks('/api/guest', {}), asks('/api/catalogue', undefined)]);
    const { pass } = guest as GuestAnswer;
    const { roomId } = (await asks(`/api/rooms/${code}`, undefined, pass)) as RoomAnswer;
    await asks('/api/me', { pass }, pass);
    return { pass, socket: await sit(roomId, pass) };
  }

  /** Takes a seat as the SDK does, and looks at nothing that comes. */
  async function sit(roomId: string, pass: string): Promise<WebSocket> {
    const seat = (await asks(`/matchmake/joinById/${roomId}`, { version: PROTOCOL_VERSION, pass })) as {
      processId: string;
      sessionId: string;
    };
    const socket = new WebSocket(
      `${server.url.replace('http', 'ws')}/${seat.processId}/${roomId}?sessionId=${seat.sessionId}`,
    );
    await new Promise<void>((seated, failed) => {
      socket.once('error', failed);
      socket.once('close', (code) => failed(new Error(`closed with ${code}`)));
      socket.once('message', () => {
        socket.send(Buffer.from([Protocol.JOIN_ROOM]));
        seated();
      });
    });
    return socket;
  }

  const room = (): OpenRoom | undefined => server.app.services.openRooms.all()[0];

  async function until(what: string, holds: () => boolean): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    while (!holds()) {
      if (performance.now() > deadline) throw new Error(`waited too long for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  it('is seated, and after an outage seated again', async () => {
    const { roomId, code } = await server.open({ mode: hall });
    const all: Person[] = [];
    while (all.length < PEOPLE) all.push(...(await Promise.all(Array.from({ length: 25 }, () => comeByCode(code)))));
    await until('everybody', () => room()?.here === PEOPLE);
    for (const { socket } of all) socket.terminate();
    await until('an empty room', () => room()?.here === 0);
    // As pages do: each asks where the room is, a few times, and comes in again.
    for (let i = 0; i < PEOPLE; i += 25)
      await Promise.all(
        all.slice(i, i + 25).map(async (person) => {
          for (let tries = 0; tries < 4; tries++) await asks(`/api/rooms/${code}`, undefined, person.pass);
          person.socket = await sit(roomId, person.pass);
        }),
      );
    await until('everybody again', () => room()?.here === PEOPLE);
    assert.equal(room()?.taken, PEOPLE, 'in the seats they had');
    for (const { socket } of all) socket.terminate();
  });

  it('leaves room for a thousand: one person asks for little', () => {
    const [newcomer, asked] = [2, 6];
    assert.ok(newcomer * 1000 < LIMITS.nameless);
    assert.ok(asked * 2 < LIMITS.guest);
    assert.ok((newcomer + asked + 20) * 1000 < LIMITS.address, 'twenty files for each');
  });
});

describe('a proxy in front that is not trusted', () => {
  async function warningsOf(trustProxy: string, times: number): Promise<string[]> {
    const lines: string[] = [];
    const sink = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const server = await startTestServer({
      log: pino({ level: 'warn' }, sink),
      environment: { TRUST_PROXY: trustProxy },
    });
    for (let i = 0; i < times; i++) await server.ask('/api/catalogue', undefined, from(`10.0.0.${i}`));
    await server.ask('/api/catalogue');
    await server.stop();
    return lines.filter((line) => line.includes('TRUST_PROXY'));
  }

  it('is told to the host once, and not where it is trusted', async () => {
    assert.equal((await warningsOf('0', 3)).length, 1);
    assert.equal((await warningsOf('1', 3)).length, 0);
    assert.equal((await warningsOf('0', 0)).length, 0);
  });
});
