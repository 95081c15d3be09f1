import assert from 'node:assert/strict';
import { defineMod, type Game, isMod } from './define-mod.ts';
import { allAtOnce, inSteps } from './steps.ts';

describe('a mod', () => {
  const game = { has: (id: string) => id === 'classic' } as unknown as Game;
  it('[G8] is what was made by defineMod, and nothing that looks like it', () => {
    const mod = defineMod({});
    assert.ok(isMod(mod) && Object.isFrozen(mod));
    for (const thing of [{ setup: mod.setup }, null, undefined, 'mod', () => mod, { ...mod }])
      assert.equal(isMod(thing), false);
  });

  it('[G8] brings what it says, or what it makes of the rules that are there', () => {
    const parts = { packs: [{ file: 'capitals.gift' }] };
    assert.equal(defineMod(parts).setup(game), parts);
    assert.deepEqual(defineMod(({ has }) => ({ packs: [{ file: String(has('classic')) }] })).setup(game), {
      packs: [{ file: 'true' }],
    });
  });
});

describe('work in steps', () => {
  const rests = (items: number): [done: number, rests: number[]] => {
    const at: number[] = [];
    let done = 0;
    for (const _ of inSteps(Array(items).keys(), () => void done++)) at.push(done);
    return [done, at];
  };
  it('looks at each item once, and may be laid down after every 500', () => {
    assert.deepEqual(rests(499), [499, []]);
    assert.deepEqual(rests(500), [500, [500]]);
    assert.deepEqual(rests(1200), [1200, [500, 1000]]);
    assert.deepEqual(rests(0), [0, []]);
  });

  it('may be done at once, and gives what it comes to', () => {
    const seen: number[] = [];
    function* all() {
      yield* inSteps([1, 2, 3], (item) => seen.push(item));
      yield;
      return 'done';
    }
    assert.deepEqual([allAtOnce(all()), seen], ['done', [1, 2, 3]]);
  });
});
