import assert from 'node:assert/strict';
import { aMatch } from '../testing/a-match.ts';
import { ownView } from './own-view.ts';
import { VOTES_MAX } from './voting.ts';

describe('a vote on a question', () => {
  const evening = () => aMatch().seat('Ada', 'Bo').start();
  const refused = (step: ReturnType<ReturnType<typeof evening>['wish']>) => (step.ok ? null : step.code);

  it('[F1] is taken from the reveal until the next question, each round for its own', () => {
    const match = evening().until('answering');
    assert.equal(refused(match.wish('Ada', { type: 'vote', round: 0, vote: 'up' })), 'vote/too-early');
    match.until('reveal').does('Ada', { type: 'vote', round: 0, vote: 'up' });
    assert.equal(refused(match.wish('Ada', { type: 'vote', round: 1, vote: 'up' })), 'vote/too-early');
    match.until('scoreboard').does('Ada', { type: 'vote', round: 0, vote: 'down' });
    assert.deepEqual(
      [
        match.match.round?.votes[0]?.vote,
        ownView(match.match, match.of('Ada')).vote,
        ownView(match.match, match.of('Bo')).vote,
      ],
      ['down', 'down', null],
    );
    match.until('reading');
    assert.equal(refused(match.wish('Ada', { type: 'vote', round: 0, vote: 'up' })), 'vote/too-late');
    assert.deepEqual(match.match.round?.votes, {});
  });

  it('[F1] on the last question is taken until the podium', () => {
    const match = evening().until('reveal', 'next').until('reveal', 'next').until('reveal', 'next');
    assert.equal(match.match.round?.index, 2);
    match.does('Bo', { type: 'vote', round: 2, vote: 'flag', note: 'Two are right.' }).until('podium');
    assert.equal(refused(match.wish('Bo', { type: 'vote', round: 2, vote: 'up' })), 'vote/too-late');
    assert.equal(match.match.round?.votes[1]?.note, 'Two are right.');
  });

  it('[F2] is the last one said: changed, or taken back with its note', () => {
    const match = evening().until('reveal');
    match.does('Ada', { type: 'vote', round: 0, vote: 'flag', note: 'Hm.' }).after(10);
    match.does('Ada', { type: 'vote', round: 0, vote: 'none', note: 'Never mind.' });
    assert.deepEqual(match.match.round?.votes, { 0: { vote: 'none', at: match.now, times: 2 } });
    assert.equal(ownView(match.match, match.of('Ada')).vote, null);
    for (let i = 2; i < VOTES_MAX; i++) match.does('Ada', { type: 'vote', round: 0, vote: i % 2 ? 'up' : 'down' });
    assert.equal(refused(match.wish('Ada', { type: 'vote', round: 0, vote: 'flag' })), 'vote/enough');
  });

  it('[F1] is taken while the match is paused, and changes nothing of the match', () => {
    const match = evening().until('reveal').does('Ada', { type: 'pause' });
    const { votes: _before, ...round } = structuredClone(match.match.round ?? assert.fail());
    match.does('Bo', { type: 'vote', round: 0, vote: 'up' });
    const { votes: _after, ...now } = match.match.round ?? assert.fail();
    assert.deepEqual(now, round);
  });
});
