import assert from 'node:assert/strict';
import fc from 'fast-check';
import { publicView } from '../../rules/audience.ts';
import { AT_ONCE, aMatch, type TestMatch } from '../../testing/a-match.ts';
import { aDeck } from '../../testing/a-question.ts';
import type { LightningView } from './lightning.ts';
import { lightningRound } from './modifier.ts';

const party = (options: Record<string, number> = {}): TestMatch =>
  aMatch({ modifiers: [lightningRound], deck: aDeck(30), options })
    .seat('Ada', 'Bo')
    .start();
const seen = ({ rules, match }: TestMatch): LightningView =>
  publicView(rules, match).rules['lightning-round']?.all as LightningView;
const isLightning = (match: TestMatch): boolean => seen(match).round === match.match.round?.index;

/** Plays on to the first question that is lightning, while nobody answers. */
function toLightning(match: TestMatch): TestMatch {
  for (let i = 0; i < 30; i++) {
    match.until('answering');
    if (isLightning(match)) return match;
    match.until('reveal');
  }
  assert.fail('there was no lightning');
}

describe('lightning round', () => {
  it('[LR1] has half of the window, and double points with a why', () => {
    const match = toLightning(party());
    assert.equal(match.match.round?.windowMs, 7500);
    match.answers('Ada', 'yes', AT_ONCE).until('reveal');
    const verdict = match.match.round?.verdicts?.[match.of('Ada').seat];
    assert.equal(verdict?.points, 2000);
    assert.deepEqual(verdict?.whys, [{ rule: 'lightning-round', why: 'lightning', points: 1000, factor: 2 }]);
    match.until('answering');
    assert.equal(match.match.round?.windowMs, 15_000);
  });

  it('[LR2] strikes after two minutes of play, and not for a pause', () => {
    const match = party();
    const start = match.now;
    match.until('answering').does('Ada', { type: 'pause' }).after(300_000).does('Ada', { type: 'resume' });
    assert.equal(seen(match).isNext, false);
    while (!seen(match).isNext) match.pass();
    assert.equal(match.now - start - 300_000, 120_000);
  });

  it('[LR2] never counts other time than what was played, whatever pauses, skips and drops there are', () => {
    const step = fc.constantFrom('pause', 'skip', 'pass', 'drop', 'join', 'wait', 'restart');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const match = party();
        let [played, strikes] = [0, 0];
        let before = match.now;
        const go = (ms: number): void => {
          match.after(ms);
          const { phase, pausedAt } = match.match;
          if (pausedAt === null && phase.stage !== 'over') played += match.now - before;
          before = match.now;
        };
        for (const what of steps) {
          if (match.match.phase.stage === 'over') break;
          if (what === 'pause') {
            match.does('Ada', { type: 'pause' }).after(20_000).does('Ada', { type: 'resume' });
            before = match.now;
          } else if (what === 'skip') match.does('Ada', { type: 'skip' });
          else if (what === 'drop') match.drops('Bo');
          else if (what === 'join') match.seat('Bo');
          else if (what === 'restart') {
            const since = match.now;
            match.now += 50_000;
            match.put({ type: 'restart', since, at: match.now });
            match.seat('Ada');
            before = match.now;
          } else go(what === 'wait' ? 3000 : 700);
          const { all } = { all: match.match.slots['lightning-round'] as { nextAtMs: number } };
          strikes = all.nextAtMs / 120_000 - 1;
          assert.equal(strikes, Math.floor(played / 120_000), `${played} ms were played`);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('[LR2] does not count the waiting room, nor the podium', () => {
    const match = aMatch({ modifiers: [lightningRound], deck: aDeck(3) })
      .seat('Ada', 'Bo')
      .after(600_000);
    assert.equal(seen(match).isNext, false);
    match.start().until('answering');
    assert.deepEqual([isLightning(match), match.match.round?.windowMs], [false, 15_000]);
    match.does('Ada', { type: 'end' }).after(600_000);
    assert.equal(seen(match).isNext, false);
  });

  it('[LR3] is told before the question is read', () => {
    const match = party();
    while (!seen(match).isNext) match.pass();
    match.until('reading', 'next');
    assert.ok(isLightning(match));
    assert.equal(match.match.round?.windowMs, 7500);
    assert.equal(seen(match).isNext, false);
  });
});
