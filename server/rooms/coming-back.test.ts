import assert from 'node:assert/strict';
import { CloseCode, matchMaker } from '@colyseus/core';
import { StorageError } from '../storage/storage.ts';
import { aParty, aPartyInPlay } from '../testing/party.ts';
import { SkippingClock } from '../testing/skipping-clock.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const DAY = 24 * 60 * 60 * 1000;
const LONG = { options: { questions: 5, seconds: 30 } };

describe('coming back to a room', () => {
  let server: TestServer;
  let clock: SkippingClock;
  beforeEach(async () => {
    clock = new SkippingClock();
    server = await startTestServer({ clock });
  });
  afterEach(() => server.stop());

  it('[Q3][Q10] is not a way to answer twice', async () => {
    const { roomId, host, guest } = await aPartyInPlay(server, 2, LONG);
    guest.answer('No');
    await guest.notice('locked');
    guest.cut();
    await host.until('the drop', () => host.room.state.here === 1);
    await guest.join(roomId);
    assert.equal((await guest.notice('you', ({ answer }) => answer !== null)).answer, guest.optionId('No'));
    assert.equal(await guest.refusal('answer', { round: 0, answer: 'yes' }), 'answer/twice');
    host.answer('Yes');
    await guest.phase('reveal', 0);
    const you = await guest.notice('you', ({ verdict }) => verdict !== null);
    assert.deepEqual([you.verdict?.right, you.score, host.room.state.answered], [false, 0, 2]);
  });

  it('takes no look at the seats of all others who are coming back', async () => {
    const { roomId, guest } = await aPartyInPlay(server, 2, LONG);
    guest.cut();
    const room = matchMaker.getLocalRoomById(roomId) as unknown as { _reservedSeats: object };
    const seats = room._reservedSeats;
    const ownKeys = (): never => assert.fail('all reserved seats were counted');
    room._reservedSeats = new Proxy(seats, { ownKeys });
    await guest.join(roomId);
    room._reservedSeats = seats; // the room's end does look at them
    assert.equal(guest.closeCode, null);
  });

  it('shows no answer as locked in before it is durable, on the old line or the new', async () => {
    const { roomId, host, guest } = await aPartyInPlay(server, 2, LONG);
    server.storage.trouble = new StorageError('storage/down', 'away');
    guest.answer('Yes');
    await host.until('the answer counted', () => host.room.state.answered === 1);
    guest.cut();
    await host.until('the drop', () => host.room.state.here === 1);
    const heard = guest.heard.length;
    await guest.join(roomId);
    await guest.until('the own view', () => guest.heard.slice(heard).some(({ name }) => name === 'you'));
    assert.equal(guest.all('you').at(-1)?.answer, null);
    // "Your first answer stands" would be the same promise.
    guest.answer('No');
    guest.send('clock', { sent: 1 });
    await guest.notice('clock');
    assert.deepEqual(guest.all('refused'), []);
    assert.deepEqual(guest.all('locked'), []);

    server.storage.trouble = null;
    clock.skip(10_000);
    await guest.notice('locked', ({ round }) => round === 0);
    await guest.until('the refusal', () => guest.all('refused').length === 1);
    assert.equal(guest.all('refused')[0]?.code, 'answer/twice');
    const journal = server.storage.journals.get(host.room.state.matchId);
    const answers = journal?.inputs.filter((input) => input.type === 'intent' && input.intent.type === 'answer');
    assert.equal(answers?.length, 1);
  });

  it('plays on to the podium and through a rematch while the database is away, and keeps both when it is back', async () => {
    const { host, guest } = await aPartyInPlay(server, 2, LONG);
    const first = host.room.state.matchId;
    guest.answer('Yes');
    await guest.notice('locked');
    server.storage.trouble = new StorageError('storage/down', 'away');
    host.send('end');
    await guest.phase('podium');
    host.send('again');
    await guest.until('a rematch', () => guest.room.state.matchId !== first);
    host.send('start');
    await host.phase('answering', 0);
    guest.answer('Yes', 0);
    await host.until('the answer', () => host.room.state.answered === 1);
    server.storage.trouble = null;
    clock.skip(10_000);
    await guest.until('two locked', () => guest.all('locked').length === 2);
    assert.ok(server.storage.records.has(first));
    const second = server.storage.journals.get(host.room.state.matchId);
    assert.ok(second && second.inputs.length >= 2);
    assert.ok(second.inputs.every((input) => input !== undefined));
  });

  it('[P3] is possible for a minute after the last one dropped; then the room and its journal are gone', async () => {
    const { roomId, code, host, guest } = await aPartyInPlay(server, 2, LONG);
    const { matchId } = host.room.state;
    guest.cut();
    host.cut();
    const { openRooms } = server.app.services;
    await host.until('nobody there', () => openRooms.byCode(code)?.here === 0);
    clock.skip(59_000);
    await host.join(roomId);
    assert.equal((await host.notice('you')).seat, 0);
    host.cut();
    await host.until('nobody there', () => openRooms.byCode(code)?.here === 0);
    clock.skip(61_000);
    await host.until('the end of the room', () => openRooms.byCode(code) === undefined);
    await assert.rejects(host.join(roomId), /not found/);
    await host.until('the end of its journal', () => !server.storage.journals.has(matchId));
    assert.equal(server.storage.records.has(matchId), false);
  });

  it('[P3] is no other for whoever closes with the code of a shutdown: they have dropped, and the room closes in time', async () => {
    const { code, host, guest } = await aPartyInPlay(server, 2, LONG);
    const { openRooms } = server.app.services;
    guest.socket.close(CloseCode.SERVER_SHUTDOWN);
    await host.until('the drop', () => host.room.state.here === 1);
    host.socket.close(CloseCode.SERVER_SHUTDOWN);
    await host.until('nobody there', () => openRooms.byCode(code)?.here === 0);
    clock.skip(61_000);
    await host.until('the end of the room', () => openRooms.byCode(code) === undefined);
  });

  it('a room that nobody ever came to closes too', async () => {
    const { code } = await server.open();
    assert.equal(server.storage.journals.size, 1);
    clock.skip(61_000);
    const { host } = await aParty(server, 1);
    await host.until('the end of the room', () => server.app.services.openRooms.byCode(code) === undefined);
    await host.until('the end of its journal', () => server.storage.journals.size === 1);
  });

  it('a podium that everybody left closes sooner, and its record stays', async () => {
    const { code, host, guest } = await aPartyInPlay(server, 2, LONG);
    const { matchId } = host.room.state;
    host.send('end');
    await guest.phase('podium');
    guest.cut();
    host.cut();
    const { openRooms } = server.app.services;
    await host.until('nobody there', () => openRooms.byCode(code)?.here === 0);
    clock.skip(21_000);
    await host.until('the end of the room', () => openRooms.byCode(code) === undefined);
    assert.ok(server.storage.records.has(matchId));
  });

  it('[P4] costs a host the chair only after ten seconds', async () => {
    const { roomId, host, guest } = await aParty(server, 2);
    host.cut();
    await guest.until('the drop', () => guest.room.state.here === 1);
    clock.skip(9000);
    await host.join(roomId);
    await guest.until('back', () => guest.room.state.here === 2);
    assert.equal(guest.room.state.host, 0);
    host.cut();
    await guest.until('the drop', () => guest.room.state.here === 1);
    clock.skip(10_001);
    await guest.until('the chair', () => guest.room.state.host === 1);
  });

  it('works after a restart of the server: the same room, code, seat, score and question', async () => {
    const { roomId, code, host, guest } = await aPartyInPlay(server, 2, LONG);
    host.answer('Yes', 0);
    guest.answer('No', 0);
    await guest.phase('answering', 1);
    guest.answer('Yes', 1);
    await guest.notice('locked', ({ round }) => round === 1);
    const { matchId } = host.room.state;
    const { score } = await host.notice('you', ({ verdict }) => verdict !== null);
    const { storage } = server;
    await server.stop();
    assert.equal(await guest.closed(), 4001);
    assert.equal(guest.all('closing').length, 1);

    server = await startTestServer({ storage });
    assert.equal(server.app.services.openRooms.byCode(code)?.roomId, roomId);
    const back = await new TestPlayer(server, host.pass).join(roomId);
    const other = await new TestPlayer(server, guest.pass).join(roomId);
    const you = await back.notice('you');
    assert.deepEqual([you.seat, you.score, you.results], [0, score, 'r']);
    assert.equal((await other.notice('you')).answer, other.optionId('Yes'));
    const { state } = back.room;
    assert.deepEqual([state.matchId, state.phase, state.round, state.code], [matchId, 'answering', 1, code]);
    assert.equal(await other.refusal('answer', { round: 1, answer: 'no' }), 'answer/twice');
    back.answer('Yes', 1);
    await back.phase('reveal', 1);
    await other.notice('you', ({ results }) => results === 'wr');
  });

  it('goes on with the rematch where the match before it was not kept yet; both count', async () => {
    const { roomId, code, host, guest } = await aPartyInPlay(server, 2, LONG);
    const first = host.room.state.matchId;
    const { storage } = server;
    const { save } = storage.matches;
    storage.matches.save = () => Promise.reject(new StorageError('storage/down', 'away'));
    host.send('end');
    await guest.phase('podium');
    host.send('again');
    await guest.until('a rematch', () => guest.room.state.matchId !== first);
    host.send('start');
    await host.phase('answering', 0);
    guest.answer('Yes', 0);
    await guest.notice('locked');
    const second = host.room.state.matchId;
    await server.stop();
    assert.deepEqual(new Set(storage.journals.keys()), new Set([first, second]));

    storage.matches.save = save;
    server = await startTestServer({ storage });
    assert.equal(server.app.services.openRooms.byCode(code)?.roomId, roomId);
    const back = await new TestPlayer(server, guest.pass).join(roomId);
    assert.deepEqual([back.room.state.matchId, (await back.notice('you')).answer], [second, back.optionId('Yes')]);
    await server.app.services.journal.flush();
    assert.deepEqual([storage.records.has(first), [...storage.journals.keys()]], [true, [second]]);
  });

  it('[M7] stands still for nobody when the time of the machine was set back between', async () => {
    const { roomId, host } = await aPartyInPlay(server, 2, LONG);
    const { storage } = server;
    await server.stop();
    const behind = new SkippingClock();
    behind.skip(-600_000);
    server = await startTestServer({ storage, clock: behind });
    const back = await new TestPlayer(server, host.pass).join(roomId);
    const { phase, endsAt } = back.room.state;
    assert.equal(phase, 'answering');
    assert.ok(endsAt - behind.now() <= 30_000, `${endsAt - behind.now()} ms are left`);
  });

  it('plays on behind a damaged journal entry, and keeps what comes then', async () => {
    const { roomId, host, guest } = await aPartyInPlay(server, 2, LONG);
    guest.answer('No', 0);
    await guest.notice('locked');
    const { storage } = server;
    const { matchId } = host.room.state;
    await server.stop();
    const { takeOver, cut } = storage.matches;
    const cuts: number[] = [];
    storage.matches.cut = async (id, from, epoch) => {
      cuts.push(from);
      await cut(id, from, epoch);
    };
    // What an engine makes of an answer's row that can no longer be read.
    storage.matches.takeOver = async (seen) => {
      const match = await takeOver(seen);
      return match && { ...match, inputs: match.inputs.slice(0, -1) };
    };
    const before = storage.journals.get(matchId)?.inputs.length ?? 0;
    server = await startTestServer({ storage });
    assert.deepEqual(cuts, [before - 1]);
    const back = await new TestPlayer(server, host.pass).join(roomId);
    back.answer('Yes', 0);
    await back.notice('locked');
    const kept = storage.journals.get(matchId)?.inputs ?? [];
    assert.deepEqual([kept[before - 1]?.type, kept.at(-1)?.type], ['restart', 'intent']);
  });

  it('leaves behind, logged and kept for a week, what cannot be resumed; the others go on', async () => {
    const one = await aPartyInPlay(server, 2, LONG);
    const two = await aPartyInPlay(server, 2, LONG);
    const { storage } = server;
    await server.stop();
    const head = storage.journals.get(one.host.room.state.matchId);
    assert.ok(head);
    const other = { ...head, rulesVersion: 0 };
    storage.journals.set(head.matchId, other);
    storage.journals.set('odd', {
      ...head,
      matchId: 'odd',
      roomId: 'odd',
      header: { ...head.header, rules: [{ id: 'gone-mod', version: 1, options: {} }] },
    });
    storage.journals.set('old', { ...other, matchId: 'old', header: { ...head.header, at: head.header.at - 8 * DAY } });
    server = await startTestServer({ storage });
    const { openRooms } = server.app.services;
    assert.deepEqual([openRooms.byCode(one.code), openRooms.byCode(two.code)?.roomId], [undefined, two.roomId]);
    assert.deepEqual(new Set(storage.journals.keys()), new Set([two.host.room.state.matchId, head.matchId, 'odd']));

    // The version it was played with is back.
    await server.stop();
    storage.journals.set(head.matchId, head);
    server = await startTestServer({ storage });
    assert.equal(server.app.services.openRooms.byCode(one.code)?.roomId, one.roomId);
  });
});
