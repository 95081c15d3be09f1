import assert from 'node:assert/strict';
import { pino } from 'pino';
import { homeOf } from '../http/network.ts';
import { ManualClock } from '../match/clock.ts';
import { type Ban, banIdOf } from '../storage/ports/bans.ts';
import { letPass } from '../testing/a-journal.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { Bans } from './bans.ts';
import { Origins } from './origins.ts';

const HOME = '203.0.113.7';
const SECRET = Buffer.from('a secret for tests, long enough for all');

describe('bans', () => {
  let storage: MemoryStorage;
  let clock: ManualClock;
  let warnings: string[];
  let made: Bans[];
  const origins = new Origins(SECRET);

  beforeEach(() => {
    storage = new MemoryStorage([]);
    clock = new ManualClock(1_000_000);
    warnings = [];
    made = [];
  });
  afterEach(() => {
    for (const bans of made) bans.end();
  });

  /** What one process of an arcade knows of bans; all of them have one store. */
  function aProcess(): Bans {
    const log = pino({ level: 'warn' }, { write: (line: string) => void warnings.push(line) });
    const bans = new Bans({ store: storage.bans, origins, clock, log });
    made.push(bans);
    bans.begin();
    return bans;
  }
  const aBan = (kind: Ban['kind'], who: string, until: number | null): Ban => ({
    ...{ id: banIdOf(kind, who), kind, name: 'Brisk Troll', reason: 'unkind', at: clock.now(), until },
  });
  const ada = { playerId: 'ada', home: HOME };

  it('[BN1] end by themselves at their end, to the millisecond; one for good does not', async () => {
    const bans = aProcess();
    await bans.put(aBan('player', 'ada', clock.now() + 60_000));
    await bans.put(aBan('player', 'bo', null));
    assert.equal((await bans.of(ada))?.reason, 'unkind');
    clock.advance(59_999);
    assert.ok(await bans.of(ada));
    clock.advance(1);
    assert.equal(await bans.of(ada), null);
    clock.advance(1e12);
    assert.ok(await bans.of({ playerId: 'bo', home: null }));
  });

  it('[BN3] of a network hold for whoever comes from it and nobody else; of a player, wherever they are', async () => {
    const bans = aProcess();
    await bans.put(aBan('network', origins.originOf(HOME) ?? '', null));
    await bans.put(aBan('player', 'bo', null));
    const kindFor = async (playerId: string | null, home: string | null) => (await bans.of({ playerId, home }))?.kind;
    assert.equal(await kindFor('ada', HOME), 'network');
    assert.equal(await kindFor('somebody new', HOME), 'network');
    assert.equal(await kindFor(null, HOME), 'network', 'a screen');
    assert.equal(await kindFor('ada', '203.0.113.8'), undefined);
    assert.equal(await kindFor('ada', null), undefined);
    assert.equal(await kindFor('bo', '203.0.113.8'), 'player');
    assert.equal(await kindFor('bo', HOME), 'player', 'their own first');
  });

  it('[BN3] nobody shares a network with somebody whose network is not known', () => {
    for (const ip of [undefined, '', 'unknown', 'example.org']) assert.equal(origins.originOf(homeOf(ip)), null);
    assert.ok(origins.originOf(homeOf(HOME)));
  });

  it('[BN1] hold, and are lifted, in every process within three seconds; in one’s own at once', async () => {
    const [here, there] = [aProcess(), aProcess()];
    assert.equal(await there.of(ada), null);
    await here.put(aBan('player', 'ada', null));
    assert.ok(await here.of(ada));
    await letPass(clock, 3000);
    assert.ok(await there.of(ada));
    await here.lift('player/ada');
    assert.equal(await here.of(ada), null);
    await letPass(clock, 3000);
    assert.equal(await there.of(ada), null);
  });

  it('[BN2] are heard once by every process, for those who are inside already', async () => {
    const heard: string[] = [];
    const [here, there] = [aProcess(), aProcess()];
    here.onBan(({ id }) => heard.push(`here ${id}`));
    const deaf = there.onBan(({ id }) => heard.push(`there ${id}`));
    await here.put(aBan('player', 'ada', null));
    assert.deepEqual(heard, ['here player/ada']);
    await letPass(clock, 7000);
    assert.deepEqual(heard, ['here player/ada', 'there player/ada']);
    assert.ok(there.seen(ada), 'somebody who was at the door meanwhile');
    deaf();
    await here.put(aBan('player', 'bo', null));
    await letPass(clock, 4000);
    assert.deepEqual(heard.slice(2), ['here player/bo']);
  });

  it('ask the store once in three seconds for the same person', async () => {
    let asks = 0;
    const { holding } = storage.bans;
    storage.bans.holding = async (args) => {
      asks += args.ids.length;
      return holding(args);
    };
    const bans = aProcess();
    for (let i = 0; i < 10; i++) await bans.of(ada);
    assert.equal(asks, 2, 'the player and the network');
    await bans.of({ ...ada, playerId: 'bo' });
    assert.equal(asks, 3, 'of the same network');
    clock.advance(3000);
    await bans.of(ada);
    assert.equal(asks, 5);
  });

  it('ask the store about nobody while a look has just found all bans there are, and know their own meanwhile', async () => {
    const bans = aProcess();
    await bans.put(aBan('player', 'bo', null));
    await letPass(clock, 3000);
    const { holding, recent } = storage.bans;
    let asks = 0;
    storage.bans.holding = async (args) => {
      asks += args.ids.length;
      return holding(args);
    };
    assert.equal(await bans.of(ada), null);
    assert.ok(await bans.of({ playerId: 'bo', home: null }));
    await bans.put(aBan('player', 'ada', null));
    assert.ok(await bans.of(ada));
    assert.equal(asks, 0);
    // A ban that is made while a look is under way, which has not seen it.
    storage.bans.recent = async (args) => {
      const seen = await recent(args);
      await bans.put(aBan('player', 'cy', null));
      return seen;
    };
    await letPass(clock, 3000);
    assert.ok(await bans.of({ playerId: 'cy', home: null }));
    // As many bans as a look reads: there may be others.
    Object.assign(storage.bans, { recent });
    for (let i = 0; i < 100; i++) await storage.bans.put({ ...aBan('player', `p${i}`, null), at: clock.now() + i });
    await letPass(clock, 6000);
    assert.ok(await bans.of(ada));
    assert.ok(asks > 0);
  });

  it('[BN5] let everybody in while they cannot be looked up, say so once a minute, and hold again after that', async () => {
    const bans = aProcess();
    await storage.bans.put(aBan('player', 'ada', null));
    const { holding, recent } = storage.bans;
    let asks = 0;
    storage.bans.holding = storage.bans.recent = async () => {
      asks++;
      throw new Error('away');
    };
    for (let i = 0; i < 50; i++) assert.equal(await bans.of({ ...ada, playerId: `ada${i}` }), null);
    assert.equal(asks, 1, 'nobody waits for a store that has just not answered');
    await letPass(clock, 30_000);
    assert.equal(await bans.of(ada), null);
    assert.equal(warnings.length, 1);
    Object.assign(storage.bans, { holding, recent });
    await letPass(clock, 6000);
    assert.ok(await bans.of(ada));
  });
});
