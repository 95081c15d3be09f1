import assert from 'node:assert/strict';
import { AT_ONCE, aMatch, assertRefused } from '../testing/a-match.ts';
import { CREDIT_CAP_MS } from './answering.ts';

describe('a question', () => {
  const evening = () =>
    aMatch({ options: { seconds: 10 } })
      .seat('Ada', 'Bo', 'Cy')
      .start();

  it('[Q1] opens its window when the reading beat ends, for the seconds the host chose', () => {
    const match = evening().until('reading');
    const opens = match.match.phase.endsAt;
    match.until('answering');
    assert.equal(match.match.phase.startedAt, opens);
    assert.equal(match.match.phase.endsAt, (opens ?? 0) + 10_000);
  });

  it('[Q2] takes no answer before its window opens, nor where there is no question', () => {
    const match = aMatch().seat('Ada', 'Bo');
    assertRefused(match.tries('Ada', 'yes'), 'answer/no-question');
    match.start();
    assertRefused(match.tries('Ada', 'yes'), 'answer/no-question');
    match.until('reading');
    assertRefused(match.tries('Ada', 'yes'), 'answer/too-early');
    assert.equal(match.match.round?.answeredCount, 0);
  });

  it('[Q3] takes one answer a seat; the first stands', () => {
    const match = evening().until('answering').answers('Ada', 'no', { after: 500 });
    assertRefused(match.tries('Ada', 'yes'), 'answer/twice');
    match.drops('Ada').seat('Ada');
    assertRefused(match.tries('Ada', 'yes'), 'answer/twice');
    match.until('reveal');
    assert.equal(match.score('Ada'), 0);
  });

  it('[Q4] refuses an answer at the bell and after it, and nothing changes', () => {
    const match = evening().until('answering');
    assertRefused(match.tries('Ada', 'yes', { after: 10_000 }), 'answer/too-late');
    match.until('reveal');
    assertRefused(match.tries('Ada', 'yes'), 'answer/too-late');
    assert.equal(match.score('Ada'), 0);
    assert.equal(match.match.round?.answeredCount, 0);
  });

  it('[Q4] takes an answer one millisecond before the bell, though the timer is late', () => {
    const match = evening().until('answering').answers('Ada', 'yes', { after: 9_999 });
    assert.equal(match.match.phase.name, 'answering');
  });

  it('[Q5] never counts an answer for another question', () => {
    const match = evening().until('answering').until('answering', 'next');
    assertRefused(match.tries('Ada', 'yes', { round: 0 }), 'answer/other-round');
    assertRefused(match.tries('Ada', 'yes', { round: 2 }), 'answer/other-round');
    assert.equal(match.match.round?.answeredCount, 0);
  });

  it('[Q6] measures an answer from the opening of the window', () => {
    const match = evening().until('answering').answers('Ada', 'yes', { after: 1234 });
    assert.equal(match.match.round?.given[0]?.ms, 1234);
  });

  it('[Q7] gives latency back, at most the cap and never below zero', () => {
    const match = evening().until('answering').answers('Ada', 'yes', { after: 100, creditMs: 300 });
    match.answers('Bo', 'yes', { after: 1000, creditMs: 90 }).answers('Cy', 'yes', { after: 1000, creditMs: 9_000 });
    const given = match.match.round?.given ?? {};
    assert.deepEqual([given[0]?.ms, given[1]?.ms, given[2]?.ms], [0, 910, 1000 - CREDIT_CAP_MS]);
  });

  it('[Q8] refuses what is none of the options', () => {
    const match = evening().until('answering');
    for (const answer of ['perhaps', '', 7, ['yes'], 'YES'])
      assertRefused(match.tries('Ada', answer), 'answer/unknown-option');
    assert.equal(match.match.round?.answeredCount, 0);
  });

  it('[Q9] closes early when everybody who is here has answered', () => {
    const match = evening().drops('Cy').until('answering').answers('Ada', 'yes', { after: 800 });
    assert.equal(match.match.phase.name, 'answering');
    match.answers('Bo', 'no', { after: 900 });
    assert.equal(match.match.phase.name, 'locked');
  });

  it('[Q9] waits for somebody who came back, and not for somebody who answered and dropped', () => {
    const match = evening().until('answering').answers('Ada', 'yes', { after: 100 }).drops('Ada').drops('Cy');
    match.seat('Cy').answers('Bo', 'no', { after: 200 });
    assert.equal(match.match.phase.name, 'answering');
    match.answers('Cy', 'no', { after: 300 });
    assert.equal(match.match.phase.name, 'locked');
  });

  it('[Q9] closes when the last one everybody waited for leaves', () => {
    const match = evening()
      .until('answering')
      .answers('Ada', 'yes', { after: 100 })
      .answers('Bo', 'no', { after: 200 })
      .leaves('Cy');
    assert.equal(match.match.phase.name, 'locked');
  });

  it('[Q10] keeps an answer given before a drop', () => {
    const match = evening().until('answering').answers('Ada', 'yes', AT_ONCE).drops('Ada').until('reveal');
    assert.equal(match.score('Ada'), 1000);
  });

  it('[Q11] takes no answer while the match is paused', () => {
    const match = evening().until('answering').does('Ada', { type: 'pause' });
    assertRefused(match.tries('Bo', 'yes'), 'answer/paused');
  });
});
