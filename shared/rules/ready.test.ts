import assert from 'node:assert/strict';
import { saboteur } from '../modes/saboteur/mode.ts';
import { defineModifier } from '../modifiers/define-modifier.ts';
import { aMatch, assertRefused, type TestMatch } from '../testing/a-match.ts';
import { assertSound } from '../testing/assert-sound.ts';
import { everyEvening } from '../testing/every-evening.ts';
import type { Step } from './events.ts';
import { readyNeeded } from './readiness.ts';
import { RETURN_GRACE_MS } from './restart.ts';

const phaseOf = (evening: TestMatch): string => evening.match.phase.name;
const crowd = (size: number): string[] => Array.from({ length: size }, (_, i) => `Guest ${i}`);

const cutSeatOne = defineModifier({
  id: 'cut-seat-one',
  title: 'Cut',
  summary: 'Seat 1 is out after the first question.',
  icon: 'bolt',
  options: {},
  on: { judged: (c) => c.retire([1]) },
});

/** These people at their first reveal. */
function revealed(...names: string[]): TestMatch {
  return aMatch()
    .seat(...names)
    .start()
    .until('reveal');
}

function says(evening: TestMatch, name: string): Step {
  return evening.wish(name, { type: 'ready', round: evening.match.round?.index ?? 0, phase: phaseOf(evening) });
}

/** They say that they are ready, and it is taken. */
function ready(evening: TestMatch, ...names: string[]): TestMatch {
  for (const name of names) assert.equal(says(evening, name).ok, true, name);
  return evening;
}

describe('the room is ready', () => {
  it('[PC1] a reveal and a scoreboard end when everybody is ready, and not before', () => {
    const evening = ready(revealed('Ada', 'Bo', 'Cy'), 'Ada', 'Bo', 'Ada');
    assert.equal(phaseOf(evening), 'reveal', 'saying it twice is saying it once');
    assert.equal(phaseOf(ready(evening, 'Cy')), 'scoreboard');
    assert.equal(phaseOf(ready(evening, 'Ada', 'Bo')), 'scoreboard', 'each phase asks anew');
    assert.equal(phaseOf(ready(evening, 'Cy')), 'reading');
  });

  it('[PC1] bots have no say, and who watches neither', () => {
    const evening = aMatch().seat('Ada', 'Bo').does('Ada', { type: 'bots', count: 5 }).start().until('reveal');
    assert.equal(phaseOf(ready(evening, 'Ada', 'Bo')), 'scoreboard');

    const cutting = aMatch({ modifiers: [cutSeatOne] })
      .seat('Ada', 'Bo', 'Cy')
      .start()
      .until('reveal');
    assertRefused(says(cutting, 'Bo'), 'ready/watching');
    assert.equal(phaseOf(ready(cutting, 'Ada', 'Cy')), 'scoreboard');
  });

  it('[PC1] where somebody has something to do, nobody is asked', () => {
    const evening = aMatch().seat('Ada').does('Ada', { type: 'bots', count: 1 }).start();
    for (const phase of ['countdown', 'reading', 'answering', 'locked'])
      assertRefused(says(evening.until(phase), 'Ada'), phase === 'countdown' ? 'match/other-phase' : 'ready/untimely');
    const accusing = aMatch({ mode: saboteur, options: { questions: 6, every: 2 } })
      .seat(...crowd(5))
      .start()
      .until('accuse');
    assertRefused(says(accusing, 'Guest 0'), 'ready/untimely');
    assert.equal(phaseOf(ready(accusing.until('ballots'), ...crowd(5))), 'reading');
  });

  it('[PC2] up to twenty people all of them must be ready, of more nine in ten', () => {
    for (const [people, needed] of [
      [2, 2],
      [20, 20],
      [21, 19],
      [64, 58],
      [300, 270],
    ] as const) {
      const evening = aMatch({ settings: { maxSeats: 400 } })
        .seat(...crowd(people))
        .start()
        .until('reveal');
      assert.equal(readyNeeded(evening.rules, evening.match), needed);
      ready(evening, ...crowd(needed - 1));
      assert.equal(phaseOf(evening), 'reveal', `${needed - 1} of ${people}`);
      assert.equal(phaseOf(ready(evening, `Guest ${needed - 1}`)), 'scoreboard', `${needed} of ${people}`);
    }
  });

  it('[PC3] who drops, leaves or is removed is neither counted nor waited for', () => {
    for (const go of [
      (evening: TestMatch) => evening.drops('Cy'),
      (evening: TestMatch) => evening.leaves('Cy'),
      (evening: TestMatch) => evening.does('Ada', { type: 'kick', seat: 2 }),
    ]) {
      assert.equal(phaseOf(go(ready(revealed('Ada', 'Bo', 'Cy'), 'Ada', 'Bo'))), 'scoreboard');
      const evening = ready(go(ready(revealed('Ada', 'Bo', 'Cy'), 'Cy')), 'Ada');
      assert.equal(phaseOf(evening), 'reveal', 'what Cy said does not stand for Bo');
    }
    const back = ready(revealed('Ada', 'Bo', 'Cy'), 'Cy')
      .drops('Cy')
      .seat('Cy');
    assert.equal(phaseOf(ready(back, 'Ada', 'Bo')), 'scoreboard', 'who is back has said it');
  });

  it('[PC3] nobody is there: it goes by the clock', () => {
    const evening = revealed('Ada', 'Bo').drops('Ada').drops('Bo');
    assert.equal(phaseOf(evening), 'reveal');
    assert.equal(phaseOf(evening.seat('Bo')), 'reveal');
    assert.equal(phaseOf(ready(evening, 'Bo')), 'scoreboard');
  });

  it('[PC3] after a restart those who were here have time to return', () => {
    const restarted = (): TestMatch => {
      const evening = revealed('Ada', 'Bo');
      evening.put({ type: 'restart', since: evening.now, at: evening.now + 1_000 });
      evening.now += 1_000;
      return ready(evening.seat('Ada'), 'Ada');
    };
    assert.equal(phaseOf(restarted()), 'reveal');
    assert.equal(phaseOf(ready(restarted().seat('Bo'), 'Bo')), 'scoreboard');
    const slow = restarted();
    slow.match.phase.endsAt = slow.now + 2 * RETURN_GRACE_MS;
    assert.equal(phaseOf(slow.after(RETURN_GRACE_MS)), 'scoreboard');
  });

  it('[PC4] in a pause nobody is asked, and what was said before it stands', () => {
    const evening = ready(revealed('Ada', 'Bo', 'Cy'), 'Bo', 'Cy').does('Ada', { type: 'pause' });
    assertRefused(says(evening, 'Ada'), 'match/paused');
    assert.equal(phaseOf(evening.leaves('Bo').after(60_000)), 'reveal');
    assert.equal(phaseOf(ready(evening.does('Ada', { type: 'resume' }), 'Ada')), 'scoreboard');

    const last = ready(revealed('Ada', 'Bo'), 'Ada').does('Ada', { type: 'pause' }).leaves('Bo');
    assert.equal(phaseOf(last), 'reveal');
    assert.equal(phaseOf(last.does('Ada', { type: 'resume' })), 'scoreboard', 'nobody is missing any more');
  });

  it('[PC4] a word is of one phase: one that comes late counts for nothing else', () => {
    const evening = revealed('Ada', 'Bo').until('scoreboard');
    assertRefused(evening.wish('Ada', { type: 'ready', round: 0, phase: 'reveal' }), 'match/other-phase');
    evening.until('reveal');
    assertRefused(evening.wish('Ada', { type: 'ready', round: 0, phase: 'reveal' }), 'match/other-phase');
    assert.equal(phaseOf(evening), 'reveal');
  });

  it('[PC1] [PC3] over all evenings: who is ready is counted, and nobody waits once all are', () => {
    everyEvening({ label: 'ready', evenings: 30 }, ({ match, rules }, where) => assertSound(match, rules, where));
  });
});
