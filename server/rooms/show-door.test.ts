import assert from 'node:assert/strict';
import { ManualClock } from '../match/clock.ts';
import { ShowDoor } from './show-door.ts';

describe('the door of a show', () => {
  const here = new AbortController().signal;
  let clock: ManualClock;
  let taken: number;
  let told: string[];

  beforeEach(() => {
    clock = new ManualClock();
    taken = 0;
    told = [];
  });

  const doorOf = (limits: Partial<{ perSecond: number; burst: number; untakenMax: number }>): ShowDoor =>
    new ShowDoor({
      ...{ clock, perSecond: 1000, burst: 1000, untakenMax: 1000, seatKeptMs: 30_000, ...limits },
      taken: () => taken,
    });

  /** Asks until they are in, or `until`, as whoever stands at the door does. */
  async function come(door: ShowDoor, playerId: string, until: number, gone = here): Promise<void> {
    for (;;) {
      const { position } = door.ask(playerId, 0);
      if (position === 0) {
        door.handOut(playerId);
        return void told.push(playerId);
      }
      if (clock.now() >= until || gone.aborted) return void told.push(`${playerId} is ${position}.`);
      if (!(await door.wait(playerId, until, gone))) return void told.push(`${playerId} asks again`);
    }
  }

  async function pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 10) {
      clock.advance(10);
      await new Promise(setImmediate);
    }
  }

  it('lets people in who wait, by the order in which they came, as soon as others have sat down', async () => {
    const door = doorOf({ untakenMax: 2 });
    const until = clock.now() + 5000;
    for (const name of ['a', 'b', 'c', 'd', 'e']) void come(door, name, until);
    await pass(200);
    assert.deepEqual(told, ['a', 'b']);
    taken = 2;
    await pass(20);
    assert.deepEqual(told, ['a', 'b', 'c', 'd']);
    taken = 3;
    await pass(20);
    assert.deepEqual(told, ['a', 'b', 'c', 'd', 'e']);
  });

  it('lets them in at its pace where nobody is waited for', async () => {
    const door = doorOf({ perSecond: 10, burst: 1 });
    for (const name of ['a', 'b', 'c']) void come(door, name, clock.now() + 5000);
    await pass(150);
    assert.deepEqual(told, ['a', 'b']);
    await pass(100);
    assert.deepEqual(told, ['a', 'b', 'c']);
  });

  it('lets a wave in by portions, so that nobody else has to wait for all of it', async () => {
    const door = doorOf({ untakenMax: 1 });
    for (let i = 0; i < 101; i++) void come(door, `p${i}`, clock.now() + 5000);
    await pass(20);
    assert.equal(told.length, 1);
    const all = doorOf({ burst: 1, perSecond: 100_000 });
    told = [];
    for (let i = 0; i < 101; i++) void come(all, `p${i}`, clock.now() + 5000);
    await pass(10);
    assert.ok(told.length > 1 && told.length < 50, `${told.length}`);
    await pass(100);
    assert.equal(told.length, 101);
  });

  it('tells people after a while where they stand, and one who asks a second time meanwhile at once', async () => {
    const door = doorOf({ perSecond: 0.001, burst: 1 });
    const until = clock.now() + 100;
    for (const name of ['a', 'b', 'c', 'c']) void come(door, name, until);
    await pass(50);
    assert.deepEqual(told, ['a', 'c asks again']);
    await pass(100);
    assert.deepEqual(told, ['a', 'c asks again', 'b is 1.', 'c is 2.']);
  });

  it('waits for nobody who has left', async () => {
    const door = doorOf({ perSecond: 0.001, burst: 1 });
    const gone = new AbortController();
    void come(door, 'a', clock.now());
    void come(door, 'b', clock.now() + 60_000, gone.signal);
    await pass(20);
    gone.abort();
    await pass(20);
    assert.deepEqual(told, ['a', 'b is 1.']);
  });
});
