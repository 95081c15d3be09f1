import assert from 'node:assert/strict';
import { CLOSE_CODES } from '#shared/protocol/close-codes.ts';
import type { Stage } from '#shared/rules/phase.ts';
import { replay } from '#shared/rules/replay.ts';
import { StorageError } from '../storage/storage.ts';
import { aParty, aPartyInPlay, type Party } from '../testing/party.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import type { OpenRoom } from './open-rooms.ts';

const LONG = { options: { questions: 5, seconds: 30 } };

describe('a room that fails through a fault of ours', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(() => server.stop());

  /** A fault of ours: so often, what a room reports to the lobby throws at that stage. */
  function breakRoom({ code }: Party, stage: Stage, times: number): void {
    const { openRooms } = server.app.services;
    const set = openRooms.set.bind(openRooms);
    let left = times;
    openRooms.set = (room: OpenRoom) => {
      if (room.code === code && room.stage === stage && left-- > 0) throw new Error('a fault of ours');
      set(room);
    };
  }

  async function comeBack({ players, roomId }: Party): Promise<void> {
    for (const player of players) {
      assert.equal(await player.closed(), CLOSE_CODES['room-mending'].code);
      for (let tries = 0; player.closeCode !== null; tries++) {
        await player.join(roomId).catch(async (error: unknown) => {
          if (tries > 50) throw error;
          await new Promise((resolve) => setTimeout(resolve, 20));
        });
      }
    }
  }

  it('is played on by a fresh one: the same id, code, seats, answers and host, and nothing that was locked in is lost', async () => {
    const party = await aPartyInPlay(server, 3, LONG);
    const { players, host, guest, code, roomId } = party;
    const { matchId } = host.room.state;
    const others = await aPartyInPlay(server, 2, LONG);
    breakRoom(party, 'told', 1);
    for (const player of players) {
      player.answer('Yes', 0);
      await player.notice('locked');
    }
    await comeBack(party);
    assert.deepEqual(
      [host.room.state.matchId, host.room.state.code, host.room.roomId, host.room.state.host],
      [matchId, code, roomId, 0],
    );
    const you = await guest.notice('you', ({ results }) => results !== '');
    assert.deepEqual([you.seat, you.results], [1, 'r']);
    await host.phase('answering', 1);
    guest.answer('Yes', 1);
    await guest.notice('locked', ({ round }) => round === 1);
    assert.equal(server.app.services.openRooms.byCode(code)?.here, 3);
    assert.deepEqual([others.host.closeCode, others.guest.closeCode], [null, null]);
    host.send('end');
    await host.phase('podium');
    await host.until('the record', () => server.storage.records.has(matchId));
    const record = server.storage.records.get(matchId);
    assert.equal(record?.answers.filter(({ credit }) => credit === 1).length, 3);
    assert.equal(record && replay(server.app.services.registry, record.log).phase.name, 'podium');
  });

  it('is set aside, whole, where the fresh one fails too; people read why, and nobody else notices', async () => {
    const party = await aPartyInPlay(server, 2, LONG);
    const { host, guest, code, players } = party;
    const { matchId } = host.room.state;
    const others = await aPartyInPlay(server, 2, LONG);
    breakRoom(party, 'told', Number.POSITIVE_INFINITY);
    for (const player of players) {
      player.answer('Yes', 0);
      await player.notice('locked');
    }
    await guest.until('it aside', () => server.storage.asides.has(matchId));
    const aside = server.storage.asides.get(matchId);
    assert.match(aside?.why ?? '', /a fault of ours/);
    const answers = aside?.inputs.filter((input) => input.type === 'intent' && input.intent.type === 'answer');
    assert.equal(answers?.length, 2);
    const joined = aside?.inputs.flatMap((input) => (input.type === 'join' ? [input.who.playerId] : [])) ?? [];
    assert.deepEqual(
      aside?.sitters,
      [...new Set(joined)].map((playerId, seat) => ({ seat, playerId })),
    );
    assert.equal(server.storage.journals.has(matchId), false);
    await guest.until('the lobby to forget it', () => server.app.services.openRooms.byCode(code) === undefined);
    others.guest.answer('Yes', 0);
    await others.guest.notice('locked');
  });

  it('is closed with the reason where the match fails again when it is played on', async () => {
    const party = await aPartyInPlay(server, 2, LONG);
    const { host, guest } = party;
    const { matchId } = host.room.state;
    breakRoom(party, 'open', 1);
    host.send('pause'); // shown at once, and fails
    await comeBack(party);
    breakRoom(party, 'open', 1);
    host.send('pause');
    if (host.room.state.pausedAt > 0) host.send('resume');
    assert.equal(await guest.closed(), CLOSE_CODES['room-failed'].code);
    assert.deepEqual((await guest.notice('closing')).name, 'room-failed');
    assert.ok(server.storage.asides.has(matchId));
  });

  it('goes on in its waiting room, and at its podium', async () => {
    const waiting = await aParty(server, 2);
    breakRoom(waiting, 'lobby', 1);
    waiting.host.send('lock', { locked: true });
    await comeBack(waiting);
    await waiting.host.until('the lock', () => waiting.host.room.state.locked);
    breakRoom(waiting, 'over', 1);
    waiting.host.send('start');
    await waiting.guest.phase('answering', 0);
    const { matchId } = waiting.host.room.state;
    waiting.host.send('end');
    await comeBack(waiting);
    await waiting.host.phase('podium');
    await waiting.host.until('the record', () => server.storage.records.has(matchId));
    waiting.host.send('again');
    await waiting.guest.until('another match', () => waiting.guest.room.state.matchId !== matchId);
  });

  it('ends, with the reason, where the database refuses what happens in it for good; the others go on', async () => {
    const party = await aPartyInPlay(server, 2, LONG);
    const others = await aPartyInPlay(server, 2, LONG);
    const { matchId } = party.host.room.state;
    const { append } = server.storage.matches;
    server.storage.matches.append = async (batch) => {
      if (batch.some((entry) => entry.matchId === matchId)) throw new StorageError('storage/refused', 'never');
      return append(batch);
    };
    party.guest.answer('Yes', 0);
    others.guest.answer('Yes', 0);
    assert.equal(await party.guest.closed(), CLOSE_CODES['not-kept'].code);
    assert.deepEqual(party.guest.all('locked'), [], 'a promise that cannot be held');
    await others.guest.notice('locked');
    await others.guest.until('it aside', () => server.storage.asides.has(matchId));
    assert.equal(server.storage.asides.get(matchId)?.inputs.at(-1)?.type, 'intent');
    assert.equal((await server.ask('/healthz')).status, 200);
  });
});
