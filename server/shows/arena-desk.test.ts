import assert from 'node:assert/strict';
import { classic } from '#shared/modes/classic/mode.ts';
import { MODIFIERS } from '#shared/modifiers/index.ts';
import { NOBODY_YET } from '#shared/rules/match.ts';
import { Registry } from '#shared/rules/registry.ts';
import { GONE_AFTER_MS, MISSED_AFTER_MS } from '#shared/shows/director-watch.ts';
import type { ShowPart } from '#shared/shows/show-part.ts';
import { aKey } from '#shared/testing/a-key.ts';
import { aDeck } from '#shared/testing/a-question.ts';
import { ManualClock } from '../match/clock.ts';
import { MatchHost } from '../match/match-host.ts';
import { Air } from '../testing/air.ts';
import { ArenaDesk } from './arena-desk.ts';
import { DirectorDesk } from './director-desk.ts';
import { ShowBus } from './show-bus.ts';

describe('the desks of a show', () => {
  const clock = new ManualClock();
  const bus = new ShowBus({ presence: new Air(), show: 'a', onTrouble: (error) => assert.fail(String(error)) });
  const guarded = (_where: string, work: () => void) => work();
  const registry = new Registry({ modes: [classic], modifiers: MODIFIERS });
  const hostOf = (role: ShowPart['role'], arena: number): MatchHost =>
    new MatchHost({
      rules: registry.compose(registry.refs(classic, {})),
      clock,
      header: {
        ...{ id: role, rules: registry.refs(classic, {}), key: aKey('a'), publicSeed: 'a', topic: 'atlas' },
        ...{ deck: aDeck(4), at: clock.now(), ...NOBODY_YET },
        show: { show: 'a', title: 'A test', startsAt: clock.now(), role, arena, arenas: 1 },
        settings: { maxSeats: 8, autoStartMs: null, fillTo: 0, pace: 0.05 },
      },
      listener: { onEvents: () => {}, onInput: () => {}, onRematch: () => {} },
      nextMatch: () => new Promise(() => {}),
      onError: (error) => assert.fail(String(error)),
    });
  let arena: MatchHost;
  let show: MatchHost;
  let desk: DirectorDesk;
  let arenaDesk: ArenaDesk;

  /** Time in small steps: what is said is heard in a turn of its own. */
  async function pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 500) {
      clock.advance(500);
      await new Promise(setImmediate);
    }
  }

  beforeEach(async () => {
    show = hostOf('director', -1);
    arena = hostOf('arena', 0);
    for (const name of ['Ada', 'Bo'])
      arena.apply({ type: 'join', at: clock.now(), who: { playerId: name, name, avatar: 'a' } });
    arenaDesk = new ArenaDesk({ roomId: 'r', host: arena, bus, clock, guarded });
    desk = new DirectorDesk({ host: show, bus, clock, guarded, durable: async () => {} });
    await desk.open();
    await arenaDesk.open();
    desk.press({ do: 'open' });
    desk.press({ do: 'start', playing: 2 });
    await pass(1000);
    assert.notEqual(arena.match.phase.stage, 'lobby');
  });
  afterEach(() => {
    desk.end();
    arenaDesk.end();
  });

  it('[SW10] an arena looks for its director by itself, and ends when it has been away too long', async () => {
    desk.end();
    show.end();
    await pass(MISSED_AFTER_MS + 40_000);
    assert.equal(arena.match.show?.director, 'missed');
    await pass(GONE_AFTER_MS);
    assert.deepEqual([arena.match.show?.director, arena.match.phase.stage], ['gone', 'over']);
  });

  it('[SW10] a director that is set aside says so, and its arenas end at once', async () => {
    desk.end();
    desk.part();
    await pass(500);
    assert.deepEqual([arena.match.show?.director, arena.match.phase.stage], ['gone', 'over']);
  });

  it('a director that is over stays until every arena has its last order, but not for ever', async () => {
    arenaDesk.end(); // it is away
    desk.press({ do: 'end' });
    await pass(5000);
    assert.equal(desk.isAwaited, true);
    await pass(GONE_AFTER_MS);
    assert.equal(desk.isAwaited, false);
  });

  it('a director that is over and heard is not awaited', async () => {
    desk.press({ do: 'end' });
    await pass(2000);
    assert.equal(arena.match.phase.stage, 'over');
    assert.equal(desk.isAwaited, false);
  });
});
