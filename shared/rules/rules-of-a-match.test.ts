import assert from 'node:assert/strict';
import fc from 'fast-check';
import { z } from 'zod';
import { defineMode } from '../modes/define-mode.ts';
import { standardPhases } from '../modes/standard-phases.ts';
import { defineModifier } from '../modifiers/define-modifier.ts';
import { AT_ONCE, aMatch, assertRefused } from '../testing/a-match.ts';
import { aDeck } from '../testing/a-question.ts';
import { describeMode } from '../testing/describe-mode.ts';
import { describeModifier } from '../testing/describe-modifier.ts';
import { answerLikeABot } from './answer-like-a-bot.ts';
import { replay } from './replay.ts';
import { nextDeadline } from './step.ts';
import { mergeSummaries, tally } from './summary.ts';

/** As much as a mode must say. */
const firstRight = defineMode({
  id: 'first-right',
  title: 'First right',
  summary: 'Only the fastest right answer counts.',
  icon: 'bolt',
  players: { min: 2, max: 64 },
  score(_c, sheet) {
    const first = sheet.right[0];
    if (first) sheet.add(first.seat, 100, 'first');
  },
});

/** A cut after each reveal, and guesses of those who are out. */
const lastTwo = defineMode<{ guesses: number }, { guess: number | null }>({
  ...firstRight,
  id: 'last-two',
  begin: () => ({ guesses: 0 }),
  sit: () => ({ guess: null }),
  phases: standardPhases<{ guesses: number }, { guess: number | null }>({ reveal: { next: () => 'cut' } }, [
    {
      name: 'cut',
      stage: 'between',
      lasts: () => 3_000,
      next: (c) => (c.standing().length > 2 && c.questionsLeft > 0 ? 'reading' : 'podium'),
    },
  ]),
  intents: {
    guess: {
      title: 'Guess who stays',
      schema: z.strictObject({ seat: z.int().min(0).max(999) }),
      stages: ['read', 'open', 'between'],
      who: 'out',
      take(c, seat, { seat: whom }: { seat: number }) {
        if (!c.match.seats[whom]?.plays) return c.refuse('They are out already.');
        c.own(seat.seat).guess = whom;
        c.all.guesses++;
        return undefined;
      },
    },
  },
  on: {
    phase(c) {
      const standing = c.standing();
      if (c.match.phase.name === 'cut' && standing.length > 2) c.retire(standing.slice(-1).map((seat) => seat.seat));
    },
  },
  sees: { all: (c) => ({ guesses: c.all.guesses }), own: (c, seat) => c.own(seat.seat).guess },
  bot: (c, seat, luck) =>
    seat.plays
      ? answerLikeABot(c, seat, luck)
      : [{ afterMs: 100, wish: { type: 'do', name: 'guess', payload: { seat: 0 } } }],
});

/** A poll after each reveal, with an award for whoever is quick. */
const poll = defineModifier<{ open: number }, { picked: number }>({
  id: 'poll',
  title: 'Poll',
  summary: 'A poll.',
  icon: 'poll',
  begin: () => ({ open: 0 }),
  sit: () => ({ picked: 0 }),
  phases: [{ name: 'poll', stage: 'between', after: 'told', lasts: () => 2_000 }],
  intents: {
    pick: {
      title: 'Pick',
      schema: z.strictObject({ side: z.int().min(1).max(2) }),
      stages: ['between', 'open'],
      who: 'seat',
      take(c, seat, { side }: { side: number }) {
        if (c.own(seat.seat).picked) return c.refuse('You have picked already.');
        c.own(seat.seat).picked = side;
        c.award(seat.seat, -5, 'picked');
        return undefined;
      },
    },
  },
});
const double = defineModifier({
  id: 'double',
  title: 'Double',
  summary: 'Everything counts twice, in half the time.',
  icon: 'bolt',
  window: (_c, ms) => ms / 2,
  score: (_c, sheet) => sheet.rows.forEach((row) => sheet.times(row.seat, 2, 'double')),
});
const bonus = defineModifier({
  id: 'bonus',
  title: 'Bonus',
  summary: 'Everybody gets 7.',
  icon: 'star',
  score: (_c, sheet) => sheet.rows.forEach((row) => sheet.add(row.seat, 7, 'bonus')),
});
const broken = defineModifier({
  id: 'broken',
  title: 'Broken',
  summary: 'Fails when it counts.',
  icon: 'warn',
  score(_c, sheet) {
    sheet.add(0, 1_000, 'never');
    throw new Error('cannot count');
  },
});

describeMode(firstRight, { evenings: 5 });
describeMode(lastTwo, { evenings: 5 });
describeModifier(poll, { modes: [firstRight, lastTwo], beside: [double], evenings: 3 });

describe('the rules of a match', () => {
  it('a mode of ten lines plays with bots to a podium', () => {
    const match = aMatch({ mode: firstRight, deck: aDeck(5) })
      .seat('Ada')
      .does('Ada', { type: 'bots', count: 4 })
      .start()
      .until('podium');
    assert.ok(match.match.seats.some((seat) => seat.score > 0 && seat.rank === 1));
    assert.ok(match.match.seats.every((seat) => seat.score % 100 === 0));
  });

  it('[G1] a rule that throws is off, blamed once, and what it had written does not count', () => {
    const match = aMatch({ modifiers: [broken, bonus] })
      .seat('Ada', 'Bo')
      .start();
    match.until('answering').answers('Ada', 'yes', AT_ONCE).until('podium');
    assert.equal(match.events.filter((event) => event.type === 'blamed' && event.rule === 'broken').length, 1);
    assert.equal(match.score('Bo'), 3 * 7);
    assert.equal(match.score('Ada'), 1_000 + 3 * 7);
    assert.equal(JSON.stringify(replay(match.registry, match.log())), JSON.stringify(match.match));
  });

  it('[G1] whatever a mode throws in, its match ends at the podium and replays', () => {
    const fail = (): never => {
      throw new Error('no');
    };
    const spoilt = [
      { score: fail },
      { begin: fail },
      { sit: fail },
      { window: fail },
      { bot: fail },
      { due: fail },
      { rounds: fail },
      { on: { phase: fail } },
      { on: { answered: fail } },
      { on: { closed: fail } },
      { phases: standardPhases({ reading: { lasts: fail } }) },
      { phases: standardPhases({ answering: { lasts: () => Number.NaN } }) },
      { phases: standardPhases({ reveal: { next: () => 'nowhere' } }) },
    ];
    for (const part of spoilt) {
      const mode = defineMode({ ...firstRight, ...part });
      const match = aMatch({ mode }).seat('Ada', 'Bo');
      if (!match.match.rules[0]?.isOff) match.does('Ada', { type: 'bots', count: 2 });
      if (nextDeadline(match.match) === null && match.match.rules.every((rule) => !rule.isOff)) match.start();
      else match.after(1);
      for (let i = 0; i < 30 && match.match.phase.stage !== 'over'; i++) {
        if (match.match.phase.stage === 'open') match.tries('Ada', 'yes', { after: 10 });
        if (nextDeadline(match.match) !== null) match.pass();
      }
      const where = Object.keys(part).join();
      assert.equal(match.match.phase.stage, 'over', where);
      assert.equal(match.events.filter((event) => event.type === 'blamed').length, 1, where);
      assert.equal(JSON.stringify(replay(match.registry, match.log())), JSON.stringify(match.match), where);
    }
  });

  it('[G1] a rule that sends the match round in circles is off', () => {
    const circle = defineModifier({ ...bonus, id: 'circle', on: { phase: (c) => c.go('countdown') } });
    const match = aMatch({ modifiers: [circle] })
      .seat('Ada', 'Bo')
      .start();
    assert.ok(match.events.some((event) => event.type === 'blamed' && event.rule === 'circle'));
    match.until('podium');
    const hasty = defineModifier({ ...bonus, id: 'hasty', due: (c) => c.now, onDue() {} });
    const other = aMatch({ modifiers: [hasty] }).seat('Ada', 'Bo');
    assert.ok(other.start().events.some((event) => event.type === 'blamed') || other.until('podium'));
    assert.ok(other.events.some((event) => event.type === 'blamed' && event.rule === 'hasty'));
  });

  it('[G2] a wish of a rule is refused in the wrong phase, from the wrong seat, in the wrong shape, and twice', () => {
    const match = aMatch({ mode: lastTwo, modifiers: [poll], deck: aDeck(6) })
      .seat('Ada', 'Bo', 'Cy')
      .start();
    const pick = (name: string, payload: unknown) =>
      match.wish(name, { type: 'do', rule: 'poll', name: 'pick', payload });
    assertRefused(pick('Ada', { side: 1 }), 'rule/untimely');
    match.until('answering');
    for (const payload of [null, {}, { side: 3 }, { side: Number.NaN }, { side: 1, more: 1 }, [[[[[[[[[[1]]]]]]]]]]])
      assertRefused(pick('Ada', payload), 'intent/malformed');
    assertRefused(match.wish('Ada', { type: 'do', rule: 'nobody', name: 'pick', payload: {} }), 'rule/unknown');
    assertRefused(match.wish('Ada', { type: 'do', rule: 'poll', name: 'constructor', payload: {} }), 'rule/unknown');
    assertRefused(
      match.wish('Ada', { type: 'do', rule: 'last-two', name: 'guess', payload: { seat: 0 } }),
      'rule/not-you',
    );
    assert.equal(pick('Ada', { side: 1 }).ok, true);
    const again = pick('Ada', { side: 2 });
    assertRefused(again, 'rule/refused');
    assert.equal(again.ok ? '' : again.sentence, 'You have picked already.');
    match.does(match.match.seats[0]?.name ?? '', { type: 'pause' });
    assertRefused(pick('Bo', { side: 1 }), 'match/paused');
  });

  it('[G3] additions come before multiplications, and the player reads why', () => {
    const verdict = (modifiers: Parameters<typeof aMatch>[0]) => {
      const match = aMatch({ mode: firstRight, ...modifiers })
        .seat('Ada', 'Bo')
        .start();
      match.until('answering').answers('Ada', 'yes', AT_ONCE).until('reveal');
      return match.match.round?.verdicts?.[0];
    };
    const one = verdict({ modifiers: [double, bonus] });
    assert.deepEqual([one?.points, one?.bonus], [214, 114]);
    assert.deepEqual(
      one?.whys.map(({ rule, why, points, factor }) => [rule, why, points, factor]),
      [
        ['first-right', 'first', 100, undefined],
        ['bonus', 'bonus', 7, undefined],
        ['double', 'double', 107, 2],
      ],
    );
    assert.equal(verdict({ modifiers: [bonus, double] })?.points, 214);
  });

  it('[G4] points given while a question is open wait for its reveal; afterwards they count at once', () => {
    const match = aMatch({ mode: firstRight, modifiers: [poll] })
      .seat('Ada', 'Bo')
      .start()
      .until('answering');
    match.does('Ada', { type: 'do', rule: 'poll', name: 'pick', payload: { side: 1 } });
    assert.equal(match.score('Ada'), 0);
    match.until('reveal');
    assert.deepEqual([match.score('Ada'), match.of('Ada').rank, match.of('Bo').rank], [-5, 2, 1]);
    match.until('poll').does('Bo', { type: 'do', rule: 'poll', name: 'pick', payload: { side: 1 } });
    assert.deepEqual([match.score('Bo'), match.of('Ada').rank, match.of('Bo').rank], [-5, 1, 1]);
  });

  it('[G5] phases of modifiers come between those of the mode, which goes on where it was', () => {
    const quiz = defineModifier({
      ...bonus,
      id: 'quiz',
      phases: [{ name: 'chat', stage: 'between', after: 'reveal', lasts: () => 500, when: (c) => c.questionsLeft > 0 }],
    });
    const match = aMatch({ modifiers: [poll, quiz], deck: aDeck(2) })
      .seat('Ada', 'Bo')
      .start()
      .until('podium');
    const phases = match.events.flatMap((event) => (event.type === 'phase-changed' ? [event.phase] : []));
    const round = ['reading', 'answering', 'locked', 'reveal', 'poll'];
    assert.deepEqual(phases, ['countdown', ...round, 'chat', 'scoreboard', ...round, 'podium']);
  });

  it('[G5] a phase that comes before a question is the last thing before it, and does not come before the podium', () => {
    const huddle = defineModifier({
      ...bonus,
      id: 'huddle',
      phases: [{ name: 'huddle', stage: 'between', before: 'question', lasts: () => 500 }],
    });
    const match = aMatch({ modifiers: [huddle, poll], deck: aDeck(2) })
      .seat('Ada', 'Bo')
      .start()
      .until('podium');
    const phases = match.events.flatMap((event) => (event.type === 'phase-changed' ? [event.phase] : []));
    const round = ['huddle', 'reading', 'answering', 'locked', 'reveal', 'poll'];
    assert.deepEqual(phases, ['countdown', ...round, 'scoreboard', ...round, 'podium']);
    for (const wrong of [{ before: 'question', after: 'reveal' } as const, {}])
      assert.throws(
        () =>
          defineModifier({ ...bonus, id: 'b', phases: [{ name: 'b', stage: 'between', ...wrong, lasts: () => 1 }] }),
        /says what it comes after, or that it comes before a question/,
      );
  });

  it('[A1] a rule that wants to act at once does so in the waiting room of a rematch, before anybody says anything', () => {
    const eager = defineModifier<{ acts: number }>({
      ...bonus,
      id: 'eager',
      begin: () => ({ acts: 0 }),
      due: (c) => (c.all.acts === 0 ? c.now : null),
      onDue: (c) => void c.all.acts++,
    });
    const match = aMatch({ modifiers: [eager] });
    match.after(0);
    assert.deepEqual(match.match.slots.eager, { acts: 1 });
  });

  it('[G6] who is out watches, keeps the place, and nobody waits for them', () => {
    const match = aMatch({ mode: lastTwo, deck: aDeck(9) })
      .seat('Ada', 'Bo', 'Cy', 'Di')
      .start()
      .until('answering');
    match.answers('Cy', 'yes', { after: 10 }).until('cut');
    const [out] = match.match.seats.filter((seat) => !seat.plays);
    assert.ok(out && out.name !== 'Cy');
    assert.deepEqual([out.out, out.rank], [{ round: 0, place: 4 }, 4]);
    match.until('answering');
    assertRefused(match.tries(out.name, 'yes'), 'answer/out');
    for (const seat of match.match.seats.filter((one) => one.plays)) match.answers(seat.name, 'yes', { after: 50 });
    assert.equal(match.match.phase.stage, 'closed');
    match.until('podium');
    assert.deepEqual(match.match.seats.map((seat) => seat.rank).sort(), [1, 2, 3, 4]);
    assert.equal(out.rank, 4);
  });

  it('[G6] a cut does not depend on how people were seated', () => {
    const cut = (names: readonly string[]) => {
      const match = aMatch({ mode: lastTwo, deck: aDeck(9) })
        .seat(...names)
        .start()
        .until('cut');
      return match.match.seats.find((seat) => !seat.plays)?.name;
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(['Ada', 'Bo', 'Cy', 'Di', 'Ed'], { minLength: 5 }), (names) => {
        assert.equal(cut(names), cut(['Ada', 'Bo', 'Cy', 'Di', 'Ed']));
      }),
      { numRuns: 20 },
    );
  });

  it('[G7] a log whose inputs are refused, or that comes to something else, is not replayed in silence', () => {
    const match = aMatch().seat('Ada', 'Bo').start().until('answering').answers('Ada', 'yes', { after: 5 });
    const log = match.log();
    const twice = { ...log, inputs: [...log.inputs, ...log.inputs.slice(-1)] };
    assert.throws(
      () => replay(match.registry, twice),
      /was taken when it was played, and is refused now: answer\/twice/,
    );
    const check = { type: 'tick', at: match.now, check: 1 } as const;
    assert.throws(() => replay(match.registry, { ...log, inputs: [...log.inputs, check] }), /came to 1 when/);
  });

  it('a rule acts by itself, also after a pause', () => {
    const bell = defineModifier<{ rung: number }>({
      ...bonus,
      id: 'bell',
      begin: () => ({ rung: 0 }),
      due: (c) => (c.match.phase.stage === 'open' && c.all.rung === 0 ? c.match.phase.startedAt + 1_000 : null),
      onDue(c) {
        c.all.rung = c.now;
        c.say('Ding.');
      },
    });
    const match = aMatch({ modifiers: [bell] })
      .seat('Ada', 'Bo')
      .start()
      .until('answering')
      .after(500);
    match.does('Ada', { type: 'pause' }).after(10_000).does('Ada', { type: 'resume' });
    const opened = match.match.phase.startedAt;
    match.after(600);
    assert.deepEqual(match.match.slots.bell, { rung: opened + 1_000 });
    assert.ok(match.events.some((event) => event.type === 'said' && event.sentence === 'Ding.'));
  });

  it('summaries of parts of a crowd add up to that of the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 20 }), (scores) => {
        const whole = aMatch({ mode: firstRight }).seat(...scores.map((_, i) => `P${i}`)).match;
        const half = (odd: number) =>
          aMatch({ mode: firstRight }).seat(...scores.flatMap((_, i) => (i % 2 === odd ? [`P${i}`] : []))).match;
        const parts = [half(0), half(1)];
        for (const match of [whole, ...parts])
          for (const seat of match.seats) seat.score = scores[Number(seat.name.slice(1))] ?? 0;
        const [a, b] = parts.map(tally);
        assert.ok(a && b);
        const merged = mergeSummaries(a, b);
        const expected = tally(whole);
        assert.deepEqual([...merged.scores].sort(), [...expected.scores].sort());
        assert.deepEqual(
          [merged.playing, merged.best.map(({ score }) => score)],
          [expected.playing, expected.best.map(({ score }) => score)],
        );
      }),
      { numRuns: 50 },
    );
  });
});
