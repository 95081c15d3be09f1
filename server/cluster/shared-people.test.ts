import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { type FriendNews, PeopleOnline, WALL } from '../friends/people-online.ts';
import { ManualClock } from '../match/clock.ts';
import { FakePresence } from '../testing/fake-presence.ts';
import { SharedPeople } from './shared-people.ts';

/** By then a change is known everywhere, and by then a lost one too. */
const SOON_MS = 150;
const LONG_MS = 2200;

describe('people that processes tell each other of', () => {
  let presence: FakePresence;
  let clock: ManualClock;
  /** Processes that have stopped. */
  const dead = new Set<string>();
  const running: SharedPeople[] = [];
  beforeEach(() => {
    presence = new FakePresence();
    clock = new ManualClock();
    dead.clear();
  });
  afterEach(async () => {
    for (const shared of running.splice(0)) await shared.leave(false);
  });

  async function wait(ms: number): Promise<void> {
    for (let i = 0; i < ms; i += 50) {
      clock.advance(50);
      for (let turns = 0; turns < 3; turns++) await turn();
    }
  }

  async function aProcess(name: string) {
    const online = new PeopleOnline(clock);
    const news: FriendNews[] = [];
    online.onNews((whose) => news.push(whose));
    const ownClock = {
      now: () => clock.now(),
      notBefore: () => {},
      setTimer: (ms: number, callback: () => void) => clock.setTimer(ms, () => dead.has(name) || callback()),
    };
    const shared = new SharedPeople({
      ...{ presence, online, clock: ownClock },
      processId: () => name,
      onTrouble: (error) => assert.ok(presence.isBroken, String(error)),
    });
    running.push(shared);
    await shared.start();
    await wait(SOON_MS);
    return { online, shared, news };
  }

  it('[FR7] are known everywhere soon, wherever they go, and no more when they have left', async () => {
    const one = await aProcess('one');
    const two = await aProcess('two');
    const leave = one.online.enter('ada', WALL);
    await wait(SOON_MS);
    assert.equal(two.online.spotOf('ada'), WALL);
    one.online.enter('bo', 'K7PQ');
    const leaveRoom = one.online.enter('ada', 'K7PQ');
    await wait(SOON_MS);
    assert.deepEqual([two.online.spotOf('ada'), two.online.spotOf('bo')], ['K7PQ', 'K7PQ']);
    leave();
    leaveRoom();
    await wait(3000 + SOON_MS);
    assert.deepEqual([two.online.spotOf('ada'), two.online.spotOf('bo')], [null, 'K7PQ']);
  });

  it('[FR7] are known to whoever starts later, and to whoever missed a message', async () => {
    const one = await aProcess('one');
    one.online.enter('ada', 'K7PQ');
    await wait(SOON_MS);
    const two = await aProcess('two');
    await wait(LONG_MS);
    assert.equal(two.online.spotOf('ada'), 'K7PQ');
    two.news.length = 0;
    presence.isLossy = true;
    one.online.enter('bo', WALL);
    await wait(LONG_MS);
    assert.equal(two.online.spotOf('bo'), WALL);
    assert.deepEqual(two.news, ['everybody'], 'what was missed may have been about friends');
  });

  it('[FR8] is told whose friends have changed, and that it may have been missed', async () => {
    const one = await aProcess('one');
    const two = await aProcess('two');
    await wait(LONG_MS);
    one.online.tellNews(['ada', 'bo']);
    await wait(SOON_MS);
    assert.deepEqual([one.news, two.news], [[['ada', 'bo']], [['ada', 'bo']]]);
    presence.isLossy = true;
    one.online.tellNews(['ada']);
    await wait(LONG_MS);
    assert.deepEqual(two.news.at(-1), 'everybody');
  });

  it('[FR8] of which the first news of a process is lost, or news while it was silent, are all looked up', async () => {
    const two = await aProcess('two');
    const one = await aProcess('one');
    presence.isLossy = true;
    one.online.tellNews(['ada']);
    await wait(LONG_MS);
    presence.isLossy = false;
    assert.deepEqual(two.news, ['everybody']);
    one.online.enter('ada', WALL);
    await wait(SOON_MS);
    presence.isDeaf = true;
    one.online.tellNews(['bo']);
    await wait(7200);
    assert.equal(two.online.spotOf('ada'), null, 'nothing was heard of the process for long');
    presence.isDeaf = false;
    await wait(LONG_MS);
    assert.deepEqual(two.news, ['everybody', 'everybody']);
    assert.equal(two.online.spotOf('ada'), WALL);
  });

  it('of a process that died or left are gone, and come back with Redis', async () => {
    const one = await aProcess('one');
    const two = await aProcess('two');
    const three = await aProcess('three');
    one.online.enter('ada', WALL);
    three.online.enter('cy', WALL);
    await wait(SOON_MS);
    assert.deepEqual(two.online.processes().sort(), ['one', 'three']);
    await three.shared.leave(false);
    await wait(SOON_MS);
    assert.deepEqual(two.online.processes(), ['one']);
    dead.add('one');
    await wait(7200);
    assert.equal(two.online.spotOf('ada'), null);
    two.news.length = 0;
    dead.clear();
    presence.hashes.clear();
    one.shared.shareAll();
    two.shared.shareAll();
    await wait(LONG_MS);
    assert.equal(two.online.spotOf('ada'), WALL);
    assert.equal(two.news.at(-1), 'everybody');
  });

  it('are told though writing them failed at first', async () => {
    const one = await aProcess('one');
    const two = await aProcess('two');
    presence.isBroken = true;
    one.online.enter('ada', WALL);
    one.online.tellNews(['bo']);
    await wait(SOON_MS);
    presence.isBroken = false;
    await wait(LONG_MS);
    assert.equal(two.online.spotOf('ada'), WALL);
    assert.deepEqual(two.news.flat(), ['bo']);
  });
});
