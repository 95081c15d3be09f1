import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BAR_S, notesBetween } from './bed.ts';
import { BEDS, type BedName } from './beds.ts';
import { lengthOf } from './note.ts';
import { rightSound, swellSound } from './sounds.ts';

const highest = (streak: number): number => Math.max(...rightSound(streak).map(({ hz }) => hz));

describe('what is heard', () => {
  it('rises with a streak, never falls, and stays in what an ear likes', () => {
    for (let streak = 1; streak < 30; streak++) assert.ok(highest(streak + 1) >= highest(streak), `streak ${streak}`);
    assert.ok(highest(5) > highest(2) && highest(2) > highest(1));
    assert.ok(highest(1000) < 3000, 'a whistle');
  });

  it('swells for exactly as long as the stillness lasts', () => {
    for (const seconds of [0.25, 0.35, 1.5]) assert.equal(lengthOf(swellSound(seconds)), seconds);
  });

  it('has beds of whole bars, of which all that is in a round begins within it', () => {
    for (const [name, bed] of Object.entries(BEDS)) {
      assert.equal(bed.lasts % BAR_S, 0, name);
      for (const { from } of bed.layers.flat()) assert.ok(from >= 0 && from < bed.lasts, `${name}: ${from}`);
    }
  });

  it('plays a bed in stretches of any length as it plays it at once, from any moment on', () => {
    const bed = fc.constantFrom(...(Object.keys(BEDS) as BedName[]));
    const stretches = fc.array(fc.double({ min: 0.01, max: 5, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(bed, fc.double({ min: -100, max: 100, noNaN: true }), stretches, (name, start, lengths) => {
        let at = start;
        const parts = lengths.flatMap((length) => {
          const from = at;
          at += length;
          return notesBetween(BEDS[name], 2, from, at);
        });
        const byTime = (notes: { readonly from: number; readonly hz: number }[]): number[][] =>
          notes.map(({ from, hz }) => [from, hz]).sort(([a = 0, x = 0], [b = 0, y = 0]) => a - b || x - y);
        assert.deepEqual(byTime(parts), byTime(notesBetween(BEDS[name], 2, start, at)));
      }),
    );
  });
});
