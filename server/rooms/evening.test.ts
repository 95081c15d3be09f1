import assert from 'node:assert/strict';
import { classic } from '#shared/modes/classic/mode.ts';
import { defineMode } from '#shared/modes/define-mode.ts';
import { CLOSE_CODES } from '#shared/protocol/close-codes.ts';
import { SEAT_AGAIN_BIT } from '#shared/protocol/state.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { aPass, SECRETS, startTestServer, type TestServer } from '../testing/test-server.ts';

/** A mode whose scoring has a bug: its room must end alone. */
const broken = defineMode({
  ...classic,
  id: 'broken-score',
  score() {
    throw new Error('this mode cannot count');
  },
});

describe('what people do to a room', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({ modes: [classic, broken] });
  });
  after(() => server.stop());

  async function party(count: number, seconds = 5) {
    const { roomId, code } = await server.open({ options: { questions: 5, seconds } });
    const players: TestPlayer[] = [];
    for (let i = 0; i < count; i++) players.push(await new TestPlayer(server).join(roomId));
    const [host, ...guests] = players;
    assert.ok(host);
    return { roomId, code, host, guests, guest: guests[0] ?? host };
  }

  it('keeps seat, score and answer over a drop and a return in mid-question', async () => {
    const { roomId, host, guest } = await party(3, 10);
    host.send('start');
    await guest.phase('answering');
    guest.answer('Yes');
    await guest.notice('locked');
    const seat = (await guest.notice('you')).seat;
    guest.cut();
    await host.until('the drop', () => host.room.state.here === 2);
    await guest.join(roomId);
    const you = await guest.notice('you', (own) => own.answer === guest.optionId('Yes'));
    assert.equal(you.seat, seat);
    assert.equal(await guest.refusal('answer', { round: 0, answer: 'no' }), 'answer/twice');
    host.skip();
    await guest.phase('reveal');
    assert.ok((await guest.notice('you', (own) => own.results === 'r')).score >= 500);
  });

  it('lets a half-open old socket yield at once to the same player', async () => {
    const { roomId, guest } = await party(2);
    const phone = await new TestPlayer(server, guest.pass).join(roomId);
    assert.equal(await guest.closed(), CLOSE_CODES['played-elsewhere'].code);
    assert.equal((await phone.notice('you')).seat, 1);
    await phone.until('both', () => phone.room.state.taken === 2 && phone.room.state.here === 2);
  });

  it('[P5] gives the seat to one of two tabs that ask for it in the same moment, again and again, and tells the other', async () => {
    const { roomId, host, guest } = await party(2);
    for (let i = 0; i < 8; i++) {
      const tabs = [new TestPlayer(server, guest.pass), new TestPlayer(server, guest.pass)] as const;
      // Whoever loses the seat before the first state has come is told by the close alone.
      await Promise.allSettled(tabs.map((tab) => tab.join(roomId)));
      const lost = () => tabs.filter(({ closeCode }) => closeCode === CLOSE_CODES['played-elsewhere'].code);
      await host.until('one of two tabs', () => lost().length === 1);
      const [tab] = tabs.filter((one) => !lost().includes(one));
      assert.equal((await tab?.notice('you'))?.seat, 1);
      await host.until('two seats that are taken', () => host.room.state.taken === 2);
    }
  });

  it('refuses answers that come before the match, late, twice, of another question or none of the options', async () => {
    const { host, guest } = await party(3);
    assert.equal(await guest.refusal('answer', { round: 0, answer: 'yes' }), 'answer/no-question');
    host.send('start');
    await guest.phase('answering');
    assert.equal(await guest.refusal('answer', { round: 1, answer: 'yes' }), 'answer/other-round');
    assert.equal(await guest.refusal('answer', { round: 0, answer: 'purple' }), 'answer/unknown-option');
    host.send('pause');
    await guest.until('the pause', () => guest.room.state.pausedAt > 0);
    assert.equal(await guest.refusal('answer', { round: 0, answer: 'yes' }), 'answer/paused');
    host.send('resume');
    await guest.until('going on', () => guest.room.state.pausedAt === 0);
    guest.answer('Yes');
    await guest.notice('locked');
    assert.equal(await guest.refusal('answer', { round: 0, answer: 'no' }), 'answer/twice');
    host.skip();
    await host.phase('reveal');
    assert.equal(await host.refusal('answer', { round: 0, answer: 'yes' }), 'answer/too-late');
  });

  it('tells the sender of a malformed or unknown message, and closes after too many; the room goes on', async () => {
    const { host, guest } = await party(2);
    assert.equal(await guest.refusal('answer', { round: 'x' }), 'intent/malformed');
    assert.equal(await guest.refusal('dance', { with: 'me' }), 'intent/unknown');
    for (let i = 0; i < 12; i++) guest.send('answer', { nonsense: i });
    assert.equal(await guest.closed(), CLOSE_CODES['too-many-errors'].code);
    assert.equal(await host.refusal('skip'), 'match/nothing-to-skip');
  });

  it('slows down and then closes a flood; the room goes on', async () => {
    const { host, guest } = await party(2);
    for (let i = 0; i < 400; i++) guest.send('clock', { sent: i });
    assert.equal(await guest.closed(), CLOSE_CODES['too-fast'].code);
    assert.ok(guest.all('refused').some(({ code }) => code === 'intent/too-fast'));
    assert.equal(await host.refusal('skip'), 'match/nothing-to-skip');
  });

  it('hands the room over when the host leaves, and lets nobody else pace it', async () => {
    const { host, guest } = await party(3);
    for (const intent of ['skip', 'end']) assert.equal(await guest.refusal(intent), 'host/only');
    await host.room.leave(true);
    await guest.until('the hand-over', () => guest.room.state.host === 1);
    guest.send('start');
    await guest.phase('countdown');
  });

  it('removes whom the host removes, and keeps them out', async () => {
    const { roomId, host, guest } = await party(3);
    host.send('kick', { seat: 1 });
    assert.equal(await guest.closed(), CLOSE_CODES.removed.code);
    await assert.rejects(guest.join(roomId), /kicked\/stays-out/);
  });

  it('takes nobody new into a locked room, nobody with an old version and nobody with a forged pass', async () => {
    const { roomId, host } = await party(1);
    await assert.rejects(new TestPlayer(server).join(roomId, 0), /client-too-old/);
    await assert.rejects(new TestPlayer(server, `${aPass().slice(0, -3)}AAA`).join(roomId), /bad-identity/);
    host.send('lock', { locked: true });
    await host.until('the lock', () => host.room.state.locked);
    await assert.rejects(new TestPlayer(server).join(roomId), /match\/locked/);
  });

  it('[A3] plays again with the same people: who wants it is shown, and the host says so', async () => {
    const { host, guest } = await party(2);
    const first = host.room.state.matchId;
    host.send('start');
    await host.phase('countdown');
    host.send('end');
    await guest.phase('podium');
    guest.send('again');
    await host.until('the wish', () => host.room.state.wanting === 1);
    assert.deepEqual([host.room.state.people, host.room.state.seats.get('1')?.flags], [2, SEAT_AGAIN_BIT]);
    assert.equal(host.room.state.matchId, first, 'one of two is not most of them');
    host.send('again');
    await host.until('the next match', () => host.room.state.matchId !== first && host.room.state.phase === 'waiting');
    assert.equal((await guest.notice('you', (own) => own.matchId === host.room.state.matchId)).score, 0);
    assert.equal(host.room.state.taken, 2);
  });

  it('[V1] sends nothing that marks the right answer before the reveal, to anybody, in any frame', async () => {
    const { host, guests } = await party(4);
    const everybody = [host, ...guests];
    host.send('start');
    await host.phase('answering');
    for (const player of guests.slice(0, 2)) player.answer('No');
    await guests[0]?.notice('locked');
    for (const player of everybody) {
      const { state } = player.room;
      assert.deepEqual(
        [
          state.right.length,
          state.rightText,
          state.explanation,
          state.source,
          state.shares.length,
          state.fastest.length,
        ],
        [0, '', '', '', 0, 0],
      );
      const bytes = Buffer.concat(player.frames).toString('latin1');
      for (const secret of Object.values(SECRETS))
        assert.ok(!bytes.includes(secret), `"${secret}" was sent before the reveal`);
    }
    host.skip();
    await host.phase('reveal');
    assert.ok(
      Buffer.concat(host.frames).toString('latin1').includes(SECRETS.explanation),
      'the hunt for leaks sees nothing',
    );
  });

  it('[V4] sends nobody another player’s pass', async () => {
    const { host, guest } = await party(2);
    const bytes = Buffer.concat(host.frames).toString('latin1');
    assert.ok(!bytes.includes(guest.pass) && !bytes.includes(guest.pass.split('.')[1] ?? 'x'));
  });

  it('[G1] ends a match whose mode throws at its podium and says so; its room, another one and the process live', async () => {
    const good = await party(2);
    const { roomId } = await server.open({ mode: broken, options: { questions: 5, seconds: 5 } });
    const host = await new TestPlayer(server).join(roomId);
    const guest = await new TestPlayer(server).join(roomId);
    host.send('start');
    await guest.phase('answering');
    guest.answer('Yes');
    host.answer('Yes');
    await guest.phase('podium');
    const said = await guest.notice('said');
    assert.deepEqual([said.rule, /Points so far count/.test(said.sentence)], ['broken-score', true]);
    assert.deepEqual([guest.closeCode, host.closeCode], [null, null]);
    good.host.send('start');
    await good.guest.phase('answering');
    assert.equal((await server.ask('/healthz')).status, 200);
  });

  it('shows people and rooms to the lobby as they come and go', async () => {
    const before = server.app.services.openRooms.all().length;
    const { host } = await party(2);
    assert.equal(server.app.services.openRooms.all().length, before + 1);
    const room = () => server.app.services.openRooms.byCode(host.room.state.code);
    await host.until('both in the lobby', () => room()?.here === 2 && room()?.stage === 'lobby');
  });
});
