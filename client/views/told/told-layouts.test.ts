import assert from 'node:assert/strict';
import fc from 'fast-check';
import { box } from '../box.ts';
import { ENDS_HEIGHT, FLAG_HEIGHT, numberLine } from './number-line.ts';
import { rowBoxes } from './rows.ts';
import { chipHeight, layWall } from './wall.ts';

const SCALE = { min: 0, max: 200, right: 88, mine: null, bins: [] } as const;
const aGuess = fc.record({ value: fc.integer({ min: 0, max: 200 }), isMine: fc.constant(false) });
const aSize = fc.record({ width: fc.integer({ min: 240, max: 960 }), height: fc.integer({ min: 92, max: 220 }) });

describe('a line of guesses', () => {
  it('has every face in its box, at its number or a step beside it, and none covered by more than half on its level', () => {
    fc.assert(
      fc.property(fc.array(aGuess, { maxLength: 64 }), aSize, (guesses, size) => {
        const line = numberLine({ ...SCALE, ...size, guesses });
        for (const { guess, x, y, size: face } of line.faces) {
          const share = (guesses[guess]?.value ?? 0) / 200;
          assert.ok(Math.abs(x - (line.from + (line.to - line.from) * share)) <= face * 0.95 + 1e-6);
          assert.ok(x - face / 2 >= 0 && x + face / 2 <= size.width);
          assert.ok(y - face / 2 >= FLAG_HEIGHT - face && y + face / 2 <= size.height - ENDS_HEIGHT);
          for (const other of line.faces)
            assert.ok(other.guess === guess || other.y !== y || Math.abs(other.x - x) >= face * 0.45 - 1e-6);
        }
        assert.ok(line.faces.length === guesses.length || line.bars.length > 0, 'nobody is left out');
      }),
    );
  });

  it('counts where there are too many for faces, and nobody is drawn taller than there is room', () => {
    const same = Array.from({ length: 64 }, () => ({ value: 88, isMine: false }));
    const crowded = numberLine({ ...SCALE, width: 300, height: 110, guesses: same });
    assert.equal(crowded.faces.length, 0);
    assert.equal(crowded.bars.filter(({ height }) => height > 0).length, 1);
    const crowd = numberLine({ ...SCALE, bins: [3, 0, 900, 1], width: 300, height: 110, guesses: [] });
    assert.deepEqual(
      crowd.bars.map(({ height }) => height > 0),
      [true, false, true, true],
    );
    for (const { height } of crowd.bars) assert.ok(height <= crowd.axis - FLAG_HEIGHT);
  });

  it('has faces half covered before it counts, where a phone lies on its side', () => {
    const guesses = Array.from({ length: 8 }, (_, i) => ({ value: 84 + 4 * i, isMine: false }));
    const low = numberLine({ ...SCALE, width: 470, height: 92, guesses });
    assert.deepEqual([low.faces.length, low.bars.length], [8, 0]);
    assert.ok(low.faces.every(({ size }) => size >= 18));
    const high = numberLine({ ...SCALE, width: 470, height: 196, guesses });
    for (const { x, y, size, guess } of high.faces)
      for (const other of high.faces)
        assert.ok(other.guess === guess || other.y !== y || Math.abs(other.x - x) >= size * 0.9 - 1e-6);
  });

  it('has me on the line itself, whoever guessed the same', () => {
    const guesses = [0, 1, 2, 3].map((i) => ({ value: 88, isMine: i === 2 }));
    const { faces } = numberLine({ ...SCALE, width: 700, height: 200, guesses });
    const exact = numberLine({ ...SCALE, width: 700, height: 200, mine: 88, guesses: [] }).mine ?? 0;
    const lowest = Math.max(...faces.map(({ y }) => y));
    assert.deepEqual(
      faces.filter(({ x, y }) => y === lowest && Math.abs(x - exact) < 1e-6).map(({ guess }) => guess),
      [2],
    );
  });
});

describe('rows at the reveal', () => {
  it('fill their place without covering each other, down its columns or along its rows', () => {
    const place = box(20, 100, 350, 240);
    for (const reads of ['down', 'along'] as const)
      for (let count = 2; count <= 6; count++) {
        const boxes = rowBoxes(place, count, reads);
        assert.equal(boxes.length, count);
        for (const [i, one] of boxes.entries()) {
          assert.ok(one.y >= place.y - 1e-6 && one.y + one.height <= place.y + place.height + 1e-6);
          assert.ok(i === 0 || one.y >= (boxes[i - 1]?.y ?? 0) + one.height, 'one column on a phone');
        }
      }
    const wide = { ...place, width: 900 };
    const [first, second] = rowBoxes(wide, 6, 'down');
    assert.ok(first && second && first.x === second.x && second.y > first.y);
    const [one, two] = rowBoxes(wide, 6, 'along');
    assert.ok(one && two && one.y === two.y && two.x > one.x);
  });
});

describe('a wall of words', () => {
  const lay = (lengths: readonly number[], size: { width: number; height: number }) =>
    layWall(
      lengths.length,
      size,
      (type, i) => (lengths[i] ?? 0) * type * 0.55 + 28,
      (type) => 5 * type,
    );

  it('has every chip in its box, none over another, and says how many it left out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 33 }), { minLength: 1, maxLength: 26 }),
        aSize,
        (lengths, size) => {
          const wall = lay(lengths, size);
          const words = wall.chips.filter(({ word }) => word >= 0);
          assert.equal(words.length + wall.left, lengths.length);
          assert.equal(
            wall.chips.some(({ word }) => word < 0),
            wall.left > 0 && wall.chips.length > words.length,
          );
          for (const [i, chip] of wall.chips.entries()) {
            assert.ok(chip.x >= 0 && chip.x + chip.width <= size.width + 1e-6);
            assert.ok(chip.y >= 0 && chip.y + chip.height <= size.height + 1e-6);
            const before = wall.chips[i - 1];
            if (before) assert.ok(chip.y > before.y || chip.x >= before.x + before.width);
          }
        },
      ),
    );
  });

  it('is as large as it can be, and leaves the last ones out only where the smallest has no room', () => {
    assert.equal(lay([8, 6], { width: 900, height: 200 }).size, 24);
    const many = Array.from({ length: 24 }, () => 20);
    const phone = lay(many, { width: 350, height: 150 });
    assert.equal(phone.size, 14);
    assert.ok(phone.left > 0 && phone.chips.at(-1)?.word === -1);
    assert.equal(phone.chips[0]?.height, chipHeight(14));
  });
});
