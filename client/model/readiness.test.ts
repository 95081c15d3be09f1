import assert from 'node:assert/strict';
import { aMatch } from '#shared/testing/a-match.ts';
import { canBeReady, isReady, sayReady } from './readiness.ts';
import { Page } from './testing/a-page.ts';

/** Three people at their first reveal, as one of them sees it. */
function revealed() {
  const match = aMatch().seat('Ada', 'Bo', 'Cy').start();
  const page = new Page(match, 'Bo');
  assert.equal(canBeReady(page.model), false, 'nobody is asked in a countdown');
  match.until('reveal');
  page.sync();
  return { match, page, model: page.model };
}

describe('being ready', () => {
  it('[PC1] is said once for this phase, and seen by everybody', () => {
    const { match, page, model } = revealed();
    assert.equal(canBeReady(model), true);
    assert.deepEqual([model.room?.ready, model.room?.readyNeeded, isReady(model)], [0, 3, false]);
    sayReady(model);
    assert.equal(isReady(model), true, 'at once');
    assert.deepEqual(page.sent.at(-1), ['ready', { round: 0, phase: 'reveal' }]);
    page.kinds();
    match.does('Bo', { type: 'ready', round: 0, phase: 'reveal' });
    assert.ok(page.sync().kinds().includes('tallies'));
    assert.deepEqual([model.room?.ready, model.room?.seats.filter((seat) => seat.isReady).length], [1, 1]);
    match.until('scoreboard');
    page.sync();
    assert.equal(isReady(model), false, 'each phase asks anew');
  });

  it('[PC4] is not said in a pause, and a refused word is taken back', () => {
    const { match, page, model } = revealed();
    match.does('Ada', { type: 'pause' });
    page.sync();
    const before = page.sent.length;
    sayReady(model);
    assert.equal(page.sent.length, before);
    match.does('Ada', { type: 'resume' });
    page.sync();
    sayReady(model);
    model.applyNotice('refused', { code: 'match/other-phase', sentence: 'No.', intent: 'ready', round: 0 });
    assert.equal(isReady(model), false);
  });
});
