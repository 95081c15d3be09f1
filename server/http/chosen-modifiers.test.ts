import assert from 'node:assert/strict';
import { classic } from '#shared/modes/classic/mode.ts';
import { defineModifier } from '#shared/modifiers/define-modifier.ts';
import { Registry } from '#shared/rules/registry.ts';
import { chosenModifiers } from './chosen-modifiers.ts';

const a = (id: string, part: Partial<Parameters<typeof defineModifier>[0]> = {}) =>
  defineModifier({ id, title: id, summary: `${id}.`, icon: 'bolt', ...part });
const options = { every: { kind: 'one-of', title: 'Every', values: [3, 5], default: 5 } } as const;
const modifiers = [a('hail', { needs: ['storm'] }), a('storm', { options }), a('calm', { clashes: ['storm'] })];
const registry = new Registry({ modes: [classic], modifiers });
const choose = (chosen: Record<string, Record<string, number | boolean>>) => chosenModifiers(registry, classic, chosen);

describe('the modifiers that somebody chose', () => {
  it('come with their options read, each after those it needs', () => {
    const chosen = choose({ hail: {}, storm: {} });
    assert.deepEqual(Object.entries(chosen ?? {}), [
      ['storm', { every: 5 }],
      ['hail', {}],
    ]);
    registry.compose(registry.refs(classic, {}, chosen ?? assert.fail()));
    assert.deepEqual([choose({}), choose({ storm: { every: 3 } })], [{}, { storm: { every: 3 } }]);
  });

  for (const [why, chosen] of [
    ['is unknown', { snow: {} }],
    ['is no modifier but a mode', { classic: {} }],
    ['is a name of JavaScript', { constructor: {} }],
    ['lacks what it needs', { hail: {} }],
    ['clashes', { storm: {}, calm: {} }],
    ['has an option it does not know', { storm: { often: 3 } }],
    ['has a value that is none of its own', { storm: { every: 4 } }],
  ] as const)
    it(`are none where one ${why}`, () => assert.equal(choose(chosen as never), null));
});
