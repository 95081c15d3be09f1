import assert from 'node:assert/strict';
import { matchMaker } from '@colyseus/core';
import type { HistoryAnswer, MeAnswer, TopAnswer } from '#shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import { aParty, aPartyInPlay } from '../testing/party.ts';
import { SkippingClock } from '../testing/skipping-clock.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { aPass, startTestServer, TEST_SECRET, type TestServer } from '../testing/test-server.ts';

describe('what people say and what a match is worth', () => {
  let server: TestServer;
  let clock: SkippingClock;
  beforeEach(async () => {
    clock = new SkippingClock();
    server = await startTestServer({ clock });
  });

  /** Plays five questions: the host is right, the guest wrong and votes once. It takes a minute at the server's pace. */
  async function playFive(host: TestPlayer, guest: TestPlayer): Promise<void> {
    for (let round = 0; round < 5; round++) {
      await Promise.all([host.phase('answering', round), guest.phase('answering', round)]);
      host.answer('Yes');
      await host.notice('locked', (notice) => notice.round === round);
      guest.answer('No');
      await guest.phase('reveal', round);
      if (round === 0) {
        guest.send('vote', { round, vote: 'down' });
        await guest.notice('voted');
      }
      clock.skip(2_000);
    }
  }
  afterEach(() => server.stop());

  it('[F1] [F2] acknowledges a vote once it is journalled, and says it again after a return', async () => {
    const { host, guest, roomId } = await aPartyInPlay(server, 2, { options: { questions: 5, seconds: 10 } });
    assert.equal(await guest.refusal('vote', { round: 0, vote: 'up' }), 'vote/too-early');
    host.skip();
    await guest.phase('reveal');
    guest.send('vote', { round: 0, vote: 'up' });
    await guest.notice('voted', ({ vote }) => vote === 'up');
    guest.send('vote', { round: 0, vote: 'flag', note: '  Two\u202E are \n right. ' });
    await guest.notice('voted', ({ vote }) => vote === 'flag');
    const said = [...server.storage.journals.values()].flatMap(({ inputs }) =>
      inputs.flatMap((input) => (input.type === 'intent' && input.intent.type === 'vote' ? [input.intent.note] : [])),
    );
    assert.deepEqual(said, [undefined, 'Two are right.']);
    host.send('pause');
    guest.cut();
    await guest.join(roomId);
    assert.equal((await guest.notice('you', ({ vote }) => vote === 'flag')).round, 0);
    assert.equal(host.all('voted').length, 0);
  });

  it('shows a vote to nobody else: a roomful of them is no patch at all', async () => {
    const { host, players, roomId } = await aPartyInPlay(server, 4, { options: { questions: 5, seconds: 10 } });
    host.skip();
    await Promise.all(players.map((player) => player.phase('reveal')));
    host.send('pause');
    await host.until('the pause', () => host.room.state.pausedAt > 0);
    const room = matchMaker.getLocalRoomById(roomId);
    const patch = room.broadcastPatch.bind(room);
    let patches = 0;
    room.broadcastPatch = () => {
      patches++;
      return patch();
    };
    for (const player of players)
      for (let i = 0; i < 10; i++) player.send('vote', { round: 0, vote: i % 2 ? 'up' : 'down' });
    for (const player of players)
      await player.until('all acknowledged', () => player.all('voted').length + player.all('refused').length >= 10);
    assert.equal(patches, 0);
  });

  it('refuses what is no vote', async () => {
    const { guest } = await aParty(server, 2);
    for (const bad of [{}, { round: 0 }, { round: 0, vote: 'meh' }, { round: 0, vote: 'up', note: 'x'.repeat(201) }])
      assert.equal(await guest.refusal('vote', bad), 'intent/malformed');
  });

  it('[X1] [X7] [E4] tells each person at the podium what the match was worth, also after a return', async () => {
    const { host, guest, roomId } = await aPartyInPlay(server, 2, { options: { questions: 5, seconds: 5 } });
    await playFive(host, guest);
    const won = await host.notice('progress');
    const lost = await guest.notice('progress');
    assert.deepEqual(
      [won.xp, won.elo, won.achievements.includes('first-win')],
      [5 * 10 + 20 + 50, { before: 1000, after: 1020 }, true],
    );
    assert.deepEqual([lost.xp, lost.elo], [20 + 30, { before: 1000, after: 980 }]);
    assert.equal('playerId' in won, false);
    const count = guest.all('progress').length;
    guest.cut();
    await guest.join(roomId);
    await guest.until('the same again', () => guest.all('progress').length === count + 1);
    assert.deepEqual(guest.all('progress').at(-1), lost);
    const [record] = [...server.storage.records.values()];
    assert.deepEqual(
      record?.votes.map(({ vote }) => vote),
      ['down'],
    );
    assert.equal((await server.storage.feedback.of(record?.votes[0]?.questionId ?? '')).down, 1);

    const me = (await server.ask('/api/me', { pass: host.pass })).json as MeAnswer;
    assert.deepEqual([me.xp, me.level, me.into, me.of, me.matches, me.elo.classic?.rating], [120, 2, 20, 200, 1, 1020]);
    const { matches, next } = (await server.ask('/api/history', { pass: guest.pass })).json as HistoryAnswer;
    assert.deepEqual([matches.length, matches[0]?.rank, matches[0]?.progress.xp, next], [1, 2, 50, null]);
    const top = (await server.ask('/api/top', { pass: guest.pass })).json as TopAnswer;
    assert.deepEqual(
      top.players.map(({ dayXp, isYou }) => [dayXp, isYou]),
      [
        [120, false],
        [50, true],
      ],
    );
    assert.doesNotMatch(JSON.stringify([matches, top, me]), /playerId/);
  });

  it('[X9] gives who left nothing but their right answers, and the place to who stayed', async () => {
    const { host, guest } = await aPartyInPlay(server, 2, { options: { questions: 10, seconds: 5 } });
    await playFive(host, guest);
    await host.room.leave(); // in front
    await guest.until('the chair', () => guest.room.state.host === 1);
    guest.send('end');
    const worth = await guest.notice('progress');
    assert.deepEqual([worth.elo, worth.xp], [{ before: 1000, after: 1020 }, 20 + 50]);
    const me = (await server.ask('/api/me', { pass: host.pass })).json as MeAnswer;
    assert.deepEqual([me.elo.classic?.rating, me.wins, me.xp], [980, 0, 50]);
  });

  it('[X3] [E4] counts a short match for no place, no win and no rating', async () => {
    const { host, guest } = await aPartyInPlay(server, 2, { options: { questions: 5, seconds: 5 } });
    host.answer('Yes');
    guest.answer('No');
    await guest.phase('reveal');
    host.send('end');
    const { xp, elo, achievements } = await host.notice('progress');
    assert.deepEqual([xp, elo, achievements], [10, null, ['first-match']]);
    assert.equal((await guest.notice('progress')).xp, 0);
  });

  it('[F9] hears three new passes of one address as one voice, and a small one', async () => {
    const { host, guest, players } = await aPartyInPlay(server, 3, { options: { questions: 5, seconds: 5 } });
    for (const player of players) player.answer('Yes');
    await guest.phase('reveal');
    for (const player of players) {
      player.send('vote', { round: 0, vote: 'flag' });
      await player.notice('voted');
    }
    host.send('end');
    await host.notice('progress');
    const [record] = [...server.storage.records.values()];
    assert.equal(record?.votes.length, 3);
    const { flag, standing } = await server.storage.feedback.of(record.votes[0]?.questionId ?? '');
    assert.deepEqual([flag, standing], [0.25, 'good']);
  });

  it('[F9] believes nobody who says that they come from somewhere else', async () => {
    const { roomId } = await server.open();
    const { origins } = server.app.services;
    const from = async (headers: Record<string, string>) => {
      const pass = aPass();
      const join = { version: PROTOCOL_VERSION, pass };
      assert.equal((await server.ask(`/matchmake/joinById/${roomId}`, join, headers)).status, 200);
      const guest = readPass(pass, TEST_SECRET);
      return guest ? origins.of(playerIdOf(guest)) : null;
    };
    const honest = await from({});
    assert.ok(honest);
    for (const name of ['x-forwarded-for', 'x-real-ip', 'x-client-ip'])
      assert.equal(await from({ [name]: '203.0.113.7' }), honest, name);
  });

  it('plays the next match for its own worth', async () => {
    const { host } = await aPartyInPlay(server, 2, { options: { questions: 5, seconds: 5 } });
    host.answer('Yes');
    host.skip();
    await host.phase('reveal');
    host.send('end');
    await host.notice('progress');
    const id = host.room.state.matchId;
    host.send('again');
    await host.until('another match', () => host.room.state.matchId !== id);
    host.send('start');
    await host.phase('answering', 0);
    host.answer('Yes');
    host.skip();
    await host.phase('reveal');
    host.send('end');
    await host.until('another worth', () => host.all('progress').length === 2);
    const [first, second] = host.all('progress');
    assert.notEqual(first?.matchId, second?.matchId);
    assert.ok((second?.xpAfter ?? 0) > (first?.xpAfter ?? 0));
  });

  it('knows nobody’s progress but the asker’s', async () => {
    for (const path of ['/api/me', '/api/history']) {
      assert.equal((await server.ask(path, {})).status, 400);
      assert.equal((await server.ask(path, { pass: `${aPass().slice(0, -3)}AAA` })).status, 401);
    }
    const { json } = await server.ask('/api/me', { pass: aPass() });
    assert.deepEqual(json, {
      ...{ xp: 0, level: 1, into: 0, of: 100, matches: 0, wins: 0, right: 0, answered: 0, achievements: [], elo: {} },
    });
    assert.deepEqual((await server.ask('/api/top', {})).json, { players: [] });
    assert.deepEqual((await server.ask('/api/top', { pass: 'no pass at all' })).json, { players: [] });
    const alone = await new TestPlayer(server).join((await server.open()).roomId);
    assert.deepEqual((await server.ask('/api/history', { pass: alone.pass })).json, {
      matches: [],
      titles: [],
      next: null,
    });
  });
});
