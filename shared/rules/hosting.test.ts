import assert from 'node:assert/strict';
import { AT_ONCE, aMatch, assertRefused } from '../testing/a-match.ts';
import { publicView } from './audience.ts';
import type { Intent } from './input.ts';
import { HOST_INTENTS } from './input.ts';
import { PAUSE_MAX_MS } from './pause.ts';

const EXAMPLES: Record<(typeof HOST_INTENTS)[number], Intent> = {
  start: { type: 'start' },
  pause: { type: 'pause' },
  resume: { type: 'resume' },
  skip: { type: 'skip' },
  end: { type: 'end' },
  bots: { type: 'bots', count: 1 },
  lock: { type: 'lock', locked: true },
  kick: { type: 'kick', seat: 0 },
  lead: { type: 'lead', leads: true },
  watchable: { type: 'watchable', watchable: true },
  phones: { type: 'phones', answersOnly: true },
  cohost: { type: 'cohost', seat: 0 },
};

describe('the host', () => {
  it('[H1] nobody else paces or ends a match', () => {
    const match = aMatch().seat('Ada', 'Bo');
    for (const phase of ['waiting', 'answering', 'podium'] as const) {
      if (phase === 'answering') match.start();
      match.until(phase);
      for (const type of HOST_INTENTS) assertRefused(match.wish('Bo', EXAMPLES[type]), 'host/only');
    }
  });

  it('[H2] starts when the mode has enough players, bots included', () => {
    const match = aMatch().seat('Ada');
    assertRefused(match.wish('Ada', { type: 'start' }), 'match/too-few');
    match.does('Ada', { type: 'bots', count: 1 }).start();
    assert.equal(match.match.phase.name, 'countdown');
    assertRefused(match.wish('Ada', { type: 'start' }), 'match/started');
  });

  it('[H3] a pause stops every clock and costs nobody time', () => {
    const match = aMatch({ options: { seconds: 10 } })
      .seat('Ada', 'Bo')
      .start()
      .until('answering')
      .after(4_000);
    match.does('Ada', { type: 'pause' }).after(60_000);
    assert.equal(match.match.phase.name, 'answering');
    assert.ok(publicView(match.rules, match.match).pausedAt > 0);
    assertRefused(match.wish('Ada', { type: 'pause' }), 'match/paused');
    assertRefused(match.wish('Ada', { type: 'skip' }), 'match/paused');
    match.does('Ada', { type: 'resume' }).after(1_000).answers('Bo', 'yes');
    assert.equal(match.match.round?.given[1]?.ms, 5_000);
    match.after(4_999);
    assert.equal(match.match.phase.name, 'answering');
    match.after(1);
    assert.equal(match.match.phase.name, 'locked');
    assertRefused(match.wish('Ada', { type: 'resume' }), 'match/not-paused');
  });

  it('[M5] [H3] a pause ends by itself after ten minutes, and has cost nobody time', () => {
    const match = aMatch({ options: { seconds: 10 } })
      .seat('Ada', 'Bo')
      .start()
      .until('answering')
      .after(4_000)
      .does('Ada', { type: 'pause' })
      .after(PAUSE_MAX_MS - 1);
    assertRefused(match.tries('Bo', 'yes'), 'answer/paused');
    match.after(1 + 1_000).answers('Bo', 'yes');
    assert.equal(match.match.round?.given[1]?.ms, 5_000);
    match.until('podium');
  });

  it('[H4] a press that comes after its phase is over ends nothing', () => {
    const match = aMatch().seat('Ada', 'Bo').start();
    const skip = (phase: string, round: number) => match.wish('Ada', { type: 'skip', seen: { phase, round } });
    assert.ok(skip('countdown', -1).ok);
    assert.equal(match.match.phase.name, 'reading');
    assertRefused(skip('countdown', -1), 'match/other-phase');
    assert.equal(match.match.phase.name, 'reading');
    assert.ok(skip('reading', 0).ok);
    match.until('scoreboard');
    match.until('reading');
    assertRefused(skip('reading', 0), 'match/other-phase');
    assert.deepEqual([match.match.phase.name, match.match.round?.index], ['reading', 1]);
    assert.ok(skip('reading', 1).ok);
    assert.ok(match.wish('Ada', { type: 'skip' }).ok, 'whichever phase it is');
  });

  it('[H4] a skip ends the current phase now: the beat, the window, the reveal, the scoreboard', () => {
    const match = aMatch().seat('Ada', 'Bo').start();
    const seen: string[] = [];
    for (let i = 0; i < 6; i++) seen.push(match.does('Ada', { type: 'skip' }).match.phase.name);
    assert.deepEqual(seen, ['reading', 'answering', 'locked', 'reveal', 'scoreboard', 'reading']);
    assertRefused(aMatch().seat('Ada').wish('Ada', { type: 'skip' }), 'match/nothing-to-skip');
  });

  it('[H4] after a skipped beat the answer time still runs from the opening', () => {
    const match = aMatch()
      .seat('Ada', 'Bo')
      .start()
      .until('reading')
      .does('Ada', { type: 'skip' })
      .after(700)
      .answers('Bo', 'yes');
    assert.equal(match.match.round?.given[1]?.ms, 700);
  });

  it('[H5] an ended match goes to its podium; the open question is not judged', () => {
    const match = aMatch().seat('Ada', 'Bo').start().until('answering').answers('Bo', 'yes', AT_ONCE);
    match.does('Ada', { type: 'end' });
    assert.deepEqual([match.match.phase.name, match.score('Bo')], ['podium', 0]);
    assertRefused(match.wish('Ada', { type: 'pause' }), 'match/over');
  });

  it('[H6] sets how many bots play, as far as seats are free', () => {
    const match = aMatch({ settings: { maxSeats: 4 } })
      .seat('Ada', 'Bo')
      .does('Ada', { type: 'bots', count: 2 });
    assert.equal(match.match.hereCount, 4);
    assertRefused(match.wish('Ada', { type: 'bots', count: 3 }), 'bots/too-many');
    match.does('Ada', { type: 'bots', count: 0 });
    assert.equal(match.match.hereCount, 2);
    match.seat('Cy', 'Di');
    assertRefused(match.wish('Ada', { type: 'bots', count: 1 }), 'bots/too-many');
  });

  it('[H7] locks and opens the room', () => {
    const match = aMatch().seat('Ada').does('Ada', { type: 'lock', locked: true });
    assert.equal(match.match.locked, true);
    match.does('Ada', { type: 'lock', locked: false }).seat('Bo');
    assert.equal(match.match.taken, 2);
  });

  it('[H8] removes somebody, but not nobody and not the host', () => {
    const match = aMatch().seat('Ada', 'Bo');
    assertRefused(match.wish('Ada', { type: 'kick', seat: 0 }), 'kick/yourself');
    assertRefused(match.wish('Ada', { type: 'kick', seat: 9 }), 'kick/unknown');
    match.does('Ada', { type: 'kick', seat: 1 });
    assertRefused(match.wish('Ada', { type: 'kick', seat: 1 }), 'kick/unknown');
  });

  it('[H9] what is not for this phase is refused with a reason', () => {
    const match = aMatch().seat('Ada', 'Bo');
    assertRefused(match.wish('Ada', { type: 'end' }), 'match/not-started');
    match.start();
    assertRefused(match.wish('Ada', { type: 'bots', count: 3 }), 'match/started');
    assertRefused(match.wish('Bo', { type: 'rename', name: 'Boris' }), 'match/started');
    assertRefused(match.put({ type: 'intent', at: match.now, seat: 17, intent: { type: 'again' } }), 'seat/unknown');
    match.leaves('Bo');
    assertRefused(match.put({ type: 'intent', at: match.now, seat: 1, intent: { type: 'again' } }), 'seat/gone');
  });
});
