import assert from 'node:assert/strict';
import { KIND_SAMPLES } from '../testing/a-kind.ts';
import { aMatch } from '../testing/a-match.ts';
import { publicView } from './audience.ts';
import { ownView } from './own-view.ts';

/** All that anybody is shown of a match with bots, from its waiting room until just before the first answer. */
function shownBefore(key: string, publicSeed: string): string {
  const evening = aMatch({ seed: key, publicSeed, deck: [KIND_SAMPLES.text] })
    .seat('Ada', 'Bo')
    .does('Ada', { type: 'bots', count: 12 });
  const shown: unknown[] = [];
  const look = (): void => {
    const { match, rules } = evening;
    shown.push(
      publicView(rules, match),
      match.seats.map((seat) => ownView(match, seat)),
    );
  };
  look();
  evening.start();
  for (const phase of ['countdown', 'reading', 'answering'] as const) {
    evening.until(phase);
    look();
  }
  return JSON.stringify(shown);
}

describe('the luck of a match', () => {
  it('[L2] what is shown before the first answer does not depend on the key at all', () => {
    const one = shownBefore('one', 'public');
    for (const key of ['two', 'three', 'four']) assert.equal(shownBefore(key, 'public'), one);
    assert.notEqual(shownBefore('one', 'other'), one);
  });

  it('[L2] the key alone decides what bots do, the public seed alone what they are called', () => {
    const played = (key: string, publicSeed: string) => {
      const { seats } = aMatch({ seed: key, publicSeed })
        .seat('Ada')
        .does('Ada', { type: 'bots', count: 8 })
        .start()
        .until('podium').match;
      return { names: seats.map(({ name }) => name).join(), scores: seats.map(({ score }) => score).join() };
    };
    const [ab, ac, db] = [played('a', 'b'), played('a', 'c'), played('d', 'b')];
    assert.equal(ab.scores, ac.scores);
    assert.notEqual(ab.names, ac.names);
    assert.equal(ab.names, db.names);
    assert.notEqual(ab.scores, db.scores);
  });
});
