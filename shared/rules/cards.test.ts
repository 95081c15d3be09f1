import assert from 'node:assert/strict';
import { builtinRegistry } from '../builtin.ts';
import { modeCard, ruleCard } from '../protocol/rule-card.ts';
import { RULE_GROUPS } from './group.ts';

const SENTENCE = /^[A-Z0-9“"].*[.!?]$/u;
const TITLE = /^[A-Z].{1,39}$/u;

describe('what a host reads of each rule before it is chosen', () => {
  const { modes, modifiers } = builtinRegistry();
  const cards = [...modes.map((mode) => modeCard(mode as never)), ...modifiers.map((rule) => ruleCard(rule as never))];
  for (const card of cards)
    it(`of ${card.id} is whole`, () => {
      assert.match(card.title, TITLE);
      assert.match(card.icon, /^[a-z-]+$/);
      assert.ok(RULE_GROUPS.includes(card.group), card.group);
      assert.ok(card.lines.length >= 1);
      for (const sentence of [card.summary, ...card.lines]) assert.match(sentence, SENTENCE);
      for (const other of [...card.clashes, ...card.needs])
        assert.ok(
          cards.some(({ id }) => id === other),
          other,
        );
    });

  for (const { id, options } of cards)
    for (const [name, option] of Object.entries(options))
      it(`of ${id} the option "${name}" can be chosen from its form`, () => {
        assert.match(option.title, TITLE);
        if (option.kind !== 'one-of') return;
        const { values, labels, unit } = option;
        assert.ok(values.length >= 2 && new Set(values).size === values.length, values.join());
        assert.deepEqual(
          labels ? values : [...values],
          labels ? values : [...values].sort((a, b) => a - b),
          'numbers go up',
        );
        if (labels) {
          assert.equal(labels.length, values.length);
          for (const label of labels) assert.match(label, /^[A-Z0-9]/);
          assert.equal(new Set(labels).size, labels.length);
        }
        if (unit !== undefined) assert.match(unit, /^[a-z%]+$/);
      });

  for (const { id, intents } of cards)
    for (const intent of intents)
      it(`of ${id} the wish "${intent.name}" has a title, a time and people who may have it`, () => {
        assert.match(intent.title, TITLE);
        assert.ok(intent.stages.length > 0);
        for (const { title } of intent.fields ?? []) assert.match(title, /^\S.*/);
      });

  it('tells the rules apart', () => {
    for (const word of ['id', 'title', 'summary'] as const)
      assert.equal(new Set(cards.map((card) => card[word])).size, cards.length, word);
    assert.deepEqual(
      modes.map(({ id, players }) => [id, players.min, players.max]),
      [
        ['classic', 2, 64],
        ['last-brain-standing', 2, 500],
        ['saboteur', 5, 24],
        ['daily-ten', 1, 1],
      ],
    );
  });
});
