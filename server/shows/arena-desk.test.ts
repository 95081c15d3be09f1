import assert from 'node:assert/strict';
import { markOf } from '#shared/fair-play/wrong-answers.ts';
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
import { arenaFairPlay } from './arena-fair-play.ts';
import { DirectorDesk } from './director-desk.ts';
import { ShowBus } from './show-bus.ts';

/** Longer than a turn of the loop is gone on with. */
const LONG_MS = 6;

describe('the desks of a show', () => {
  const clock = new ManualClock();
  const bus = new ShowBus({ presence: new Air(), show: 'a', onTrouble: (error) => assert.fail(String(error)) });
  const guarded = (_where: string, work: () => void) => work();
  const registry = new Registry({ modes: [classic], modifiers: MODIFIERS });
  const hostOf = (role: ShowPart['role'], arena: number, arenas = 1): MatchHost =>
    new MatchHost({
      rules: registry.compose(registry.refs(classic, {})),
      clock,
      header: {
        ...{ id: role, rules: registry.refs(classic, {}), key: aKey('a'), publicSeed: 'a', topic: 'atlas' },
        ...{ deck: aDeck(4), at: clock.now(), ...NOBODY_YET },
        show: { show: 'a', title: 'A test', startsAt: clock.now(), role, arena, arenas },
        settings: { maxSeats: 100, autoStartMs: null, fillTo: 0, pace: 0.05 },
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

  it('show what is ordered in one arena of a crowd after another, in turns of the loop of their own where each takes long', async () => {
    desk.end();
    arenaDesk.end();
    const crowds = [0, 1].map((number) => hostOf('arena', number, 2));
    for (const crowd of crowds)
      for (let i = 0; i < 70; i++)
        crowd.apply({ type: 'join', at: clock.now(), who: { playerId: `${i}`, name: `P${i}`, avatar: 'a' } });
    const air = new ShowBus({ presence: new Air(), show: 'a', onTrouble: (error) => assert.fail(String(error)) });
    let turn = 0;
    let isOver = false;
    const count = (): void => {
      turn++;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    /** By phase and arena: in which turn of the loop it began. */
    const began = new Map<string, Map<number, number>>();
    const desks = crowds.map((host, i) => {
      const noted = (_where: string, work: () => void): void => {
        const { startedAt } = host.match.phase;
        work();
        const { phase } = host.match;
        if (phase.startedAt === startedAt) return;
        const until = performance.now() + LONG_MS;
        while (performance.now() < until); // as an arena of hundreds takes
        began.set(phase.name, (began.get(phase.name) ?? new Map<number, number>()).set(i, turn));
      };
      return new ArenaDesk({ roomId: `r${i}`, host, bus: air, clock, guarded: noted });
    });
    const director = new DirectorDesk({
      ...{ host: hostOf('director', -1, 2), bus: air, clock, guarded, durable: async () => {} },
    });
    await director.open();
    for (const one of desks) await one.open();
    director.press({ do: 'open' });
    director.press({ do: 'start', playing: 140 });
    for (let i = 0; i < 1200 && began.size < 2; i++) {
      clock.advance(50);
      await new Promise(setImmediate);
    }
    await pass(500);
    isOver = true;
    assert.ok(began.size >= 2, [...began.keys()].join());
    for (const [phase, turns] of began) assert.equal(new Set(turns.values()).size, crowds.length, phase);
    director.end();
    for (const one of desks) one.end();
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

  it('[FP2] [FP3] says who was wrong, who was too fast, and nothing of a question that was taken back', async () => {
    const answer = (seat: number, said: string, afterMs: number): void => {
      const { round } = arena.match;
      const opened = round?.opensAt ?? 0;
      const intent = { type: 'answer', round: round?.index ?? 0, answer: said } as const;
      clock.advance(Math.max(0, opened + afterMs - clock.now()));
      assert.equal(arena.apply({ type: 'intent', at: clock.now(), seat, intent }), null);
    };
    const until = async (stage: string): Promise<void> => {
      for (let i = 0; arena.match.phase.stage !== stage; i++) {
        assert.ok(i < 5000, `never ${stage}`);
        clock.advance(10);
        await new Promise(setImmediate);
      }
    };
    await until('open');
    answer(0, 'no', 30);
    answer(1, 'yes', 200);
    await until('told');
    const { wrong, tooFast } = await arenaFairPlay(arena);
    assert.deepEqual(wrong, { arena: 0, names: ['Ada'], rounds: [[0, markOf('"no"')]] });
    assert.deepEqual(tooFast, [{ name: 'Ada', arena: 0, answers: 1 }]);
    assert.equal(desk.press({ do: 'void' }), null);
    await pass(1500);
    assert.deepEqual((await arenaFairPlay(arena)).wrong.rounds.flat(), []);
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
