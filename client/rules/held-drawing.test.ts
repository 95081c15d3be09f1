import assert from 'node:assert/strict';
import type { StageContext } from '../scenes/stage-context.ts';
import type { Easel, View } from '../views/easel.ts';
import type { MakeDrawing } from './define-view.ts';
import { HeldDrawing } from './held-drawing.ts';
import { RoomViews } from './room-views.ts';
import { ViewRegistry } from './view-registry.ts';

/** A thing on the stage that says where it belongs, as pictures do. */
class Thing implements View {
  readonly easel: Easel;
  isThere = true;
  constructor(easel: Easel) {
    this.easel = easel;
    easel.owned?.add(this);
  }
  destroy(): void {
    this.isThere = false;
    this.easel.owned?.delete(this);
  }
}

function hold(make: MakeDrawing) {
  let now = 0;
  const failed: string[] = [];
  const views = new RoomViews({ registry: new ViewRegistry(), report: (rule) => failed.push(rule) });
  const context = { views, model: {}, now: () => now } as unknown as StageContext;
  const held = new HeldDrawing({ rule: 'duel', it: make }, {} as Easel, context, false);
  const after = (ms: number): void => {
    now += ms;
    held.draw(now);
  };
  return { held, failed, after };
}

describe('a drawing of a rule', () => {
  it('that throws while it is made leaves nothing on the stage', () => {
    let thing: Thing | undefined;
    const { failed } = hold(({ easel }) => {
      thing = new Thing(easel);
      throw new Error('half made');
    });
    assert.deepEqual([failed, thing?.isThere], [['duel'], false]);
  });

  for (const how of ['draw', 'heed', 'move'] as const) {
    it(`that throws in its ${how} is off, and does not stop the others`, () => {
      const bad = (): never => {
        throw new Error(how);
      };
      const { held, failed, after } = hold(({ easel }) => {
        if (how === 'move') easel.motion.run({ ms: 100, draw: bad });
        return {
          draw: how === 'draw' ? bad : () => {},
          heed: how === 'heed' ? bad : () => {},
          destroy() {},
        };
      });
      assert.deepEqual(failed, []);
      after(50);
      held.heed([]);
      assert.deepEqual(failed, ['duel']);
    });
  }

  it('takes with it what it forgets to destroy, and what it throws at its end', () => {
    let thing: Thing | undefined;
    const { held, failed } = hold(({ easel }) => {
      thing = new Thing(easel);
      return {
        draw() {},
        destroy() {
          throw new Error('not now');
        },
      };
    });
    assert.equal(thing?.isThere, true);
    held.destroy();
    assert.deepEqual([thing?.isThere, failed], [false, ['duel']]);
  });
});
