import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lastBrainStanding } from '../../modes/last-brain-standing/mode.ts';
import { publicView } from '../../rules/audience.ts';
import type { Step } from '../../rules/events.ts';
import type { Modifier } from '../../rules/rule.ts';
import { secretsOf } from '../../rules/rule-views.ts';
import { AT_ONCE, aMatch, assertRefused, type TestMatch } from '../../testing/a-match.ts';
import { aDeck } from '../../testing/a-question.ts';
import { doubleFinale } from '../double-finale/modifier.ts';
import { wager } from './modifier.ts';
import type { OwnWager, WagerView } from './stakes.ts';

const NAMES = ['Ada', 'Bo', 'Cy'];

/** To the stakes before the last of three questions; Ada has 2,000 points, Bo about 1,900, Cy none. */
function party({ modifiers = [wager] }: { modifiers?: readonly Modifier[] } = {}): TestMatch {
  const match = aMatch({ modifiers, deck: aDeck(3) })
    .seat(...NAMES)
    .start();
  for (let question = 0; question < 2; question++) {
    match.until('answering').answers('Ada', 'yes', AT_ONCE).answers('Bo', 'yes', { after: 1000 }).until('reveal');
  }
  return match.until('wager');
}

const seen = ({ rules, match }: TestMatch): WagerView => publicView(rules, match).rules.wager?.all as WagerView;
const own = (match: TestMatch, name: string): OwnWager | undefined =>
  secretsOf(match.rules, match.match, match.of(name)).wager as OwnWager | undefined;
const stakes = (match: TestMatch, name: string, points: number): Step =>
  match.wish(name, { type: 'do', rule: 'wager', name: 'stake', payload: { points } });
const won = (match: TestMatch, name: string): number =>
  (match.match.round?.verdicts?.[match.of(name).seat]?.whys ?? [])
    .filter(({ rule }) => rule === 'wager')
    .reduce((sum, { points }) => sum + points, 0);

describe('wager', () => {
  it('[WG1] comes between the scoreboard and the last question, and says what kind of question that is', () => {
    const match = party();
    assert.deepEqual(seen(match).next, { topic: 'atlas', difficulty: 'easy', isLast: true });
    assert.equal(match.match.phase.after, 'scoreboard');
    assert.deepEqual([own(match, 'Ada')?.asked, own(match, 'Ada')?.right], [2, 2]);
    match.until('reading');
    assert.equal(match.match.round?.index, 2);
    assert.equal(match.events.filter((event) => event.type === 'phase-changed' && event.phase === 'wager').length, 1);
  });

  it('[WG1] where nobody can know the last question it comes before every fifth', () => {
    const match = aMatch({ mode: lastBrainStanding, modifiers: [wager], deck: aDeck(14) })
      .seat(...NAMES, 'Di', 'Ed', 'Flo', 'Gus')
      .start();
    for (let question = 0; question < 4; question++) match.until('answering').answers('Ada', 'yes').until('reveal');
    assert.equal(match.until('wager').match.round?.index, 3);
    assert.equal(seen(match).next?.isLast, false);
  });

  it('[WG2] at most what one has, once', () => {
    const match = party();
    assertRefused(stakes(match, 'Ada', 2001), 'rule/refused');
    assertRefused(stakes(match, 'Cy', 1), 'rule/refused');
    assert.ok(stakes(match, 'Ada', 2000).ok);
    assertRefused(stakes(match, 'Ada', 0), 'rule/refused');
  });

  it('[WG3] right wins it, wrong or silent loses it, with a why', () => {
    const match = party();
    const before = { ada: match.score('Ada'), bo: match.score('Bo') };
    stakes(match, 'Ada', 500);
    stakes(match, 'Bo', 700);
    match.until('answering').answers('Ada', 'yes', AT_ONCE).until('reveal');
    assert.deepEqual([won(match, 'Ada'), won(match, 'Bo')], [500, -700]);
    assert.equal(match.score('Ada'), before.ada + 1000 + 500);
    assert.equal(match.score('Bo'), before.bo - 700);
    assert.deepEqual(seen(match).told, [
      { seat: match.of('Bo').seat, points: -700 },
      { seat: match.of('Ada').seat, points: 500 },
    ]);
  });

  it('[WG3] [G3] what doubles the points leaves the stake alone', () => {
    const match = party({ modifiers: [wager, doubleFinale] });
    const before = match.score('Ada');
    stakes(match, 'Ada', 500);
    match.until('answering').answers('Ada', 'yes', AT_ONCE).until('reveal');
    assert.equal(match.score('Ada'), before + 2000 + 500);
  });

  it('[WG4] nobody ever falls below 0 by a stake, whoever stakes what and answers how', () => {
    const person = fc.record({
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      answer: fc.constantFrom('yes', 'no', null),
      drops: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 3, maxLength: 3 }), (people) => {
        const match = party();
        people.forEach(({ part, drops }, i) => {
          const name = NAMES[i] ?? '';
          if (match.match.phase.name !== 'wager') return;
          stakes(match, name, Math.floor(match.score(name) * part));
          if (drops) match.drops(name);
        });
        match.until('answering');
        const before = match.match.seats.map(({ score }) => score);
        people.forEach(({ answer, drops }, i) => {
          if (answer && !drops) match.tries(NAMES[i] ?? '', answer, { after: 500 });
        });
        match.until('reveal');
        for (const { seat, score } of match.match.seats) {
          assert.ok(score >= 0, `${score} points`);
          assert.ok(score >= (before[seat] ?? 0) + won(match, NAMES[seat] ?? ''));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('[WG5] nobody else learns a stake before the reveal, only how many there are', () => {
    const [small, big] = [party(), party()];
    stakes(small, 'Ada', 1);
    stakes(big, 'Ada', 2000);
    for (const phase of ['wager', 'reading', 'answering', 'locked']) {
      small.until(phase);
      big.until(phase);
      assert.deepEqual(publicView(big.rules, big.match), publicView(small.rules, small.match), phase);
      assert.deepEqual(own(big, 'Bo'), own(small, 'Bo'), phase);
    }
    assert.equal(own(big, 'Ada')?.stake, 2000);
    assert.equal(seen(big.until('reveal')).told[0]?.points, -2000);
  });

  it('[WG6] closes when everybody who has something has staked, also when the last of them drops', () => {
    const match = party();
    stakes(match, 'Ada', 0);
    assert.equal(seen(match).staked, 1);
    assert.equal(match.match.phase.name, 'wager');
    match.drops('Bo').after(0);
    assert.equal(match.match.phase.name, 'reading');
  });

  it('[WG6] after a restart those who were here have time to return', () => {
    const match = party();
    stakes(match, 'Ada', 100);
    const since = match.now;
    match.now += 20_000;
    match.put({ type: 'restart', since, at: match.now });
    match.seat('Ada');
    assert.equal(match.match.phase.name, 'wager');
    match.seat('Bo');
    assert.equal(own(match, 'Ada')?.stake, 100);
    stakes(match, 'Bo', 1);
    match.after(0);
    assert.equal(match.match.phase.name, 'reading');
  });
});
