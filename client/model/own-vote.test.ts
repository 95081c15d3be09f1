import assert from 'node:assert/strict';
import { aMatch } from '#shared/testing/a-match.ts';
import { voteOn } from './own-vote.ts';
import { Page } from './testing/a-page.ts';

describe('my vote on a question', () => {
  it('shows my vote on a question at once, acknowledged when the server has it, takes it back, and goes back to what stands when it is refused', () => {
    const page = new Page(aMatch().seat('Ada', 'Bo').start().until('answering'), 'Ada');
    assert.equal(page.model.vote('up'), false);
    page.match.until('reveal');
    page.sync().kinds();
    assert.equal(page.model.vote('up'), true);
    assert.deepEqual([voteOn(page.model), page.model.ownVote?.acknowledged, page.kinds()], ['up', 'none', ['voted']]);
    page.model.applyNotice('voted', { round: 0, vote: 'up' });
    assert.deepEqual([page.model.ownVote?.acknowledged, page.kinds()], ['up', ['voted']]);
    page.model.vote('flag', 'Two are right.');
    page.model.applyNotice('refused', { code: 'vote/enough', sentence: 'Enough.', intent: 'vote', round: 0 });
    assert.equal(voteOn(page.model), 'up');
    page.model.vote('up');
    assert.deepEqual(page.sent.slice(-3), [
      ['vote', { round: 0, vote: 'up' }],
      ['vote', { round: 0, vote: 'flag', note: 'Two are right.' }],
      ['vote', { round: 0, vote: 'none' }],
    ]);
    page.match.until('reading');
    page.sync();
    assert.deepEqual([page.model.ownVote, page.model.vote('up')], [null, false]);
  });

  it('knows after a return what I said of the question, and says nothing while the line is lost', () => {
    const match = aMatch()
      .seat('Ada', 'Bo')
      .start()
      .until('reveal')
      .does('Ada', { type: 'vote', round: 0, vote: 'down' });
    const page = new Page(match, 'Ada');
    assert.deepEqual([voteOn(page.model), page.model.ownVote?.acknowledged], ['down', 'down']);
    page.model.setConnection('lost');
    assert.equal(page.model.vote('up'), false);
  });
});
