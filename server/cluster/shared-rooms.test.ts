import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { ManualClock } from '../match/clock.ts';
import { type OpenRoom, OpenRooms } from '../rooms/open-rooms.ts';
import { FakePresence } from '../testing/fake-presence.ts';
import { SharedRooms } from './shared-rooms.ts';

/** By then a change is known everywhere, and by then a lost one too. */
const SOON_MS = 100;
const LONG_MS = 700;
/** Redis is away for longer than a process is remembered that alone is silent, ms. */
const AWAY_MS = 25_000;

function aRoom(code: string, here = 1): OpenRoom {
  return {
    ...{ roomId: `room-${code}`, matchId: code, code, mode: 'classic', modifiers: [], topic: 'sea', topicTitle: '' },
    ...{
      isPublic: true,
      startsByItself: false,
      stage: 'lobby',
      taken: here,
      here,
      maxSeats: 8,
      locked: false,
      canWatch: true,
    },
    ...{ startsAt: 0, avatars: [] },
  };
}

describe('rooms that processes tell each other of', () => {
  let presence: FakePresence;
  let clock: ManualClock;
  let back: string[];
  const running: SharedRooms[] = [];
  beforeEach(() => {
    presence = new FakePresence();
    clock = new ManualClock();
    back = [];
  });
  afterEach(async () => {
    presence.isAway = false;
    for (const shared of running.splice(0)) await shared.leave();
  });

  /** Time goes on, with turns of the loop between for what was sent. */
  async function wait(ms: number): Promise<void> {
    for (let i = 0; i < ms; i += 50) {
      clock.advance(50);
      await turn();
    }
  }

  async function aProcess(name: string): Promise<{ rooms: OpenRooms; shared: SharedRooms }> {
    const rooms = new OpenRooms();
    const shared = new SharedRooms({
      presence,
      openRooms: rooms,
      processId: () => name,
      onBack: () => back.push(name),
      onTrouble: (error) => assert.ok(presence.isBroken, String(error)),
      clock,
    });
    running.push(shared);
    const started = shared.start('http://127.0.0.1:1');
    await wait(LONG_MS);
    await started;
    return { rooms, shared };
  }
  const codes = (rooms: OpenRooms): string[] =>
    rooms
      .all()
      .map(({ code }) => code)
      .sort();

  it('are known everywhere soon, as they change, and no more when they close', async () => {
    const one = await aProcess('one');
    const two = await aProcess('two');
    one.rooms.set(aRoom('AAAA'));
    one.rooms.set(aRoom('BBBB'));
    await wait(SOON_MS);
    assert.deepEqual(codes(two.rooms), ['AAAA', 'BBBB']);
    one.rooms.set(aRoom('AAAA', 5));
    one.rooms.delete('BBBB');
    one.rooms.watchers = 7;
    await wait(LONG_MS);
    assert.deepEqual(codes(two.rooms), ['AAAA']);
    assert.deepEqual([two.rooms.byCode('AAAA')?.here, two.rooms.watchersElsewhere, two.rooms.own()], [5, 7, []]);
    assert.equal(two.shared.lineUrlOf('one'), 'http://127.0.0.1:1');
  });

  it('are known to whoever starts later, and to whoever missed a message', async () => {
    const one = await aProcess('one');
    one.rooms.set(aRoom('AAAA'));
    await wait(SOON_MS);
    const two = await aProcess('two');
    await wait(LONG_MS);
    assert.deepEqual(codes(two.rooms), ['AAAA']);
    presence.isLossy = true;
    one.rooms.set(aRoom('BBBB'));
    one.rooms.delete('AAAA');
    await wait(LONG_MS);
    assert.deepEqual(codes(two.rooms), ['BBBB']);
  });

  it('are not what was read of them, where news came while it was read', async () => {
    const one = await aProcess('one');
    const two = await aProcess('two');
    const { promise, resolve } = Promise.withResolvers<void>();
    presence.reads = promise;
    presence.isLossy = true;
    one.rooms.set(aRoom('AAAA'));
    await wait(LONG_MS); // its beat has shown that something is missing, and that is being read
    presence.isLossy = false;
    one.rooms.set(aRoom('BBBB'));
    one.rooms.delete('AAAA');
    await wait(SOON_MS);
    presence.reads = Promise.resolve();
    resolve();
    await turn();
    await turn();
    assert.deepEqual(codes(two.rooms), ['BBBB']);
  });

  it('are told though writing them failed at first', async () => {
    const one = await aProcess('one');
    const two = await aProcess('two');
    presence.isBroken = true;
    one.rooms.set(aRoom('AAAA'));
    await wait(LONG_MS);
    presence.isBroken = false;
    await wait(LONG_MS);
    assert.deepEqual(codes(two.rooms), ['AAAA']);
    assert.deepEqual([...(presence.hashes.get('quizcade:rooms:one')?.keys() ?? [])], ['AAAA']);
  });

  it('of a process that is silent are kept until another one has them, and forgotten after a while', async () => {
    const one = await aProcess('one');
    const two = await aProcess('two');
    const three = await aProcess('three');
    one.rooms.set(aRoom('AAAA'));
    one.rooms.set(aRoom('BBBB'));
    await wait(SOON_MS);
    await one.shared.leave();
    running.splice(running.indexOf(one.shared), 1);
    assert.deepEqual(
      [three.shared.isSilent('one'), three.shared.isSilent('two'), codes(three.rooms).length],
      [true, false, 2],
    );
    two.rooms.set({ ...aRoom('AAAA'), matchId: 'goes on' });
    await wait(SOON_MS);
    assert.equal(three.rooms.byCode('AAAA')?.matchId, 'goes on');
    await wait(21_000); // the others beat on
    assert.deepEqual(codes(three.rooms), ['AAAA']);
  });

  it('are all told again when Redis was away; meanwhile everybody knows that it is', async () => {
    const one = await aProcess('one');
    const two = await aProcess('two');
    one.rooms.set(aRoom('AAAA'));
    await wait(SOON_MS);
    one.shared.doubt();
    presence.hashes.clear();
    await wait(LONG_MS);
    assert.deepEqual([back, [...presence.hashes.keys()].length], [['one'], 1]);
    presence.isAway = true;
    one.rooms.set(aRoom('BBBB'));
    await wait(AWAY_MS);
    assert.deepEqual([one.shared.isAway, two.shared.isAway], [true, true]);
    assert.deepEqual(codes(two.rooms), ['AAAA']);
    presence.hashes.clear();
    presence.isAway = false;
    await wait(2 * LONG_MS);
    assert.deepEqual([one.shared.isAway, two.shared.isSilent('one'), back.length], [false, false, 3]);
    assert.deepEqual(codes(two.rooms), ['AAAA', 'BBBB']);
  });

  it('fill up evenly: a load is what was heard, and what has been sent there since', async () => {
    const one = await aProcess('one');
    const two = await aProcess('two');
    two.rooms.set(aRoom('AAAA', 30));
    await wait(LONG_MS);
    const loads = () => one.shared.loads().map(({ processId, load }) => [processId, load]);
    assert.deepEqual(loads(), [
      ['one', 0],
      ['two', 32],
    ]);
    one.shared.expectRoom('two');
    one.shared.expectRoom('one');
    assert.deepEqual(loads(), [
      ['one', 0],
      ['two', 34],
    ]);
  });
});
