import assert from 'node:assert/strict';
import { classic } from '../modes/classic/mode.ts';
import { defineModifier } from '../modifiers/define-modifier.ts';
import { aMatch, BEGIN_MS } from '../testing/a-match.ts';
import type { Ctx } from './context.ts';
import { createMatch } from './create-match.ts';
import { guarded, WroteIntoMatch } from './guarded.ts';
import { Registry } from './registry.ts';
import type { Modifier } from './rule.ts';
import { applyInput } from './step.ts';

const base = { title: 'Writer', summary: 'Writes.', icon: 'bolt' } as const;
/** What a rule without manners tries, by where it tries it. */
const WRITES: Readonly<Record<string, (c: Ctx) => void>> = {
  'the score of a seat': (c) => Object.assign(c.seat(0), { score: 9999 }),
  'the ladder': (c) => Object.assign(c.standing()[0] ?? {}, { rank: 1 }),
  'the match': (c) => Object.assign(c.match, { rounds: 1 }),
  'something deep in the match': (c) => Object.assign(c.match.phase, { endsAt: 0 }),
  'a list of the match': (c) => void (c.match.seats as unknown[]).pop(),
  'the question': (c) => Object.assign(c.question ?? {}, { right: [] }),
  'its own options': (c) => Object.assign(c.options, { more: 1 }),
};

describe('rules that are watched', () => {
  it('[G1] a rule that writes into the sheet of a round is blamed, and its points do not count', () => {
    const forger = defineModifier({
      ...base,
      id: 'forger',
      score(_c, sheet) {
        sheet.add(0, 500, 'forged');
        for (const row of sheet.rows) Object.assign(row, { credit: 1 });
      },
    });
    const evening = aMatch({ modifiers: [forger] })
      .seat('Ada', 'Bo')
      .start()
      .untilStage('open');
    evening.answers('Ada', 'no', { after: 500 }).untilStage('told');
    assert.equal(evening.score('Ada'), 0);
    assert.ok(evening.events.some((event) => event.type === 'blamed' && event.error instanceof WroteIntoMatch));
  });

  for (const [what, write] of Object.entries(WRITES))
    it(`[G1] a rule that writes into ${what} is blamed, nothing is changed, and the match goes on`, () => {
      const writer = defineModifier({ ...base, id: 'writer', on: { closed: (c) => write(c as Ctx) } });
      const evening = aMatch({ modifiers: [writer] })
        .seat('Ada', 'Bo')
        .start()
        .untilStage('open');
      evening.answers('Ada', 'yes', { after: 500 });
      evening.untilStage('told');
      const [blame] = evening.events.filter((event) => event.type === 'blamed');
      assert.ok(blame?.error instanceof WroteIntoMatch, String(blame?.error));
      assert.equal(blame.rule, 'writer');
      const honest = aMatch({ modifiers: [defineModifier({ ...base, id: 'writer' })] }).seat('Ada', 'Bo');
      honest.start().untilStage('open').answers('Ada', 'yes', { after: 500 }).untilStage('told');
      assert.deepEqual({ ...evening.match, rules: [], offCount: 0 }, { ...honest.match, rules: [] });
    });

  it('may change what it remembers itself', () => {
    const counter = defineModifier<{ n: number }, { n: number }>({
      ...base,
      id: 'counter',
      begin: () => ({ n: 0 }),
      sit: () => ({ n: 0 }),
      on: {
        answered(c, { seat }) {
          c.all.n++;
          c.own(seat).n++;
        },
      },
    });
    const evening = aMatch({ modifiers: [counter] })
      .seat('Ada', 'Bo')
      .start()
      .untilStage('open');
    evening.answers('Ada', 'yes', { after: 500 });
    assert.deepEqual([evening.match.slots.counter, evening.of('Ada').slots.counter], [{ n: 1 }, { n: 1 }]);
  });

  it('shows a thing as it is, the same each time, and what is frozen too', () => {
    const thing = { list: [{ n: 1 }], still: Object.freeze([{ n: 2 }]) };
    const seen = guarded(thing);
    assert.deepEqual(JSON.parse(JSON.stringify(seen)), JSON.parse(JSON.stringify(thing)));
    assert.equal(seen.list[0], seen.list[0]);
    assert.equal(guarded(seen), seen);
    assert.deepEqual(
      seen.list.map(({ n }) => n),
      [1],
    );
    assert.equal(seen.still[0]?.n, 2);
  });

  it('tells of a call that took too long, of watched rules only, and a replay without a clock is the same match', () => {
    let worked = 0;
    const sloth: Modifier = defineModifier({
      ...base,
      id: 'sloth',
      on: {
        phase() {
          worked += 250;
        },
      },
    });
    const play = (watches: boolean, now: boolean) => {
      const registry = new Registry({
        modes: [classic],
        modifiers: [sloth],
        watch: { watches: () => watches, ...(now ? { now: () => worked } : {}) },
      });
      const rules = registry.compose(registry.refs(classic, {}, { sloth: {} }));
      const { header } = aMatch({ modifiers: [sloth] });
      const events = [];
      const match = createMatch(rules, header);
      for (const name of ['Ada', 'Bo'])
        applyInput(rules, match, { type: 'join', at: BEGIN_MS, who: { playerId: name, name, avatar: name } });
      const { step } = applyInput(rules, match, { type: 'intent', at: BEGIN_MS, seat: 0, intent: { type: 'start' } });
      if (step.ok) events.push(...step.events);
      return { match, slow: events.filter((event) => event.type === 'slow') };
    };
    const measured = play(true, true);
    assert.deepEqual(
      measured.slow.map(({ rule, what, ms }) => [rule, what, ms]),
      [['sloth', 'on.phase', 250]],
    );
    assert.deepEqual(play(false, true).slow, []);
    const replayed = play(true, false);
    assert.deepEqual([replayed.slow, replayed.match], [[], measured.match]);
  });
});
