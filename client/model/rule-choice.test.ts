import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ModeCard, modeCard, type RuleCard, ruleCard } from '#shared/protocol/rule-card.ts';
import { comesWith, goesWith, linesOf, optionsOf, optionWords, switched, valueWords } from './rule-choice.ts';

const a = (id: string, part: Partial<RuleCard> = {}): RuleCard => ({
  ...ruleCard({ id, title: id, summary: `${id}.`, icon: 'bolt', options: {} }),
  ...part,
});
const mode: ModeCard = {
  ...modeCard({ ...a('quiz', { lines: ['One.', 'Two.', 'Three.'] }), intents: {}, players: { min: 2, max: 9 } }),
  comesWith: ['streak', 'gone'],
};
const modifiers = [
  a('streak'),
  a('meter', { clashes: ['fog'] }),
  a('fog'),
  a('storm', { needs: ['fog'] }),
  a('hail', { needs: ['storm', 'quiz'] }),
  a('alone', { clashes: ['quiz'] }),
];
const set = (chosen: ReadonlySet<string>) => [...chosen].sort();

describe('choosing what a room plays', () => {
  it('begins with what the mode comes with, as far as that is there', () => {
    assert.deepEqual(set(comesWith(mode, modifiers)), ['streak']);
    assert.deepEqual(
      modifiers.filter((one) => goesWith(mode, one)).map(({ id }) => id),
      ['streak', 'meter', 'fog', 'storm', 'hail'],
    );
  });

  it('brings what is needed, and lets go what clashes or has lost what it needs', () => {
    const some = switched(new Set(['streak', 'meter']), 'hail', true, mode, modifiers);
    assert.deepEqual(set(some), ['fog', 'hail', 'storm', 'streak']);
    assert.deepEqual(set(switched(some, 'meter', true, mode, modifiers)), ['meter', 'streak']);
    assert.deepEqual(set(switched(some, 'storm', false, mode, modifiers)), ['fog', 'streak']);
  });

  it('never ends with two that clash or one that lacks what it needs', () => {
    const free = modifiers.filter((one) => goesWith(mode, one));
    const press = fc.tuple(fc.constantFrom(...free.map(({ id }) => id)), fc.boolean());
    fc.assert(
      fc.property(fc.array(press, { maxLength: 12 }), (presses) => {
        let chosen = comesWith(mode, free);
        for (const [id, isOn] of presses) {
          chosen = switched(chosen, id, isOn, mode, free);
          assert.equal(chosen.has(id), isOn, `${id} is what was pressed`);
          const cards = free.filter((card) => chosen.has(card.id));
          for (const card of cards) {
            for (const other of card.clashes) assert.ok(!chosen.has(other), `${card.id} and ${other}`);
            for (const need of card.needs) assert.ok(need === mode.id || chosen.has(need), `${card.id} needs ${need}`);
          }
        }
      }),
    );
  });

  it('says options in a few words', () => {
    const card = a('x', {
      options: {
        questions: { kind: 'one-of', title: 'Questions', values: [5, 10], default: 10 },
        isFast: { kind: 'switch', title: 'Double speed', default: false },
        most: { kind: 'one-of', title: 'Stake at most', values: [25, 100], labels: ['A quarter', 'All'], default: 100 },
      },
    });
    assert.deepEqual(optionsOf(card, { questions: 5, other: 1 }), { questions: 5, isFast: false, most: 100 });
    const said = (chosen: Record<string, number | boolean>) =>
      Object.entries(optionsOf(card, chosen)).map(([name, value]) => {
        const spec = card.options[name];
        return spec ? optionWords(spec, value) : assert.fail();
      });
    assert.deepEqual(
      [said({}), said({ isFast: true, most: 25 })],
      [
        ['10 questions', null, 'stake at most: all'],
        ['10 questions', 'double speed', 'stake at most: a quarter'],
      ],
    );
  });

  it('shows the words of a value where an option has any, and else its number', () => {
    const spec = { kind: 'one-of', title: 'Strength', values: [1, 2], default: 1 } as const;
    assert.deepEqual(
      [1, 2].map((value) => valueWords(spec, value)),
      ['1', '2'],
    );
    const worded = { ...spec, labels: ['Gentle', 'Fierce'] };
    assert.deepEqual(
      [1, 2, 9].map((value) => valueWords(worded, value)),
      ['Gentle', 'Fierce', '9'],
    );
  });

  it('puts what is played into three lines, what was added before what is usual', () => {
    const lines = (...ids: string[]) => linesOf([mode, ...modifiers.filter(({ id }) => ids.includes(id))], mode);
    assert.deepEqual(lines('streak'), ['One.', 'Two.', 'Three.']);
    assert.deepEqual(lines('streak', 'fog'), ['One.', 'Two.', 'fog.']);
    assert.deepEqual(lines('streak', 'fog', 'storm', 'hail'), ['One.', 'fog.', 'storm.']);
    assert.deepEqual(linesOf([a('short'), a('streak')], mode), ['short.', 'streak.']);
    assert.deepEqual(linesOf([], undefined), []);
  });
});
