import assert from 'node:assert/strict';
import type { TestMatch } from '../testing/a-match.ts';
import { aMatch } from '../testing/a-match.ts';
import { RETURN_GRACE_MS } from './restart.ts';

const phaseOf = (match: TestMatch): string => match.match.phase.name;

/** People whose question is open; all but the last have answered. */
function allButOne(...names: string[]): TestMatch {
  const match = aMatch()
    .seat(...names)
    .start()
    .until('answering')
    .after(500);
  for (const name of names.slice(0, -1)) match.answers(name, 'yes');
  assert.equal(phaseOf(match), 'answering');
  return match;
}

describe('nobody waits for somebody who is missing', () => {
  const crowd = Array.from({ length: 40 }, (_, i) => `Guest ${i}`);

  it('[Q9] the last silent one drops: the bell', () => {
    assert.equal(phaseOf(allButOne('Ada', 'Bo', 'Cy').drops('Cy')), 'locked');
    assert.equal(phaseOf(allButOne(...crowd).drops('Guest 39')), 'locked');
  });

  it('[Q9] the last silent one leaves, or is removed: the bell', () => {
    assert.equal(phaseOf(allButOne('Ada', 'Bo', 'Cy').leaves('Cy')), 'locked');
    assert.equal(phaseOf(allButOne('Ada', 'Bo', 'Cy').does('Ada', { type: 'kick', seat: 2 })), 'locked');
    assert.equal(phaseOf(allButOne(...crowd).does('Guest 0', { type: 'kick', seat: 39 })), 'locked');
  });

  it('[Q9] the last silent one is lost in a pause: the bell when it ends', () => {
    for (const goes of ['drops', 'leaves'] as const) {
      const match = allButOne('Ada', 'Bo', 'Cy').does('Ada', { type: 'pause' })[goes]('Cy');
      assert.equal(phaseOf(match), 'answering');
      assert.equal(phaseOf(match.does('Ada', { type: 'resume' })), 'locked');
    }
  });

  it('[Q9] everybody dropped, and who had answered is back: the bell', () => {
    const match = aMatch().seat('Ada', 'Bo').start().until('answering').answers('Ada', 'yes').drops('Ada').drops('Bo');
    assert.equal(phaseOf(match), 'answering');
    assert.equal(phaseOf(match.seat('Ada')), 'locked');
  });

  it('[Q9] whoever dropped and is back is waited for again', () => {
    const match = aMatch().seat('Ada', 'Bo', 'Cy').start().until('answering').drops('Cy').answers('Ada', 'yes');
    match.seat('Cy').answers('Bo', 'yes');
    assert.equal(phaseOf(match), 'answering');
    assert.equal(phaseOf(match.answers('Cy', 'no')), 'locked');
  });
});

describe('after a restart', () => {
  /** Three people whose server died early in the answer window and is back a minute later. */
  const restarted = (): TestMatch => {
    const match = aMatch({ options: { seconds: 30 } })
      .seat('Ada', 'Bo', 'Cy')
      .start()
      .until('answering')
      .after(500);
    const since = match.now;
    match.now += 60_000;
    match.put({ type: 'restart', since, at: match.now });
    return match;
  };

  it('[M7] the first who is back does not close the question for the others', () => {
    const match = restarted().seat('Ada').answers('Ada', 'yes');
    assert.equal(phaseOf(match), 'answering');
    match.after(3_000).seat('Bo').answers('Bo', 'yes');
    assert.equal(phaseOf(match), 'answering');
    match.after(3_000).seat('Cy').answers('Cy', 'yes');
    assert.equal(phaseOf(match), 'locked');
  });

  it('[M7] nobody waits longer than the grace for those who do not come back', () => {
    const match = restarted()
      .seat('Ada')
      .answers('Ada', 'yes')
      .after(RETURN_GRACE_MS - 1);
    assert.equal(phaseOf(match), 'answering');
    assert.equal(phaseOf(match.after(1)), 'locked');
  });

  it('[M7] who is waited for and leaves, or had dropped before, is not waited for', () => {
    const leaving = restarted().seat('Ada').answers('Ada', 'yes').seat('Bo').answers('Bo', 'yes').leaves('Cy');
    assert.equal(phaseOf(leaving), 'locked');
    const match = aMatch({ options: { seconds: 30 } })
      .seat('Ada', 'Bo', 'Cy')
      .start()
      .until('answering')
      .drops('Cy');
    match.put({ type: 'restart', since: match.now, at: match.now });
    match.seat('Ada').seat('Bo').answers('Ada', 'yes').answers('Bo', 'yes');
    assert.equal(phaseOf(match), 'locked');
  });

  it('[M7] an answer given before it stays, and its owner is not waited for', () => {
    const match = aMatch({ options: { seconds: 30 } })
      .seat('Ada', 'Bo')
      .start()
      .until('answering')
      .answers('Ada', 'yes');
    match.put({ type: 'restart', since: match.now, at: match.now });
    assert.equal(phaseOf(match.seat('Bo').answers('Bo', 'no')), 'locked');
  });

  it('[M7] a second restart within the grace waits for the same people', () => {
    const match = restarted().seat('Ada');
    match.after(5_000).put({ type: 'restart', since: match.now, at: match.now });
    match.seat('Ada').answers('Ada', 'yes');
    assert.equal(phaseOf(match), 'answering');
    assert.equal(phaseOf(match.seat('Bo', 'Cy').answers('Bo', 'yes').answers('Cy', 'no')), 'locked');
  });
});
