import assert from 'node:assert/strict';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { replay } from '#shared/rules/replay.ts';
import { signPass } from '../people/identity.ts';
import { aParty } from '../testing/party.ts';
import { skipTo, UNHURRIED_PACE_FACTOR } from '../testing/skip-to.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

describe('a match room over real sockets', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.stop());

  it('plays a full match with three clients to the podium, keeps its record, and plays again', async () => {
    const { players, host, guest } = await aParty(server, 3);
    host.send('start');
    for (let round = 0; round < 5; round++) {
      await Promise.all(players.map((player) => player.phase('answering', round)));
      players.forEach((player, i) => player.answer(i === 0 ? 'Yes' : 'No', round));
      await Promise.all(players.map((player) => player.notice('locked', (notice) => notice.round === round)));
      await host.phase('reveal', round);
      assert.deepEqual([...host.room.state.right], [host.optionId('Yes')]);
    }
    await host.phase('podium');
    const you = await host.notice('you', (own) => own.stats !== null);
    assert.deepEqual([you.rank, you.stats?.right], [1, 5]);
    const first = host.room.state.matchId;
    await host.until('the record', () => server.storage.records.has(first));
    const record = server.storage.records.get(first);
    assert.equal(record?.answers.length, 15);
    assert.ok(record.answers.every((answer) => answer.ms >= 0 && answer.creditMs >= 0));
    const again = replay(server.app.services.registry, record.log);
    assert.equal(again.phase.name, 'podium');
    assert.deepEqual(
      again.seats.map((seat) => seat.score),
      record.seats.map((seat) => seat.score),
    );
    assert.equal(server.storage.journals.has(first), false);

    // One leaves for good; the others play again, seats renumbered.
    await host.room.leave();
    await guest.until('two people', () => guest.room.state.seats.size === 2);
    guest.send('again');
    await guest.until('another match', () => guest.room.state.matchId !== first);
    const own = await guest.notice('you', (news) => news.matchId === guest.room.state.matchId);
    assert.deepEqual([own.seat, own.score, own.stats], [0, 0, undefined]);
    assert.equal(guest.room.state.phase, 'waiting');
    assert.equal(guest.room.state.host, 0);
    await guest.until('its journal', () => server.storage.journals.has(guest.room.state.matchId));
    guest.send('start');
    const [, , third] = players;
    assert.ok(third);
    await Promise.all([guest.phase('answering', 0), third.phase('answering', 0)]);
    third.answer('Yes', 0);
    await third.notice('locked', (notice) => notice.round === 0);
    guest.answer('No', 0);
    await guest.phase('reveal', 0);
    const verdict = await third.notice('you', (news) => news.verdict?.right === true && news.seat === 1);
    assert.ok(verdict.score > 0, 'the points of a rematch went to the renumbered seat');
  });

  it('[P1] gives the first the chair, and everybody a seat of their own', async () => {
    const { players, host } = await aParty(server, 3);
    const seats = await Promise.all(players.map(async (player) => (await player.notice('you')).seat));
    assert.deepEqual(seats, [0, 1, 2]);
    assert.equal(host.room.state.host, 0);
  });

  it('plays with bots alone', async () => {
    const { host } = await aParty(server, 1);
    host.send('bots', { count: 3 });
    await host.until('three bots', () => host.room.state.seats.size === 4);
    host.send('start');
    await host.phase('answering', 0);
    host.answer('Yes', 0);
    await host.phase('reveal', 0);
    assert.ok(host.room.state.answered >= 1);
    await host.room.leave();
  });

  it('[P2] tells who comes to a locked room why, and the room lives on', async () => {
    const { roomId, host, guest } = await aParty(server, 2);
    host.send('lock', { locked: true });
    await host.until('the lock', () => host.room.state.locked);
    await assert.rejects(new TestPlayer(server).join(roomId), /match\/locked/);
    guest.cut();
    await host.until('away', () => [...host.room.state.seats.values()].some((seat) => seat.flags === 2));
    await guest.join(roomId); // its own people come back in
    host.send('lock', { locked: false });
    await host.until('the room to answer', () => !host.room.state.locked);
  });

  it('[P2] takes nobody into a full room, and ends nobody else for it', async () => {
    const { roomId, host } = await aParty(server, 1);
    host.send('bots', { count: 63 });
    await host.until('a full house', () => host.room.state.taken === 64);
    await assert.rejects(new TestPlayer(server).join(roomId), /match\/full/);
    host.send('bots', { count: 0 });
    await host.until('the room to answer', () => host.room.state.taken === 1);
  });

  it('turns away another version, a forged pass, a pass of another server, and what is no pass', async () => {
    const { roomId } = await aParty(server, 1);
    await assert.rejects(new TestPlayer(server).join(roomId, PROTOCOL_VERSION + 1), /client-too-old/);
    const guest = { id: 'x'.repeat(22), name: 'Eve', avatar: 'a' };
    const foreign = signPass(guest, Buffer.from('a secret of somebody else entirely'));
    const [body, mark] = new TestPlayer(server).pass.split('.');
    const forged = `${Buffer.from(JSON.stringify(guest)).toString('base64url')}.${mark}`;
    for (const pass of [foreign, forged, `${body}.`, `${body}.${mark}x`, '', 'nonsense', 'a.b.c'])
      await assert.rejects(new TestPlayer(server, pass).join(roomId), /bad-identity/, pass);
    await assert.rejects(new TestPlayer(server, 7 as never).join(roomId), /intent\/malformed/);
    await assert.rejects(new TestPlayer(server, 'x'.repeat(700)).join(roomId), /intent\/malformed/);
    await assert.rejects(new TestPlayer(server).join('noSuchRoom'), /not found/);
  });

  it('[H1] lets nobody but the host pace, end, lock, fill or empty the room', async () => {
    const { roomId, host } = await aParty(server, 2);
    const wishes: [string, unknown][] = [
      ['start', {}],
      ['bots', { count: 3 }],
      ['lock', { locked: true }],
      ['kick', { seat: 0 }],
      ['pause', {}],
      ['resume', {}],
      ['skip', {}],
      ['end', {}],
    ];
    for (const [intent, payload] of wishes) {
      const guest = await new TestPlayer(server).join(roomId); // each their own: the third forged call shuts somebody out
      assert.equal(await guest.refusal(intent, payload), 'host/only', intent);
    }
    assert.equal(host.room.state.phase, 'waiting');
    assert.equal(await host.refusal('kick', { seat: 0 }), 'kick/yourself');
    assert.equal(await host.refusal('kick', { seat: 99 }), 'kick/unknown');
  });

  it('[N1] keeps names apart and kind', async () => {
    const { host, guest } = await aParty(server, 2);
    const hostName = (await host.notice('you')).name;
    assert.equal(await guest.refusal('rename', { name: hostName?.toUpperCase() }), 'name/taken');
    assert.equal(await guest.refusal('rename', { name: 'sh1t' }), 'name/unkind');
    assert.equal(await guest.refusal('rename', { name: 'x' }), 'name/length');
    guest.send('rename', { name: '  Ada\u202e  Löve ' });
    assert.equal((await guest.notice('you', ({ name }) => name === 'Ada Löve')).seat, 1);
    await host.until('the name', () => host.room.state.seats.get('1')?.name === 'Ada Löve');
  });

  it('tells the time', async () => {
    const { host } = await aParty(server, 1);
    const before = performance.timeOrigin + performance.now();
    host.send('clock', { sent: 12.5 });
    const { sent, now } = await host.notice('clock');
    assert.equal(sent, 12.5);
    assert.ok(now >= before && now - before < 2000);
  });
});

describe('a match room in no hurry', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({ pace: UNHURRIED_PACE_FACTOR });
  });
  after(() => server.stop());

  it('[Q2][Q3][Q4][Q5][Q8][Q11] refuses what is early, twice, late, for another question, no option, or in a pause', async () => {
    const { host, guest } = await aParty(server, 2, { options: { questions: 5, seconds: 30 } });
    host.send('start');
    await host.phase('countdown');
    await skipTo(host, 'answering', 0);
    await guest.phase('answering', 0);
    const { state } = guest.room;
    assert.equal(await guest.refusal('answer', { round: 1, answer: 'yes' }), 'answer/other-round');
    assert.equal(await guest.refusal('answer', { round: 0, answer: 'perhaps' }), 'answer/unknown-option');
    host.send('pause');
    await guest.until('the pause', () => state.pausedAt > 0);
    assert.equal(await guest.refusal('answer', { round: 0, answer: 'yes' }), 'answer/paused');
    host.send('resume');
    await guest.until('the end of the pause', () => state.pausedAt === 0);
    guest.answer('Yes', 0);
    await guest.notice('locked', ({ round }) => round === 0);
    assert.equal(await guest.refusal('answer', { round: 0, answer: 'no' }), 'answer/twice');
    const own = guest.all('refused').at(-1);
    assert.deepEqual([own?.intent, own?.round, own?.sentence], ['answer', 0, 'Your first answer stands.']);
    await skipTo(host, 'locked', 0);
    assert.equal(await host.refusal('answer', { round: 0, answer: 'yes' }), 'answer/too-late');
    await skipTo(host, 'reveal', 0);
    assert.equal(await host.refusal('answer', { round: 0, answer: 'yes' }), 'answer/too-late');
    await guest.phase('reveal', 0);
    assert.equal(state.answered, 1);
    await skipTo(host, 'reading', 1);
    await guest.phase('reading', 1);
    assert.equal(await host.refusal('answer', { round: 0, answer: 'yes' }), 'answer/other-round');
    assert.equal(await host.refusal('answer', { round: 1, answer: 'yes' }), 'answer/too-early');
    assert.equal(state.answered, 0, 'a late answer counted for the next question');
  });
});
