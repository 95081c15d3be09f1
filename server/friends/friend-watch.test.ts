import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { PAIR_CHANGES } from '#shared/people/pair.ts';
import type { FriendsNotice } from '#shared/protocol/friends.ts';
import { aRoom, aWall, PEOPLE, type Person } from '../testing/a-wall.ts';
import { TEST_SECRET } from '../testing/test-server.ts';
import { friendIdOf } from './friend-id.ts';
import { WALL } from './people-online.ts';

describe('where friends are', () => {
  it('[FR7] is told when one comes, goes into a room and leaves; a moment away is none', async () => {
    const wall = await aWall();
    await wall.befriend('ada', 'bo');
    wall.open('ada');
    await wall.settle();
    assert.equal(wall.seen('ada', 'bo'), 'away');
    const leaveWall = wall.online.enter('bo', WALL);
    await wall.settle();
    assert.equal(wall.seen('ada', 'bo'), 'wall');
    leaveWall();
    wall.clock.advance(1000);
    const leaveRoom = wall.online.enter('bo', 'K7PQ');
    await wall.settle();
    assert.equal(wall.seen('ada', 'bo'), 'room');
    assert.ok(
      !wall.notices
        .get('ada')
        ?.slice(2)
        .some(({ spots }) => Object.values(spots).includes(null)),
    );
    leaveRoom();
    leaveRoom();
    await wall.settle();
    assert.equal(wall.seen('ada', 'bo'), 'room', 'they may be reloading their page');
    wall.clock.advance(3000);
    await wall.settle();
    assert.equal(wall.seen('ada', 'bo'), 'away');
  });

  it('[FR7] of several devices and processes a room counts before the wall', async () => {
    const { online } = await aWall();
    online.enter('bo', 'K7PQ');
    online.enter('bo', WALL);
    assert.equal(online.spotOf('bo'), 'K7PQ');
    online.setOf('two', 'cy', WALL);
    assert.equal(online.spotOf('cy'), WALL);
    online.setOf('three', 'cy', 'AAAA');
    assert.equal(online.spotOf('cy'), 'AAAA');
    online.replaceOf('three', new Map());
    assert.deepEqual([online.spotOf('cy'), online.processes()], [WALL, ['two']]);
    online.setOf('two', 'cy', null);
    assert.deepEqual([online.spotOf('cy'), online.processes(), online.spotOf('nobody')], [null, [], null]);
  });

  it('is told to those who have that friend and to nobody else, once, and only what changed', async () => {
    const wall = await aWall();
    await wall.befriend('ada', 'bo');
    for (const playerId of PEOPLE) wall.open(playerId);
    wall.online.enter('bo', 'K7PQ');
    await wall.settle();
    const told = () => PEOPLE.map((playerId) => wall.notices.get(playerId)?.length ?? 0);
    const before = told();
    assert.deepEqual(before.slice(1), [0, 0], 'who has nothing to be told is told nothing');
    wall.roomChanged('K7PQ'); // somebody sat down: nothing that friends see
    wall.roomChanged('AAAA');
    await wall.settle();
    assert.deepEqual(told(), before);
    wall.stages.set('K7PQ', 'open');
    wall.roomChanged('K7PQ');
    wall.roomChanged('K7PQ');
    await wall.settle();
    assert.deepEqual(wall.notices.get('ada')?.at(-1), {
      spots: { [friendIdOf('ada', 'bo', TEST_SECRET)]: { ...aRoom('K7PQ'), stage: 'open' } },
    });
    assert.deepEqual(
      told(),
      before.map((count, i) => count + (i === 0 ? 1 : 0)),
    );
  });

  it('is not told while other processes cannot be heard, and asked for again when the database was away', async () => {
    const wall = await aWall();
    await wall.befriend('ada', 'bo');
    wall.setting.isBroken = true;
    wall.open('ada');
    wall.online.enter('bo', WALL);
    await wall.settle();
    assert.equal(wall.notices.size, 0);
    wall.setting.isBroken = false;
    wall.clock.advance(5000);
    await wall.settle();
    assert.equal(wall.seen('ada', 'bo'), 'wall');
    wall.setting.isAway = true;
    wall.online.enter('bo', 'K7PQ');
    await wall.settle();
    assert.equal(wall.seen('ada', 'bo'), 'away');
    wall.setting.isAway = false;
    wall.online.hearNews('everybody');
    await wall.settle();
    assert.equal(wall.seen('ada', 'bo'), 'room');
  });

  it('[FR4] is looked up for everybody in turns, once however often it is asked, and told to nobody before', async () => {
    const wall = await aWall();
    await wall.befriend('ada', 'bo');
    wall.online.enter('bo', WALL);
    const many = Array.from({ length: 300 }, (_, i) => `guest-${i}`);
    for (const playerId of [...many, 'ada']) wall.open(playerId);
    await wall.settle();
    wall.looks.length = 0;
    const told = wall.notices.get('ada')?.length;
    for (let i = 0; i < 10; i++) wall.online.hearNews('everybody');
    wall.online.enter('bo', 'K7PQ');
    wall.clock.advance(60);
    await turn();
    assert.ok(wall.looks.length > 0 && wall.looks.length <= 150, `${wall.looks.length} looks in 60 ms`);
    assert.equal(wall.notices.get('ada')?.length, told);
    await wall.settle();
    assert.deepEqual([...wall.looks].sort(), [...many, 'ada'].sort());
    assert.equal(wall.seen('ada', 'bo'), 'room');
    wall.online.hearNews('everybody');
    wall.online.tellNews(['ada']);
    assert.equal(wall.looks.at(-1), 'ada', 'whom it is about waits for nobody');
  });

  it('says that a list is new only where it is, also when the database was away meanwhile', async () => {
    const wall = await aWall();
    await wall.befriend('ada', 'bo');
    wall.online.enter('bo', WALL);
    for (const playerId of PEOPLE) wall.open(playerId);
    await wall.settle();
    const news = () => PEOPLE.map((playerId) => wall.notices.get(playerId)?.filter((one) => one.isListNew).length ?? 0);
    wall.online.hearNews('everybody');
    await wall.store.hide({ playerId: 'bo', isHidden: true });
    wall.online.tellNews(['ada']);
    await wall.settle();
    assert.equal(wall.seen('ada', 'bo'), 'away');
    assert.deepEqual(news(), [0, 0, 0]);
    wall.setting.isBroken = true;
    await wall.change('cy', 'ask', 'ada');
    await wall.settle();
    wall.setting.isBroken = false;
    wall.clock.advance(5000);
    await wall.settle();
    assert.deepEqual(news(), [1, 0, 1]);
  });

  it('is known to be new to whoever came while the database was away, and was asked meanwhile', async () => {
    const wall = await aWall();
    wall.setting.isBroken = true;
    wall.open('ada');
    await wall.settle();
    await wall.change('bo', 'ask', 'ada');
    wall.setting.isBroken = false;
    wall.clock.advance(5000);
    await wall.settle();
    assert.deepEqual(
      wall.notices.get('ada')?.map(({ isListNew, asks }) => [isListNew, asks]),
      [[true, 1]],
    );
  });

  it('holds nobody on who has gone', async () => {
    const wall = await aWall();
    await wall.befriend('ada', 'bo');
    const close = [wall.open('ada'), wall.open('ada')];
    wall.online.enter('bo', WALL);
    await wall.settle();
    for (const end of close) end();
    const told = wall.notices.get('ada')?.length;
    wall.online.enter('bo', 'K7PQ');
    wall.online.tellNews(['ada']);
    await wall.settle();
    assert.equal(wall.notices.get('ada')?.length, told);
  });

  it('[FR4] [FR7] [FR8] is never shown of whoever hides or blocks, or is no friend, and always of all others, whatever they do', () => {
    const who = fc.constantFrom(...PEOPLE);
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ do: fc.constantFrom(...PAIR_CHANGES), by: who, other: who }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('hide' as const, 'show' as const), by: who }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('enter' as const, 'leave' as const), by: who }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('reload' as const, 'wait' as const), by: who }) },
    );
    return fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const wall = await aWall();
        const hidden = new Set<string>();
        const leaves = new Map<string, () => void>();
        const closes = new Map<string, () => void>();
        const areFriends = async (one: string, other: string): Promise<boolean> =>
          (await wall.store.pairsOf(one)).some((pair) => pair.people.includes(other) && pair.friendsSince !== null);
        /** Known before the change is told: nothing that is told after it may say otherwise. */
        let allowed = new Set<string>();
        const allow = async (): Promise<void> => {
          const now = new Set<string>();
          for (const one of PEOPLE)
            for (const other of PEOPLE)
              if (one !== other && !hidden.has(other) && (await areFriends(one, other)))
                now.add(friendIdOf(one, other, TEST_SECRET));
          allowed = now;
        };
        const open = (playerId: Person): void => {
          closes.get(playerId)?.();
          const onNotice = ({ spots }: FriendsNotice): void => {
            for (const [id, spot] of Object.entries(spots)) assert.ok(spot === null || allowed.has(id), 'was seen');
          };
          closes.set(playerId, wall.open(playerId, onNotice));
        };
        for (const playerId of PEOPLE) open(playerId);
        for (const one of steps) {
          const { by } = one;
          if (one.do === 'enter') leaves.set(by, wall.online.enter(by, 'K7PQ'));
          else if (one.do === 'leave') leaves.get(by)?.();
          else if (one.do === 'reload') open(by);
          else if (one.do === 'wait') wall.clock.advance(250);
          else if (one.do === 'hide' || one.do === 'show') {
            await wall.store.hide({ playerId: by, isHidden: one.do === 'hide' });
            if (one.do === 'hide') hidden.add(by);
            else hidden.delete(by);
            await allow();
            wall.online.tellNews(PEOPLE);
          } else if ('other' in one) {
            await wall.store.change({ by, other: one.other, change: one.do, at: wall.clock.now() });
            await allow();
            wall.online.tellNews([by, one.other]);
          }
        }
        wall.clock.advance(3000);
        await wall.settle();
        for (const one of PEOPLE)
          for (const other of PEOPLE) {
            if (one === other) continue;
            const mayBeSeen = !hidden.has(other) && (await areFriends(one, other));
            const isThere = wall.online.spotOf(other) !== null;
            assert.equal(wall.seen(one, other), mayBeSeen && isThere ? 'room' : 'away', `${one} sees ${other}`);
          }
      }),
      { numRuns: 60 },
    );
  });
});
