import assert from 'node:assert/strict';
import { z } from 'zod';
import { classic } from '../modes/classic/mode.ts';
import { defineMode } from '../modes/define-mode.ts';
import { defineModifier } from '../modifiers/define-modifier.ts';
import { aMatch, assertRefused } from '../testing/a-match.ts';
import { checksumOf } from './checksum.ts';
import type { Ctx } from './context.ts';
import { modeIdOf } from './match.ts';
import { isPlainJson } from './plain-json.ts';
import type { Modifier } from './rule.ts';
import { hostViews } from './rule-views.ts';
import { Ruleset } from './ruleset.ts';

const NAMED = { title: 'A rule', summary: 'A rule.', icon: 'star' };

/** A match in which a rule does something at the first reveal. */
function atTheReveal(act: (c: Ctx) => void, names = ['Ada', 'Bo']): ReturnType<typeof aMatch> {
  const rule = defineModifier({ ...NAMED, id: 'acts', on: { judged: (c) => act(c as Ctx) } });
  return aMatch({ modifiers: [rule as Modifier], settings: { maxSeats: 4 } })
    .seat(...names)
    .start()
    .until('reveal');
}

describe('what a rule may do, at its edges', () => {
  it('[G1] experience is a whole number from 0 on, a team 0 to 255; else the rule is off', () => {
    for (const act of [
      (c: Ctx) => c.reward(0, -1, 'no'),
      (c: Ctx) => c.reward(0, 1.5, 'no'),
      (c: Ctx) => c.team(0, -1),
      (c: Ctx) => c.team(0, 256),
      (c: Ctx) => c.reward(9, 1, 'nobody'),
    ]) {
      const evening = atTheReveal(act);
      assert.ok(
        evening.match.rules.some(({ id, isOff }) => id === 'acts' && isOff),
        String(act),
      );
      assert.deepEqual([evening.of('Ada').xp, evening.of('Ada').team], [0, 0]);
    }
    const fine = atTheReveal((c) => {
      c.reward(0, 0, 'nothing');
      c.reward(0, 7, 'well done');
      c.team(1, 255);
    });
    assert.deepEqual(
      [fine.of('Ada').xp, fine.of('Bo').team, fine.match.rules.some(({ isOff }) => isOff)],
      [7, 255, false],
    );
    assert.deepEqual(
      fine.events.filter(({ type }) => type === 'rewarded').map((event) => 'xp' in event && event.xp),
      [0, 7],
    );
  });

  it('[B1] a bot that a rule seats is told, and there is none in a full room', () => {
    const seated: (number | null)[] = [];
    const evening = atTheReveal((c) => {
      for (let i = 0; i < 3; i++) seated.push(c.seatBot(i === 0 ? 'Zork' : undefined));
    });
    assert.deepEqual([seated, evening.of('Zork').kind, evening.match.taken], [[2, 3, null], 'bot', 4]);
    assert.equal(evening.events.filter(({ type }) => type === 'bots-changed').length, 2);
    assert.equal(evening.of('Zork').joinedRound, 1);
  });

  it('[G1] a move of a bot that is no plain JSON, or never comes, turns its rule off', () => {
    for (const move of [
      { afterMs: Number.NaN, wish: { type: 'answer' as const, answer: 'yes' } },
      { afterMs: 5, wish: { type: 'do' as const, name: 'x', payload: new Date(0) } },
      { afterMs: 5, wish: { type: 'do' as const, name: 'x', payload: undefined } },
    ]) {
      const rule = defineModifier({ ...NAMED, id: 'moves', bot: () => [move] });
      const evening = aMatch({ modifiers: [rule] })
        .seat('Ada')
        .does('Ada', { type: 'bots', count: 1 })
        .start();
      assert.ok(evening.match.rules.some(({ id, isOff }) => id === 'moves' && isOff));
      evening.until('podium');
    }
  });

  it('[P6] a rule hears who leaves, once, whatever the reason', () => {
    const left: string[] = [];
    const rule = defineModifier({ ...NAMED, id: 'hears', on: { left: (_c, seat) => void left.push(seat.name) } });
    const evening = aMatch({ modifiers: [rule] })
      .seat('Ada', 'Bo', 'Cy')
      .start()
      .until('answering');
    evening.leaves('Bo').does('Ada', { type: 'kick', seat: 2 });
    assert.deepEqual(left, ['Bo', 'Cy']);
  });

  it('[H1] what a rule shows its host is shown by rule, and nothing where it shows nothing', () => {
    const shows = (id: string, value: unknown) => defineModifier({ ...NAMED, id, sees: { host: () => value } });
    const evening = aMatch({ modifiers: [shows('one', { left: 3 }), shows('two', null), shows('three', undefined)] });
    assert.deepEqual(hostViews(evening.rules, evening.match), { one: { left: 3 } });
  });

  it('[H9] a wish of a rule is for its stages, its phases and its people', () => {
    const take = () => undefined;
    const schema = z.strictObject({});
    const rule = defineModifier({
      ...NAMED,
      id: 'wishes',
      intents: {
        now: { title: 'Now', schema, stages: ['open', 'told'], phases: ['answering'], who: 'seat', take },
        out: { title: 'Out', schema, stages: ['open'], who: 'out', take },
      },
    });
    const evening = aMatch({ modifiers: [rule] })
      .seat('Ada', 'Bo')
      .start();
    const wish = (name: string) => evening.wish('Bo', { type: 'do', rule: 'wishes', name, payload: {} });
    assertRefused(wish('now'), 'rule/untimely');
    evening.until('answering');
    assert.ok(wish('now').ok);
    assertRefused(wish('out'), 'rule/not-you');
    evening.does('Ada', { type: 'pause' });
    assertRefused(wish('now'), 'match/paused');
    evening.does('Ada', { type: 'resume' }).until('reveal');
    assertRefused(wish('now'), 'rule/untimely'); // the stage fits, the phase does not
  });
});

describe('rules that do not fit together', () => {
  const rule = (id: string, more: Partial<Modifier> = {}): Modifier =>
    defineModifier({ ...NAMED, id, ...more }) as Modifier;
  const phase = (name: string) => ({ name, stage: 'between' as const, after: 'told', lasts: () => 1000 });
  it('[G1] are named in a sentence for their author', () => {
    const of = (...modifiers: Modifier[]) => new Ruleset(classic, modifiers);
    assert.throws(() => of(rule('a'), rule('a')), /rule "a" is in the match twice/);
    assert.throws(() => of(rule('a', { needs: ['b'] })), /rule "a" needs "b" in the match before it/);
    assert.throws(() => of(rule('a', { needs: ['b'] }), rule('b')), /before it/);
    assert.throws(() => of(rule('a', { clashes: ['classic'] })), /rule "a" does not go with "classic"/);
    assert.throws(() => of(rule('a', { phases: [phase('reveal')] })), /rule "a": there is a phase "reveal" already/);
    assert.throws(() => of().phase('cut'), /no phase "cut" in this match; there are: waiting, countdown, reading/);
    assert.ok(of(rule('b'), rule('a', { needs: ['b'] })));
  });

  it('[G1] a phase of a modifier says what it comes after, or that it comes before a question, and leaves the rest to the mode', () => {
    const fine = { name: 'x', stage: 'between' as const, lasts: () => 1000 };
    for (const odd of [
      fine,
      { ...fine, after: 'told', before: 'question' as const },
      { ...fine, after: 'told', next: () => 'reading' },
      { ...fine, after: 'told', stage: 'lobby' as const },
      { ...fine, after: 'told', stage: 'over' as const },
    ])
      assert.throws(() => rule('a', { phases: [odd] }), /phase "x" of a modifier says what it comes after/);
    assert.ok(rule('a', { phases: [{ ...fine, after: 'told' }] }));
    assert.ok(rule('a', { phases: [{ ...fine, before: 'question' as const }] }));
  });

  it('[G1] a mode without a lobby, a window, a reveal or an end is none', () => {
    for (const stage of ['lobby', 'open', 'told', 'over'])
      assert.throws(
        () => defineMode({ ...classic, phases: classic.phases.filter((one) => one.stage !== stage) }),
        new RegExp(`mode "classic" has no phase of stage "${stage}"`),
      );
  });
});

describe('what two matches share that came to the same', () => {
  it('[M2] is a number that tells any difference of seats, places, phases and rules', () => {
    const evening = aMatch().seat('Ada', 'Bo').start().until('answering').answers('Ada', 'yes').until('reveal');
    const now = checksumOf(evening.match);
    const changed = (change: (match: typeof evening.match) => void): number => {
      const copy = structuredClone(evening.match);
      change(copy);
      return checksumOf(copy);
    };
    assert.equal(
      changed(() => {}),
      now,
    );
    assert.ok(Number.isInteger(now) && now >= 0 && now < 2 ** 32);
    const changes: ((match: typeof evening.match) => void)[] = [
      (match) => void match.cursor++,
      (match) => void match.taken++,
      (match) => void match.seats.pop(),
      ...(['score', 'rightMs', 'rank', 'streak'] as const).map((name) => (match: typeof evening.match) => {
        const [seat] = match.seats;
        if (seat) seat[name]++;
      }),
      (match) => Object.assign(match.seats[1] ?? {}, { presence: 'away' }),
      (match) => Object.assign(match.seats[1] ?? {}, { plays: false }),
      (match) => Object.assign(match.rules[1] ?? {}, { isOff: true }),
      (match) => Object.assign(match.slots, { odd: 1 }),
      (match) => Object.assign(match.seats[0]?.slots ?? {}, { odd: 1 }),
      (match) => Object.assign(match.phase, { name: 'scoreboard' }),
      (match) => Object.assign(match, { round: null }),
    ];
    for (const change of changes) assert.notEqual(changed(change), now, String(change));
  });

  it('[M4] the mode is the first of its rules', () => {
    assert.equal(modeIdOf({ rules: [] }), '');
    assert.equal(modeIdOf(aMatch().match), 'classic');
  });
});

describe('plain JSON', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
  it('[M2] is what comes back unchanged from JSON', () => {
    for (const value of ['', false, 0, -1.5, null, [], {}, { a: [{ b: null }] }, Object.create(null), nested(8)])
      assert.ok(isPlainJson(value), JSON.stringify(value));
    for (const value of [
      ...[undefined, Number.NaN, Number.POSITIVE_INFINITY, -0, 1n, Symbol('x'), () => 1, new Date(0), new Map(), /x/],
      ...[{ a: undefined }, [undefined], { ...{}, ['__proto__']: 1 }, nested(9), { deep: { at: new Date(0) } }],
    ])
      assert.ok(!isPlainJson(value), String(value));
  });
});

describe('R1 and the places', () => {
  it('[R1] [X9] speed is compared among those who were right, and only there', () => {
    const evening = aMatch({ options: { seconds: 20 } })
      .seat('Ada', 'Bo', 'Cy', 'Di')
      .start()
      .until('answering');
    evening.answers('Ada', 'yes', { after: 1000 }).answers('Bo', 'yes', { after: 2000 });
    evening.answers('Cy', 'yes', { after: 2000 }).answers('Di', 'no', { after: 2100 }).until('podium');
    assert.deepEqual(
      ['Ada', 'Bo', 'Cy', 'Di'].map((name) => evening.of(name).fasterThan),
      [100, 0, 0, null],
    );
    const alone = aMatch({ options: { seconds: 20 } })
      .seat('Ada', 'Bo')
      .start()
      .until('answering');
    alone.answers('Ada', 'yes', { after: 1 }).answers('Bo', 'no', { after: 2 }).until('podium');
    assert.equal(alone.of('Ada').fasterThan, null);
  });
});
