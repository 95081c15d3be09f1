import assert from 'node:assert/strict';
import fc from 'fast-check';
import { boardLayoutOf, podiumLayoutOf } from './stage-layout.ts';

const sizes = fc
  .record({
    width: fc.integer({ min: 320, max: 2600 }),
    height: fc.integer({ min: 360, max: 1500 }),
    players: fc.integer({ min: 1, max: 64 }),
    others: fc.nat(8),
    hasKey: fc.boolean(),
  })
  .filter(({ width, height }) => height >= 568 || (width >= 560 && (height < 480 || width >= 760)));

describe('the layout between rounds', () => {
  it('has the rows of the design, and as many as have room', () => {
    const phone = boardLayoutOf({ width: 390, height: 667 });
    assert.deepEqual(
      [phone.list.x, phone.list.width, phone.row, phone.headlineType, phone.was],
      [20, 350, 48, 32, null],
    );
    const desktop = boardLayoutOf({ width: 1440, height: 900 });
    assert.deepEqual([desktop.row, desktop.headlineType, desktop.rows], [64, 64, 8]);
  });

  it('stays on the screen at any size', () => {
    fc.assert(
      fc.property(sizes, (ask) => {
        const { headline, list, was, lines, foot, key } = boardLayoutOf(ask);
        for (const one of [headline, list, was, lines, foot, key])
          if (one)
            assert.ok(
              one.x >= 0 && one.y >= 0 && one.x + one.width <= ask.width && one.y + one.height <= ask.height,
              JSON.stringify({ one, ask }),
            );
        assert.ok(headline.y + headline.height <= list.y);
        if (foot) assert.ok(list.y + list.height < foot.y, JSON.stringify({ list, foot, ask }));
        assert.equal(key !== null, ask.hasKey);
        const words = foot ?? headline;
        if (key) assert.ok(words.x + words.width < key.x && words.width >= 120, 'the key covers no words');
        if (key && !foot) assert.ok(key.y + key.height <= list.y, 'the key covers no row');
        if (ask.players < 3)
          assert.ok(foot && foot.y + foot.height > ask.height * 0.66, 'the lower third is not empty');
        assert.ok(list.width >= 240, JSON.stringify({ list, ask }));
      }),
      { numRuns: 400 },
    );
  });
});

describe('the layout of the podium', () => {
  it('has the blocks of the design', () => {
    assert.deepEqual(podiumLayoutOf({ width: 390, height: 844 }).blocks, [190, 138, 96]);
    assert.deepEqual(podiumLayoutOf({ width: 1180, height: 820 }).blocks, [270, 200, 140]);
    const desktop = podiumLayoutOf({ width: 1440, height: 900 });
    assert.deepEqual([desktop.blocks, desktop.stats.width], [[320, 236, 164], 440]);
  });

  it('stands on its card where the window is upright, as high as that is', () => {
    const upright = podiumLayoutOf({ width: 768, height: 1024, statsTop: 640 });
    const floors = upright.steps.map(({ y, height }) => y + height);
    assert.deepEqual([floors, upright.stats.x, upright.stats.y], [[640, 640, 640], 0, 640]);
    assert.deepEqual(upright.blocks, [270, 200, 140]);
    const lying = podiumLayoutOf({ width: 1024, height: 768, statsTop: 640 });
    assert.ok(lying.stats.x > 0 && lying.steps[1].y + lying.steps[1].height === 768);
  });

  it('has those behind the first three only where these keep their size', () => {
    assert.equal(podiumLayoutOf({ width: 390, height: 844, others: 9 }).others.length, 5);
    assert.equal(podiumLayoutOf({ width: 320, height: 568, statsTop: 328, others: 9 }).others.length, 0);
    fc.assert(
      fc.property(sizes, (ask) => {
        const { others, blocks, size } = podiumLayoutOf({ ...ask, others: 5 });
        const whole = { phone: 190, tablet: 270, desktop: 320 }[size];
        if (others.length > 0) assert.ok(blocks[0] >= 0.4 * whole - 0.01, JSON.stringify(ask));
      }),
    );
  });

  it('keeps faces and blocks under the headline and beside the card at any size', () => {
    fc.assert(
      fc.property(sizes, (ask) => {
        const { steps, blocks, faces, crown, title, stats } = podiumLayoutOf(ask);
        for (const step of steps)
          assert.ok(step.x >= 0 && step.x + step.width <= ask.width && step.width > 60, JSON.stringify({ step, ask }));
        const first = steps[1];
        assert.ok(
          first.y + first.height - blocks[0] - faces[0] - crown - 41 >= title.y + title.height - 40,
          JSON.stringify({ ask }),
        );
        if (stats.x > 0) assert.ok(steps[2].x + steps[2].width <= stats.x);
      }),
      // The narrowest window that still has the card beside the podium.
      { numRuns: 400, examples: [[{ width: 560, height: 360, players: 1, others: 0, hasKey: false }]] },
    );
  });
});
