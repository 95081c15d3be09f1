import assert from 'node:assert/strict';
import { AT_ONCE, aMatch, type TestMatch } from '#shared/testing/a-match.ts';
import { type Outcome, outcomeOf } from '../model/outcome.ts';
import { Page } from '../model/testing/a-page.ts';
import { aSeat } from '../rules/testing/a-page.ts';
import { finale, shareLine, winnerLine } from './finale.ts';

/** The end of a match for each of these. */
function ends(match: TestMatch, ...names: string[]): Outcome[] {
  match.until('podium');
  return names.map((name) => outcomeOf(new Page(match, name).model) ?? assert.fail());
}

/** Three people at the first question of one. */
const three = (): TestMatch =>
  aMatch({ options: { questions: 5 } })
    .seat('Ada', 'Bo', 'Cy')
    .start()
    .until('answering');
const lines = (outcomes: readonly Outcome[]) => outcomes.map((one) => [finale(one), shareLine(one, 'Atlas')]);

describe('what is said of the end of a match', () => {
  it('fits the place, and how it came about', () => {
    const match = three().answers('Ada', 'yes', AT_ONCE).answers('Bo', 'yes', { after: 7_500 }).answers('Cy', 'no');
    const [ada, bo, cy] = ends(match, 'Ada', 'Bo', 'Cy') as [Outcome, Outcome, Outcome];
    const lead = match.score('Ada') - match.score('Bo');
    assert.equal(finale(ada), `First, by ${lead}`);
    assert.equal(shareLine(ada, 'Atlas'), `Won Atlas by ${lead}: beat me`);
    assert.equal(finale(bo), `Second. ${lead} behind.`);
    assert.equal(shareLine(bo, 'Atlas'), `Lost to Ada by ${lead} on Atlas`);
    assert.equal(finale(cy), `Third. ${match.score('Bo')} behind.`);
    assert.deepEqual([winnerLine(ada, 0), winnerLine(ada, 1)], ['You win', 'Ada wins']);
  });

  it('praises nobody who sat it out', () => {
    const match = three().answers('Ada', 'yes', AT_ONCE);
    assert.deepEqual(lines(ends(match, 'Bo')), [
      ['You sat this one out', 'I watched Atlas and answered nothing. Your turn.'],
    ]);
    const silent = ends(three(), 'Ada', 'Bo');
    assert.deepEqual(
      lines(silent).map(([headline]) => headline),
      ['Nobody scored this time', 'Nobody scored this time'],
    );
    assert.equal(winnerLine(silent[0] ?? assert.fail(), 0), '');
  });

  it('says who shares a place', () => {
    const match = three().answers('Ada', 'yes', AT_ONCE).answers('Bo', 'yes', AT_ONCE);
    const [ada] = ends(match, 'Ada') as [Outcome];
    assert.equal(finale(ada), 'First, shared with Bo');
    assert.deepEqual(
      [0, 1, 2].map((seat) => winnerLine(ada, seat)),
      ['You and Bo share first place', 'You and Ada share first place', 'Ada and Bo share first place'],
    );
    assert.match(shareLine(ada, 'Atlas'), /^Shared first place/);
  });

  it('knows a toaster, a hair and a perfect match', () => {
    const seat = (name: string, bot: boolean): Outcome['winners'][number] => ({
      ...aSeat(9, name),
      ...{ bot, score: 1000, rank: 1, lastRank: 1 },
    });
    const lost: Outcome = {
      ...{ rank: 2, people: 6, behind: 40, shares: [], winners: [seat('Rookie', true)], lead: 40, toWinner: 40 },
      ...{ isWinner: false, right: 3, answered: 5, rounds: 5 },
    };
    assert.equal(shareLine(lost, 'Atlas'), 'Lost to a toaster by 40 on Atlas');
    assert.equal(
      shareLine({ ...lost, winners: [seat('Kenji', false)], toWinner: 0 }, 'Atlas'),
      'Lost to Kenji by a hair on Atlas',
    );
    assert.equal(shareLine({ ...lost, right: 5 }, 'Atlas'), '5 of 5 on Atlas: beat me');
    assert.equal(finale({ ...lost, behind: 0 }), 'Second, by a hair');
    assert.equal(finale({ ...lost, rank: 5 }), 'Fifth out of six');
    assert.equal(finale({ ...lost, rank: 1, people: 1, lead: null }), '3 of 5 right');
  });
});
