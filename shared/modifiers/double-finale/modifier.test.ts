import assert from 'node:assert/strict';
import { publicView } from '../../rules/audience.ts';
import { AT_ONCE, aMatch, type TestMatch } from '../../testing/a-match.ts';
import { aDeck } from '../../testing/a-question.ts';
import { doubleFinale, type FinaleView } from './modifier.ts';

const seen = ({ rules, match }: TestMatch): FinaleView =>
  publicView(rules, match).rules['double-finale']?.all as FinaleView;

describe('double finale', () => {
  it('[DF1] the last question, and no other, counts double, and everybody knows it before', () => {
    const match = aMatch({ modifiers: [doubleFinale], deck: aDeck(3) })
      .seat('Ada', 'Bo')
      .start();
    const points: number[] = [];
    for (let question = 0; question < 3; question++) {
      match.until('answering');
      assert.equal(seen(match).isNow, question === 2);
      match.answers('Ada', 'yes', AT_ONCE).until('reveal');
      points.push(match.of('Ada').lastPoints);
      assert.equal(seen(match).isNext, question === 1);
    }
    assert.deepEqual(points, [1000, 1000, 2000]);
    assert.deepEqual(match.match.round?.verdicts?.[match.of('Ada').seat]?.whys, [
      { rule: 'double-finale', why: 'finale', points: 1000, factor: 2 },
    ]);
    match.until('podium');
    assert.deepEqual(seen(match), { isNext: false, isNow: false, factor: 2 });
  });
});
