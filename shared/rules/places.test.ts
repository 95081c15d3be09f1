import assert from 'node:assert/strict';
import { classic } from '../modes/classic/mode.ts';
import { defineMode } from '../modes/define-mode.ts';
import { defineModifier } from '../modifiers/define-modifier.ts';
import { MODIFIERS } from '../modifiers/index.ts';
import { aMatch, type TestMatch } from '../testing/a-match.ts';
import { publicView } from './audience.ts';
import { percentages } from './percentages.ts';
import { Registry } from './registry.ts';
import type { Modifier } from './rule.ts';
import { tally } from './summary.ts';

const seatsOf = ({ rules, match }: TestMatch) => publicView(rules, match).seats;

describe('who is named first', () => {
  it('[V5] of equally fast ones who sat down first, and three at most, without who has left', () => {
    const evening = aMatch({ options: { seconds: 20 } })
      .seat('Ada', 'Bo', 'Cy', 'Di', 'Ed')
      .start()
      .until('answering');
    for (const name of ['Di', 'Ed', 'Cy', 'Bo']) evening.answers(name, 'yes', { after: 900 });
    evening.answers('Ada', 'yes', { after: 950 });
    evening.leaves('Cy').until('reveal');
    assert.deepEqual(
      tally(evening.match).fastest.map(({ playerId }) => playerId),
      ['p-Bo', 'p-Di', 'p-Ed'],
    );
  });

  it('[V4] of a crowd the ten best are shown, of equal ones who sat down first, and who is away as away', () => {
    const names = Array.from({ length: 70 }, (_, i) => `G${i}`);
    const evening = aMatch({ settings: { maxSeats: 100 }, options: { seconds: 20 } })
      .seat(...names)
      .start()
      .until('answering');
    for (const name of names.slice(40, 55).reverse()) evening.answers(name, 'yes', { after: 1000 });
    evening.drops('G42').leaves('G41').until('reveal');
    const shown = seatsOf(evening);
    assert.deepEqual(
      shown.map(({ name }) => name),
      ['G40', ...names.slice(42, 51)],
    );
    assert.deepEqual(
      shown.filter(({ away }) => away).map(({ name }) => name),
      ['G42'],
    );
  });

  it('[V4] of a crowd who came too late for a place is not among the best', () => {
    const evening = aMatch({ settings: { maxSeats: 100 }, options: { seconds: 20 } })
      .seat(...Array.from({ length: 70 }, (_, i) => `G${i}`))
      .start()
      .until('answering');
    for (let i = 0; i < 12; i++) evening.answers(`G${i}`, 'yes', { after: 1000 + i });
    evening.until('reveal').seat('Late');
    assert.equal(evening.of('Late').rank, 0);
    assert.deepEqual(
      seatsOf(evening).map(({ name }) => name),
      Array.from({ length: 10 }, (_, i) => `G${i}`),
    );
  });

  it('[G1] a rule that gives points to nobody who sits here is off, and told why', () => {
    const rule = defineModifier({
      ...{ id: 'errs', title: 'Errs', summary: 'Errs.', icon: 'eye' },
      score: (_c, sheet) => sheet.add(99, 5, 'nobody'),
    }) as Modifier;
    const evening = aMatch({ modifiers: [rule] })
      .seat('Ada', 'Bo')
      .start()
      .until('reveal');
    const [blamed] = evening.events.flatMap((event) => (event.type === 'blamed' ? [event] : []));
    assert.deepEqual(
      [blamed?.rule, blamed?.what, String(blamed?.error)],
      ['errs', 'score', 'RangeError: there is no seat 99 in this match'],
    );
  });

  it('[G3] who was right is handed to the rules the fastest first', () => {
    const order: string[][] = [];
    const rule = defineModifier({
      ...{ id: 'looks', title: 'Looks', summary: 'Looks.', icon: 'eye' },
      score: (c, sheet) => void order.push(sheet.right.map(({ seat }) => c.seat(seat).name)),
    }) as Modifier;
    const evening = aMatch({ modifiers: [rule] })
      .seat('Ada', 'Bo', 'Cy', 'Di')
      .start()
      .until('answering');
    evening.answers('Cy', 'yes', { after: 500 }).answers('Bo', 'no', { after: 600 });
    evening.answers('Di', 'yes', { after: 700 }).answers('Ada', 'yes', { after: 800 }).until('reveal');
    assert.deepEqual(order, [['Cy', 'Di', 'Ada']]);
  });

  it('[V5] shares are whole per cent, add up to 100, and what is missing goes to the largest remainders', () => {
    for (const [leans, shares] of [
      [
        [0, 0, 0],
        [0, 0, 0],
      ],
      [
        [1, 1, 1],
        [34, 33, 33],
      ],
      [
        [1, 2, 0],
        [33, 67, 0],
      ],
      [
        [1, 1, 2, 2],
        [17, 17, 33, 33],
      ],
      [
        [5, 0],
        [100, 0],
      ],
      [
        [3, 3, 1],
        [43, 43, 14],
      ],
    ] as const)
      assert.deepEqual(percentages(leans), shares, leans.join());
  });
});

describe('the time that was played', () => {
  it('[R1] counts from the start on, without the waiting room and without pauses', () => {
    const evening = aMatch({ options: { seconds: 10 } })
      .seat('Ada', 'Bo')
      .after(60_000)
      .start();
    const began = evening.now;
    evening.until('answering');
    assert.equal(evening.match.playedMs, evening.now - began);
    evening.after(1000).does('Ada', { type: 'pause' }).after(7000).does('Ada', { type: 'resume' }).until('reveal');
    assert.equal(evening.match.playedMs, evening.now - began - 7000);
    evening.until('reading', 'next').does('Ada', { type: 'pause' }).after(500).does('Ada', { type: 'end' });
    assert.equal(evening.match.playedMs, evening.now - began - 7500);
  });
});

describe('a rule that the room has seen fail', () => {
  it('[G1] is off from then on, once, and who is no rule of the match is not missed', () => {
    const evening = aMatch().seat('Ada', 'Bo').start();
    evening.put({ type: 'off', at: evening.now, rule: 'nobody' });
    assert.ok(evening.match.rules.every(({ isOff }) => !isOff));
    for (let i = 0; i < 2; i++) evening.put({ type: 'off', at: evening.now, rule: 'crowd-meter' });
    assert.deepEqual(
      evening.match.rules.filter(({ isOff }) => isOff).map(({ id }) => id),
      ['crowd-meter'],
    );
    const blamed = evening.events.filter(({ type }) => type === 'blamed');
    assert.equal(blamed.length, 1);
    evening.until('podium');
  });
});

describe('a mode that fails', () => {
  it('[G1] ends its match once, and what comes after that finds it over', () => {
    const broken = defineMode({ ...classic, id: 'broken', score: () => assert.fail('on purpose') });
    const evening = aMatch({ mode: broken, modifiers: [] }).seat('Ada', 'Bo').start().until('podium');
    const ends = () =>
      evening.events.filter((event) => event.type === 'phase-changed' && event.stage === 'over').length;
    const { startedAt } = evening.match.phase;
    evening.after(5000).does('Ada', { type: 'again' }).drops('Bo').seat('Bo');
    assert.deepEqual([ends(), evening.match.phase.startedAt], [1, startedAt]);
  });
});

describe('rules of a header', () => {
  const registry = new Registry({ modes: [classic], modifiers: MODIFIERS });
  const refs = (...ids: string[]) => ids.map((id) => ({ id, version: 1, options: {} }));
  it('[M4] are all here in their version, the mode first, or it is said which is not', () => {
    assert.throws(() => registry.compose(refs('streaks')), /the first rule of a match is a mode, not "streaks"/);
    assert.throws(() => registry.compose(refs('classic', 'nothing')), /rule "nothing" version 1 is not here/);
    assert.throws(() => registry.compose([{ id: 'classic', version: 9, options: {} }]), /"classic" version 9 is not/);
    assert.equal(registry.compose(refs('classic', 'streaks')), registry.compose(refs('classic', 'streaks')));
    assert.notEqual(registry.compose(refs('classic', 'streaks')), registry.compose(refs('classic')));
    assert.throws(() => registry.refs(classic, {}, { nothing: {} }), /there is no modifier "nothing"/);
    assert.throws(() => registry.refs(classic, { seconds: 7 }), /one of/);
    assert.equal(registry.mode('nothing'), undefined);
  });

  it('[M4] come in their newest version, and only those a new match may take', () => {
    const newer = { ...classic, version: 2 };
    const both = new Registry({ modes: [classic, newer], modifiers: MODIFIERS });
    assert.deepEqual(
      both.modes.map(({ version }) => version),
      [2],
    );
    assert.throws(() => new Registry({ modes: [classic, classic] }), /rule "classic" version 1 is registered twice/);
    const offered = new Registry({
      modes: [classic],
      modifiers: MODIFIERS,
      offered: { modes: ['classic', 'gone'], modifiers: ['wager', 'streaks'] },
    });
    assert.deepEqual(
      [...offered.modes, ...offered.modifiers].map(({ id }) => id),
      ['classic', 'wager', 'streaks'],
    );
    assert.ok(offered.compose(refs('classic', 'mini-boss')));
  });
});

describe('an answer window', () => {
  it('[G1] lasts half a second to ten minutes: a rule that asks for another length is off, and the mode’s own holds', () => {
    const length = (ms: number): { isOff: boolean; ms: number } => {
      const rule = defineModifier({
        ...{ id: 'odd', title: 'Odd', summary: 'Odd.', lines: [], icon: 'clock', group: 'moments', options: {} },
        window: () => ms,
      }) as Modifier;
      const match = aMatch({ modifiers: [rule], options: { seconds: 20 } })
        .seat('Ada', 'Bo')
        .start()
        .until('answering');
      const { endsAt } = publicView(match.rules, match.match);
      return { isOff: match.match.rules.some(({ isOff }) => isOff === true), ms: endsAt - match.now };
    };
    for (const ms of [500, 600_000]) assert.deepEqual(length(ms), { isOff: false, ms });
    for (const ms of [499, 600_001, Number.NaN]) assert.deepEqual(length(ms), { isOff: true, ms: 20_000 });
  });
});
