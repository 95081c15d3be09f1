import assert from 'node:assert/strict';
import { t } from '../../i18n/t.ts';
import { ropeOf } from './rope.ts';

const faces = (...times: number[]) => times.map((afterMs, seat) => ({ seat, afterMs }));

describe('the look of chain reaction', () => {
  it('puts everybody at their own time, in order, and nobody on another', () => {
    for (const times of [
      [0, 60, 130, 210, 290],
      [0, 0, 0, 0],
      [0, 290, 295, 300],
      [0, 1, 2, 150, 151, 152, 300],
    ]) {
      const { faces: shown, more } = ropeOf({ faces: faces(...times), size: times.length }, null, -1);
      assert.equal(more, 0);
      assert.equal(shown.length, times.length);
      for (const [i, { at }] of shown.entries()) {
        assert.ok(at >= 0 && at <= 1, `${times}: ${at}`);
        if (i > 0) assert.ok(at - (shown[i - 1]?.at ?? 0) > 0.13, `${times}: ${at}`);
      }
    }
  });

  it('shows of a long chain the first three, me and my neighbours, also far behind', () => {
    const long = faces(...Array.from({ length: 12 }, (_, i) => i * 20));
    assert.deepEqual(
      ropeOf({ faces: long, size: 12 }, { place: 9, afterMs: 160 }, 8).faces.map(({ seat }) => seat),
      [0, 1, 2, 7, 8, 9],
    );
    const far = ropeOf({ faces: long, size: 40 }, { place: 33, afterMs: 290 }, 99);
    assert.deepEqual(
      far.faces.map(({ seat }) => seat),
      [0, 1, 2, 11, 99],
    );
    assert.equal(far.more, 35);
    assert.equal(ropeOf({ faces: long, size: 12 }, null, -1).faces.length, 7);
  });

  it('says it in words', () => {
    assert.equal(
      t.chainReaction.heard(5, 3, 130, 'Kenji', 60),
      'Chain of five. You were 3rd, 130 milliseconds after Kenji. Plus 60.',
    );
    assert.equal(t.chainReaction.heard(12, null, 0, 'Kenji', 60), 'Chain of 12.');
  });
});
