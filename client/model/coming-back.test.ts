import assert from 'node:assert/strict';
import { aMatch } from '#shared/testing/a-match.ts';
import { isNewcomer } from './newcomer.ts';
import { Page } from './testing/a-page.ts';

describe('the match model of whoever comes late or again', () => {
  it('comes back in mid-question with the given answer still given and nothing replayed', () => {
    const match = aMatch().seat('Ada', 'Bo').start().until('answering').answers('Ada', 'no', { after: 300 });
    const page = new Page(match, 'Ada');
    assert.deepEqual([page.model.pick?.optionId, page.model.pick?.status], ['no', 'locked']);
    page.model.setConnection('lost');
    page.kinds();
    match.answers('Bo', 'yes', { after: 400 }).until('reveal');
    page.model.setConnection('live');
    page.sync();
    assert.deepEqual(
      page.kinds().filter((kind) => kind === 'phase' || kind === 'verdict' || kind === 'rail'),
      [],
    );
  });

  it('starts clean when the match is played again or the round goes on', () => {
    const match = aMatch().seat('Ada', 'Bo').start().until('answering');
    const page = new Page(match, 'Ada');
    page.model.choose('yes');
    match
      .answers('Ada', 'yes', { after: 10 })
      .answers('Bo', 'no', { after: 20 })
      .until('answering', 'next')
      .until('answering');
    match.until('reading').until('answering');
    page.sync();
    assert.equal(page.model.pick, null);
    assert.deepEqual(new Set(page.states()), new Set(['idle']));
  });

  it('knows who comes in while a match is under way and has not played yet', () => {
    const match = aMatch().seat('Ada', 'Bo').start();
    assert.equal(isNewcomer(new Page(match, 'Ada').model), false, 'the countdown says the rules itself');
    match.until('answering').answers('Ada', 'no', { after: 10 }).seat('Cy');
    assert.deepEqual(
      [isNewcomer(new Page(match, 'Ada').model), isNewcomer(new Page(match, 'Cy').model)],
      [false, true],
    );
    match.until('answering', 'next').seat('Dee');
    assert.deepEqual(
      [isNewcomer(new Page(match, 'Bo').model), isNewcomer(new Page(match, 'Dee').model)],
      [false, true],
    );
  });
});
