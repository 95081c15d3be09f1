import assert from 'node:assert/strict';
import { ManualClock } from '../match/clock.ts';
import { OpenRooms } from '../rooms/open-rooms.ts';
import { CodeDoor } from './code-door.ts';
import { networkOf } from './network.ts';
import { Turnstile } from './turnstile.ts';

const LIMITS = { home: 10, site: 25, server: 60 };

describe('room codes', () => {
  function aDoor() {
    const rooms = new OpenRooms();
    const clock = new ManualClock();
    const open = (code: string, roomId = `room-${code}`): void =>
      rooms.set({
        ...{ roomId, matchId: roomId, code, mode: 'classic', topic: 'sea', isPublic: false, startsByItself: false },
        ...{
          phase: 'waiting',
          stage: 'lobby',
          taken: 0,
          here: 0,
          maxSeats: 64,
          locked: false,
          canWatch: true,
          startsAt: 0,
          topicTitle: '',
          avatars: [],
          modifiers: [],
        },
      });
    const door = new CodeDoor(rooms, LIMITS, clock);
    /** What an address learns of a code: the room's id, or why not. */
    const find = async (code: string, address: string, player: string | null = null): Promise<string> => {
      const found = await door.find(code, networkOf(address), player);
      return typeof found === 'string' ? found : found.roomId;
    };
    const guess = async (address: string, count: number): Promise<Record<string, number>> => {
      const counts: Record<string, number> = {};
      const answers = await Promise.all(Array.from({ length: count }, () => find('ZZZZ', address)));
      for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
      return counts;
    };
    return { rooms, clock, open, find, guess };
  }

  it('are tried a few times by an address, however fast, and not by its neighbour', async () => {
    const { guess } = aDoor();
    assert.deepEqual(await guess('10.0.0.1', 50), { 'room/unknown': 10, 'request/too-many': 40 });
    assert.deepEqual(await guess('10.0.0.2', 5), { 'room/unknown': 5 });
  });

  it('are not tried from all the networks of one customer', async () => {
    const { guess } = aDoor();
    let tried = 0;
    for (let network = 0; network < 100; network++)
      tried += (await guess(`2001:db8:7:${network.toString(16)}::1`, 3))['room/unknown'] ?? 0;
    assert.equal(tried, LIMITS.site);
  });

  it('that are right are never counted, so that a hall comes in though many mistype', async () => {
    const { open, find, guess } = aDoor();
    open('K7PQ');
    for (let i = 0; i < 200; i++) assert.equal(await find('K7PQ', '10.0.0.1'), 'room-K7PQ');
    await guess('10.0.0.1', 50);
    assert.equal(await find('ZZZZ', '10.0.0.1'), 'request/too-many');
    for (let i = 0; i < 200; i++) assert.equal(await find('K7PQ', '10.0.0.1'), 'room-K7PQ');
  });

  it('are remembered for a guest who comes back from another network, for that room alone', async () => {
    const { rooms, open, find, guess } = aDoor();
    open('K7PQ');
    await find('K7PQ', '10.0.0.1', 'ada');
    await guess('10.0.0.2', 50);
    assert.equal(await find('K7PQ', '10.0.0.2', 'ada'), 'room-K7PQ');
    assert.equal(await find('K7PQ', '10.0.0.2', 'bob'), 'request/too-many');
    rooms.delete('K7PQ');
    open('K7PQ', 'another room');
    assert.equal(await find('K7PQ', '10.0.0.2', 'ada'), 'request/too-many');
  });

  it('wait their turn while the whole world is guessing, the honest first', async () => {
    const { clock, open, find } = aDoor();
    open('K7PQ');
    open('M3XR');
    await find('M3XR', '10.1.0.1');
    const answers: string[] = [];
    const world = Array.from({ length: 300 }, (_, i) => `203.0.113.${i % 30}`);
    const tries = world.map((address) => find('ZZZZ', address).then((it) => answers.push(it)));
    await settled();
    assert.equal(answers.length, LIMITS.server, 'the rest waits');
    let honest = '';
    let known = '';
    void find('K7PQ', '10.2.0.1').then((it) => (honest = it));
    void find('M3XR', '10.1.0.1').then((it) => (known = it));
    await settled();
    assert.equal(known, 'room-M3XR', 'no pause for what is known');
    assert.equal(honest, '');
    clock.advance(200);
    await settled();
    assert.equal(honest, 'room-K7PQ', 'a fifth of a second, with 240 guesses before them');
    for (let i = 0; i < 400; i++) {
      clock.advance(100);
      await settled();
    }
    await Promise.all(tries);
    const looked = answers.filter((it) => it === 'room/unknown').length;
    assert.ok(looked <= LIMITS.server + 8 * 10 + 1, `${looked} guesses were looked at`);
  });
});

describe('a turnstile', () => {
  it('lets in who comes first of their group, then the groups in turn', async () => {
    const clock = new ManualClock();
    const gate = new Turnstile(clock, 100);
    const entered: string[] = [];
    const come = (group: string, isFirst = false): void =>
      void gate.enter(group, isFirst).then((may) => entered.push(`${group} ${may}`));
    for (let i = 0; i < 3; i++) come('crowd');
    come('two');
    come('newcomer', true);
    for (let i = 0; i < 5; i++) {
      clock.advance(100);
      await settled();
    }
    assert.deepEqual(entered, ['newcomer true', 'crowd true', 'two true', 'crowd true', 'crowd true']);
  });

  it('turns away who would wait too long, and who comes when too many wait', async () => {
    const clock = new ManualClock();
    const gate = new Turnstile(clock, 100);
    const all = Array.from({ length: 3000 }, () => gate.enter('crowd', false));
    assert.equal(await all.at(-1), false);
    for (let i = 0; i < 100; i++) clock.advance(100);
    const may = await Promise.all(all);
    assert.equal(may.filter(Boolean).length, 80);
    const after = gate.enter('crowd', false);
    clock.advance(100);
    assert.equal(await after, true, 'and then it is as new');
  });
});

/** Everything that can happen without time has happened. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
