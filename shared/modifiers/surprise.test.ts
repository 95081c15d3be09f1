import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MODES } from '../modes/index.ts';
import { modeCard, ruleCard } from '../protocol/rule-card.ts';
import { RULE_GROUPS } from '../rules/group.ts';
import { Registry } from '../rules/registry.ts';
import { MODIFIERS } from './index.ts';
import { type Combinable, surprise } from './surprise.ts';

const SEEDS = 500;
const cards = MODIFIERS.map(ruleCard);

describe('a surprising evening', () => {
  for (const mode of MODES) {
    it(`of ${mode.id} has something of each group, never two that clash, and can be played, for ${SEEDS} seeds`, () => {
      const registry = new Registry({ modes: MODES, modifiers: MODIFIERS });
      const seen = new Set<string>();
      for (let seed = 0; seed < SEEDS; seed++) {
        const ids = surprise(modeCard(mode), cards, seed);
        const chosen = cards.filter(({ id }) => ids.includes(id));
        assert.ok(ids.length >= 3 && ids.length <= 5, `seed ${seed}: ${ids}`);
        assert.deepEqual(
          [...new Set(chosen.map(({ group }) => group))].sort(),
          [...RULE_GROUPS].sort(),
          `seed ${seed}`,
        );
        for (const { clashes, needs } of [modeCard(mode), ...chosen]) {
          assert.ok(!clashes.some((id) => ids.includes(id) || id === mode.id), `seed ${seed}: ${ids}`);
          assert.ok(
            needs.every((id) => ids.includes(id) || id === mode.id),
            `seed ${seed}: ${ids}`,
          );
        }
        if (!seen.has(ids.join()))
          registry.compose(registry.refs(mode, {}, Object.fromEntries(ids.map((id) => [id, {}]))));
        for (const id of [ids.join(), ...ids]) seen.add(id);
      }
      for (const { id, clashes } of cards) if (!clashes.includes(mode.id)) assert.ok(seen.has(id), `${id} never comes`);
      assert.deepEqual(surprise(modeCard(mode), cards, 'a seed'), surprise(modeCard(mode), cards, 'a seed'));
    });
  }

  it('never holds two that clash or one without what it needs, whatever modifiers there are', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'mode');
    const one = fc.record({
      id,
      group: fc.constantFrom(...RULE_GROUPS),
      clashes: fc.array(id, { maxLength: 2 }),
      needs: fc.array(id, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: (card) => card.id }), fc.string(), (all, seed) => {
        const mode = { id: 'mode', clashes: [], needs: [] };
        const modifiers: Combinable[] = all.filter((card) => card.id !== 'mode' && !card.clashes.includes(card.id));
        const ids = surprise(mode, modifiers, seed);
        assert.ok(ids.length <= 5 && new Set(ids).size === ids.length);
        for (const { id: own, clashes, needs } of modifiers.filter((card) => ids.includes(card.id))) {
          assert.ok(!clashes.some((other) => other === 'mode' || ids.includes(other)), `${own} in ${ids}`);
          assert.ok(
            needs.every((other) => other === 'mode' || ids.includes(other)),
            `${own} in ${ids}`,
          );
        }
      }),
    );
  });
});
