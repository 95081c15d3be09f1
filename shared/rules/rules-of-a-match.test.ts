import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defineModifier } from '../modifiers/define-modifier.ts';
import { AT_ONCE, aMatch, assertRefused } from '../testing/a-match.ts';
import { aDeck } from '../testing/a-question.ts';
import { describeMode } from '../testing/describe-mode.ts';
import { describeModifier } from '../testing/describe-modifier.ts';
import { bonus, double, firstRight, lastTwo, poll } from '../testing/some-rules.ts';
import { replay } from './replay.ts';

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

  it('a rule that acts in some phases only is not asked in the others', () => {
    const asked = new Set<string>();
    const bell = defineModifier<{ rung: string[] }>({
      ...bonus,
      id: 'bell',
      begin: () => ({ rung: [] }),
      due(c) {
        const { name } = c.match.phase;
        asked.add(name);
        return c.all.rung.length < 2 && !c.all.rung.includes(name) ? c.now : null;
      },
      duePhases: ['answering', 'reveal'],
      onDue: (c) => void c.all.rung.push(c.match.phase.name),
    });
    const match = aMatch({ modifiers: [bell], deck: aDeck(2) })
      .seat('Ada', 'Bo')
      .start()
      .until('podium');
    assert.deepEqual(match.match.slots.bell, { rung: ['answering', 'reveal'] });
    assert.deepEqual([...asked], ['answering', 'reveal']);
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
});
