import assert from 'node:assert/strict';
import fc from 'fast-check';
import { publicView } from '../../rules/audience.ts';
import type { Step } from '../../rules/events.ts';
import { secretsOf } from '../../rules/rule-views.ts';
import { aMatch, assertRefused, type TestMatch } from '../../testing/a-match.ts';
import { aDeck } from '../../testing/a-question.ts';
import { stealAPoint } from './modifier.ts';
import type { StealView } from './steal.ts';

const NAMES = ['Ada', 'Bo', 'Cy', 'Di', 'Ed'];

function party(people = 5, { seed = 'steal' }: { seed?: string } = {}): TestMatch {
  const match = aMatch({ modifiers: [stealAPoint], deck: aDeck(7), seed })
    .seat(...NAMES.slice(0, people))
    .start();
  for (let question = 0; question < 3; question++) {
    match.until('answering').answers('Ada', 'yes', { after: 1000 }).answers('Bo', 'yes', { after: 4000 });
    match.until('reveal');
  }
  return match.until('steal');
}

const seen = ({ rules, match }: TestMatch): StealView =>
  publicView(rules, match).rules['steal-a-point']?.all as StealView;

function armed(match: TestMatch): TestMatch {
  while (!seen(match).isArmed) match.pass();
  return match;
}

function taps(match: TestMatch, name: string, { at, creditMs = 0 }: { at?: number; creditMs?: number } = {}): Step {
  if (at !== undefined) match.now = Math.max(match.now, at);
  return match.wish(name, { type: 'do', rule: 'steal-a-point', name: 'tap', payload: {} }, creditMs);
}

const scores = (match: TestMatch): number[] => match.match.seats.map(({ score }) => score);
const total = (match: TestMatch): number => scores(match).reduce((sum, score) => sum + score, 0);

describe('steal a point', () => {
  it('[ST1] [ST5] after the third question the first finger takes 100 points from the leader, and nobody else changes', () => {
    const match = armed(party());
    assert.equal(seen(match).from?.name, 'Ada');
    const before = scores(match);
    assert.ok(taps(match, 'Cy', { at: match.now + 300 }).ok);
    match.until('stolen');
    assert.equal(seen(match).result?.winner.name, 'Cy');
    assert.deepEqual(
      scores(match).map((score, i) => score - (before[i] ?? 0)),
      [-100, 0, 100, 0, 0],
    );
    assert.deepEqual(
      match.events.flatMap((event) => (event.type === 'awarded' ? [[event.seat, event.points, event.why]] : [])),
      [
        [0, -100, 'stolen'],
        [2, 100, 'steal'],
      ],
    );
    match.until('scoreboard').until('reading');
    assert.equal(match.match.round?.index, 3);
  });

  it('[ST5] shows five lanes at most, the fastest first, and counts all who pressed', () => {
    const names = Array.from({ length: 7 }, (_, i) => `Guest ${i}`);
    const match = aMatch({ modifiers: [stealAPoint], deck: aDeck(7) })
      .seat(...names)
      .start();
    for (let question = 0; question < 3; question++)
      match.until('answering').answers('Guest 6', 'yes', { after: 1000 }).until('reveal');
    armed(match.until('steal'));
    const { now } = match;
    names.forEach((name, i) => assert.ok(taps(match, name, { at: now + 200 + 10 * i }).ok));
    const { result } = seen(match.until('stolen'));
    assert.deepEqual([result?.pressed, result?.byMs, result?.winner.name], [7, 10, 'Guest 0']);
    assert.deepEqual(
      result?.lanes.map(({ name, ms }) => [name, ms]),
      names.slice(0, 5).map((name, i) => [name, 200 + 10 * i]),
    );
  });

  it('[ST1] where nobody has a point there is nothing to steal, nor after the last question', () => {
    const match = aMatch({ modifiers: [stealAPoint], deck: aDeck(3) })
      .seat('Ada', 'Bo')
      .start();
    for (let question = 0; question < 3; question++) match.until('answering').until('reveal');
    match.until('podium');
    assert.ok(!match.events.some((event) => event.type === 'phase-changed' && event.phase === 'steal'));
  });

  it('[ST2] the button is grey for 1 to 3 s, as the key says, and its phase tells nobody when', () => {
    const greys = Array.from({ length: 20 }, (_, i) => {
      const match = party(2, { seed: `grey ${i}` });
      const begun = match.now;
      assert.equal(Number(match.match.phase.endsAt) - begun, 8000);
      return armed(match).now - begun;
    });
    assert.ok(greys.every((ms) => ms >= 1000 && ms <= 3000));
    assert.ok(new Set(greys).size > 15);
  });

  it('[ST3] the least credited time wins among what arrives within 150 ms of the first', () => {
    const match = armed(party());
    const at = match.now + 300;
    assert.ok(taps(match, 'Bo', { at }).ok);
    assert.ok(taps(match, 'Cy', { at: at + 100, creditMs: 120 }).ok);
    assert.ok(taps(match, 'Di', { at: at + 149, creditMs: 150 }).ok);
    assertRefused(taps(match, 'Ed', { at: at + 150, creditMs: 150 }), 'rule/untimely');
    const { result } = seen(match.until('stolen'));
    assert.deepEqual(
      result?.lanes.map(({ name, ms }) => [name, ms]),
      [
        ['Cy', 280],
        ['Di', 299],
        ['Bo', 300],
      ],
    );
    assert.deepEqual([result?.winner.name, result?.byMs, result?.pressed], ['Cy', 19, 3]);
  });

  it('[ST3] equal times: the same one wins wherever they sat and whoever came first', () => {
    const winners = [
      ['Bo', 'Cy', 'Di'],
      ['Di', 'Cy', 'Bo'],
    ].map((order) => {
      const match = armed(party());
      const at = match.now + 300;
      for (const name of order) assert.ok(taps(match, name, { at }).ok);
      return seen(match.until('stolen')).result?.winner.name;
    });
    assert.equal(winners[0], winners[1]);
  });

  it('[ST3] nobody presses twice', () => {
    const match = armed(party());
    assert.ok(taps(match, 'Bo', { at: match.now + 300 }).ok);
    assertRefused(taps(match, 'Bo'), 'rule/refused');
  });

  it('[ST4] too soon: the key is dead for half a second, also for who is faster than a human', () => {
    const match = party();
    assert.ok(taps(match, 'Bo').ok);
    assertRefused(taps(match, 'Bo', { at: match.now + 499 }), 'rule/refused');
    armed(match);
    const lit = match.now;
    assert.ok(taps(match, 'Cy', { at: lit + 119 }).ok);
    assert.ok(taps(match, 'Di', { at: lit + 120 }).ok);
    assertRefused(taps(match, 'Cy', { at: lit + 140 }), 'rule/refused');
    const { result } = seen(match.until('stolen'));
    assert.deepEqual([result?.winner.name, result?.pressed, result?.byMs], ['Di', 1, null]);
  });

  it('[ST5] a leader who is first keeps it; nobody presses, nothing happens', () => {
    const kept = armed(party());
    const before = scores(kept);
    assert.ok(taps(kept, 'Ada', { at: kept.now + 200 }).ok);
    assert.equal(seen(kept.until('stolen')).result?.points, 0);
    assert.deepEqual(scores(kept), before);
    const silent = armed(party()).until('scoreboard');
    assert.ok(!silent.events.some((event) => event.type === 'phase-changed' && event.phase === 'stolen'));
  });

  it('[ST3] [ST5] whatever is pressed, dropped, left or paused: at most one winner, and no point is made or lost', () => {
    const step = fc.record({
      what: fc.constantFrom('tap', 'tap', 'tap', 'wait', 'drop', 'leave', 'pause', 'join', 'skip'),
      who: fc.constantFrom(...NAMES),
      ms: fc.integer({ min: 0, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const match = party();
        const before = total(match);
        for (const { what, who, ms } of steps) {
          if (what === 'tap') taps(match, who, { creditMs: ms });
          else if (what === 'drop') match.drops(who);
          else if (what === 'leave' && who !== 'Ada') match.leaves(who);
          else if (what === 'join') match.seat(who);
          else if (what === 'pause' && match.of('Ada').presence === 'here') {
            if (match.wish('Ada', { type: 'pause' }).ok) match.after(5000).wish('Ada', { type: 'resume' });
          } else if (what === 'skip' && ms < 100) match.wish('Ada', { type: 'skip' });
          else match.after(ms);
          if (!['steal', 'stolen'].includes(match.match.phase.name)) break;
        }
        const ends = match.events.filter((event) => event.type === 'phase-changed' && event.phase === 'stolen').length;
        assert.ok(ends <= 1);
        assert.equal(total(match), before);
      }),
      { numRuns: 60 },
    );
  });

  it('[ST6] nothing of a press is seen by others before it is decided', () => {
    const [quiet, pressed] = [armed(party()), armed(party())];
    assert.ok(taps(pressed, 'Bo', { at: pressed.now + 200 }).ok);
    assert.ok(taps(pressed, 'Cy').ok);
    quiet.after(200);
    const look = (match: TestMatch) => [
      publicView(match.rules, match.match),
      ...match.match.seats.map((seat) => secretsOf(match.rules, match.match, seat)),
    ];
    assert.deepEqual(look(pressed), look(quiet));
  });
});
