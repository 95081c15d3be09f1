import assert from 'node:assert/strict';
import { matchMaker } from '@colyseus/core';
import { z } from 'zod';
import { classic } from '#shared/modes/classic/mode.ts';
import { defineMode } from '#shared/modes/define-mode.ts';
import { readSlot, readTexts } from '#shared/protocol/slots.ts';
import { replay } from '#shared/rules/replay.ts';
import type { Mode } from '#shared/rules/rule.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

interface Roles {
  tips: number;
}
interface Role {
  role: string;
}

/** Every second seat knows a word that nobody else may ever hear, and a tip is added when somebody asks for one. */
const roles = defineMode<Roles, Role>({
  ...classic,
  id: 'roles',
  comesWith: ['crowd-meter'],
  players: { min: 2, max: 200 },
  begin: () => ({ tips: 0 }),
  sit: (_c, seat) => ({ role: seat.seat % 2 === 1 ? `xyzzy-${seat.seat}` : '' }),
  intents: {
    /** Changes what its sender alone may see, and nothing else. */
    whisper: {
      title: 'Whisper',
      schema: z.strictObject({}),
      stages: ['lobby'],
      who: 'seat',
      take(c, seat) {
        c.own(seat.seat).role += '?';
        return undefined;
      },
    },
    surrender: {
      title: 'Give up',
      schema: z.strictObject({}),
      stages: ['lobby'],
      who: 'seat',
      take(c, seat) {
        c.retire([seat.seat]);
        return undefined;
      },
    },
    tip: {
      title: 'Ask for a tip',
      schema: z.strictObject({}),
      stages: ['lobby', 'open'],
      who: 'seat',
      take(c, seat) {
        if (!c.own(seat.seat).role) return c.refuse('You have no role.');
        c.all.tips++;
        c.own(seat.seat).role += '!';
        c.say('A tip was given.');
        return undefined;
      },
    },
  },
  signals: {
    cheer: {
      title: 'Cheer',
      schema: z.strictObject({ how: z.enum(['up', 'down']) }),
      stages: ['lobby', 'told'],
      who: 'anyone',
      perSecond: 3,
      start: () => ({ up: 0, down: 0 }),
      tally: (tally, _seat, payload) => {
        (tally as Record<string, number>)[(payload as { how: string }).how]!++;
      },
      shows: (tally) => tally,
    },
  },
  sees: {
    all: (c) => ({ tips: c.all.tips, kind: 'roles' }),
    own: (c, seat) => (c.own(seat.seat).role ? { word: c.own(seat.seat).role } : null),
    host: (c) => ({ secretly: c.all.tips }),
  },
});
const blind = defineMode({
  ...classic,
  id: 'blind',
  sees: {
    all(c) {
      if (c.match.phase.stage === 'open') throw new Error('cannot look');
      return { fine: true };
    },
  },
});

describe('rules on the wire', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({ modes: [classic, roles, blind] });
  });
  after(() => server.stop());

  async function party(mode: Mode, count: number) {
    const { roomId } = await server.open({ mode, options: { questions: 5, seconds: 5 } });
    const players: TestPlayer[] = [];
    for (let i = 0; i < count; i++) players.push(await new TestPlayer(server).join(roomId));
    return { roomId, players };
  }

  const own = (player: TestPlayer, seat: number): unknown => {
    const texts = player.room.state.seats.get(String(seat))?.own;
    return texts ? readTexts(texts) : {};
  };
  const shown = (player: TestPlayer, rule: string): unknown => {
    const slot = player.room.state.rules.get(rule);
    return slot ? readSlot(slot.fields) : undefined;
  };
  const heard = (player: TestPlayer): string => Buffer.concat(player.frames).toString('latin1');

  it('[V6] what a rule shows one seat reaches its owner alone: at once, after a change, and after a return', async () => {
    const { roomId, players } = await party(roles, 4);
    const [host, one, two, three] = players;
    assert.ok(host && one && two && three);
    await one.until('the word', () => JSON.stringify(own(one, 1)) === '{"roles":{"word":"xyzzy-1"}}');
    await three.until('the word', () => JSON.stringify(own(three, 3)) === '{"roles":{"word":"xyzzy-3"}}');
    one.send('do', { rule: 'roles', name: 'tip', payload: {} });
    await one.until('the tip', () => JSON.stringify(own(one, 1)).includes('xyzzy-1!'));
    for (const player of players)
      await player.until(
        'the public part',
        () => JSON.stringify(shown(player, 'roles')) === '{"tips":1,"kind":"roles"}',
      );
    assert.equal((await two.notice('said')).sentence, 'A tip was given.');
    for (const player of [host, two]) assert.ok(!heard(player).includes('xyzzy'), 'a word came to whom it is not for');
    assert.ok(!heard(three).includes('xyzzy-1') && !heard(one).includes('xyzzy-3'));
    one.cut();
    await host.until('the drop', () => host.room.state.here === 3);
    one.frames.length = 0;
    await one.join(roomId);
    await one.until('the word again', () => JSON.stringify(own(one, 1)).includes('xyzzy-1!'));
    assert.ok(!heard(host).includes('xyzzy'));
    assert.ok(host.all('you').some((you) => JSON.stringify(you.console) === '{"roles":{"secretly":1}}'));
    assert.ok(!two.all('you').some((you) => you.console));
  });

  it('[V6] a change that one person alone may see sends nobody else anything', async () => {
    const { players } = await party(roles, 3);
    const [host, one] = players;
    assert.ok(host && one);
    await host.until('everybody', () => host.room.state.here === 3);
    await one.until('the word', () => JSON.stringify(own(one, 1)).includes('xyzzy-1'));
    host.send('clock', { sent: 1 });
    await host.notice('clock', ({ sent }) => sent === 1);
    const before = host.frames.length;
    one.send('do', { rule: 'roles', name: 'whisper', payload: {} });
    await one.until('the change', () => JSON.stringify(own(one, 1)).includes('xyzzy-1?'));
    host.send('clock', { sent: 2 });
    await host.notice('clock', ({ sent }) => sent === 2);
    assert.equal(host.frames.length, before + 1, 'something was sent besides the answer to the clock');
  });

  it('[G6] whoever is out is told their place at once, and nobody else is told more than the state says', async () => {
    const { players } = await party(roles, 3);
    const [host, one] = players;
    assert.ok(host && one);
    await host.until('everybody', () => host.room.state.here === 3);
    const before = host.all('you').length;
    one.send('do', { rule: 'roles', name: 'surrender', payload: {} });
    const you = await one.notice('you', ({ outPlace = 0 }) => outPlace > 0);
    assert.deepEqual([you.outPlace, you.plays], [3, false]);
    await host.until('the place', () => host.room.state.seats.get('1')?.outPlace === 3);
    assert.equal(host.all('you').length, before);
  });

  it('[V6] when the same people play again, nobody sees what belonged to the number of their new seat', async () => {
    const { players } = await party(roles, 4);
    const [host, one, two, three] = players;
    assert.ok(host && one && two && three);
    await three.until('the word', () => JSON.stringify(own(three, 3)).includes('xyzzy-3'));
    await one.room.leave(true);
    host.send('start');
    await host.phase('countdown');
    host.send('end');
    await host.phase('podium');
    const { matchId } = host.room.state;
    host.send('again');
    await two.until('the next match', () => two.room.state.matchId !== matchId && two.room.state.phase === 'waiting');
    // Two sits in seat 1 now, three in seat 2.
    await two.until('the word of the seat', () => JSON.stringify(own(two, 1)).includes('"xyzzy-1"'));
    assert.deepEqual(own(three, 2), {});
    assert.ok(!heard(three).includes('xyzzy-1"'));
  });

  it('[V6] in a crowd it goes out with the notice, to its owner alone', async () => {
    const { players } = await party(roles, 70);
    const [, one] = players;
    const last = players.at(-1);
    assert.ok(one && last);
    const you = await last.notice('you', (news) => news.secrets !== null && news.secrets !== undefined);
    assert.deepEqual(you.secrets, { roles: { word: 'xyzzy-69' } });
    one.send('do', { rule: 'roles', name: 'tip', payload: {} });
    const tip = await one.notice('you', (news) => JSON.stringify(news.secrets ?? '').includes('xyzzy-1!'));
    assert.deepEqual(tip.secrets, { roles: { word: 'xyzzy-1!' } });
    assert.ok(!heard(last).includes('xyzzy-1!') && !heard(players[2] as TestPlayer).includes('xyzzy'));
  });

  it('[V6] when a crowd becomes a room of friends it goes with the state again, to its owner alone', async () => {
    const { players, roomId } = await party(roles, 66);
    const [host] = players;
    const last = players.at(-1);
    assert.ok(host && last);
    await last.notice('you', ({ secrets }) => JSON.stringify(secrets ?? '').includes('xyzzy-65'));
    const room = matchMaker.getLocalRoomById(roomId);
    assert.equal(room.clients.get(last.room.sessionId)?.view, undefined, 'a view in a crowd costs too much');
    for (const player of players.slice(1, 4)) await player.room.leave(true);
    await last.until('the word in the state', () => JSON.stringify(own(last, 65)).includes('xyzzy-65'));
    await last.notice('you', ({ secrets }) => secrets === undefined);
    last.send('do', { rule: 'roles', name: 'whisper', payload: {} });
    await last.until('the change', () => JSON.stringify(own(last, 65)).includes('xyzzy-65?'));
    assert.deepEqual(own(host, 65), {});
    assert.ok(players.slice(0, -1).every((player) => !heard(player).includes('xyzzy-65')));
  });

  it('[G2] refusals of a rule come with its own sentence', async () => {
    const { players } = await party(roles, 2);
    const [host] = players;
    assert.equal(await host?.refusal('do', { rule: 'roles', name: 'tip', payload: {} }), 'rule/refused');
    assert.equal(host?.all('refused').at(-1)?.sentence, 'You have no role.');
    assert.equal(await host?.refusal('do', { rule: 'roles', name: 'tip', payload: { more: 1 } }), 'intent/malformed');
    assert.equal(await host?.refusal('do', { rule: 'roles' }), 'intent/malformed');
    assert.equal(await host?.refusal('do', { rule: 'chess', name: 'tip', payload: {} }), 'rule/unknown');
  });

  it('[G8] signals are counted and shown, dropped beyond their pace, never journalled, and forgotten with the phase', async () => {
    const { players } = await party(roles, 2);
    const [host, guest] = players;
    assert.ok(host && guest);
    const counted = () => {
      const slot = host.room.state.rules.get('roles');
      return slot ? JSON.stringify(readTexts(slot.signals)) : '';
    };
    const journalled = () => server.storage.journals.get(host.room.state.matchId)?.inputs.length;
    await host.until('both', () => host.room.state.here === 2);
    const before = journalled();
    for (let i = 0; i < 5; i++) guest.send('signal', { rule: 'roles', name: 'cheer', payload: { how: 'up' } });
    host.send('signal', { rule: 'roles', name: 'cheer', payload: { how: 'down' } });
    await host.until('the count', () => counted() === '{"cheer":{"up":3,"down":1}}');
    assert.equal(await host.refusal('signal', { rule: 'roles', name: 'boo', payload: {} }), 'rule/unknown');
    assert.equal(
      await host.refusal('signal', { rule: 'roles', name: 'cheer', payload: { how: 1 } }),
      'intent/malformed',
    );
    assert.equal(journalled(), before);
    host.send('start');
    await host.phase('countdown');
    assert.equal(counted(), '{}');
  });

  it('[G1] a rule that fails while it is looked at is off, said once, and the log of the match replays', async () => {
    const { players } = await party(blind, 2);
    const [host, guest] = players;
    assert.ok(host && guest);
    host.send('start');
    await guest.phase('podium');
    assert.equal(guest.all('said').length, 1);
    assert.equal(guest.room.state.rules.get('blind')?.isOff, true);
    const { matchId } = host.room.state;
    await host.until('the record', () => server.storage.records.has(matchId));
    const record = server.storage.records.get(matchId);
    assert.ok(record);
    assert.equal(replay(server.app.services.registry, record.log).phase.name, 'podium');
  });
});
