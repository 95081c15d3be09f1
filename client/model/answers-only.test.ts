import assert from 'node:assert/strict';
import { aMatch } from '#shared/testing/a-match.ts';
import { showsAnswersOnly } from './answers-only.ts';
import { Page } from './testing/a-page.ts';

const PHONE = { width: 390, height: 844 };

describe('phones that show answers only', () => {
  it('[W5] do as long as a screen is on, and only phones do', () => {
    const on = { answersOnly: true, screens: 1 };
    assert.equal(showsAnswersOnly(on, PHONE), true);
    assert.equal(showsAnswersOnly(on, { width: 844, height: 390 }), true, 'on its side');
    for (const window of [
      { width: 768, height: 1024 },
      { width: 1440, height: 900 },
    ])
      assert.equal(showsAnswersOnly(on, window), false);
    assert.equal(showsAnswersOnly({ answersOnly: true, screens: 0 }, PHONE), false);
    assert.equal(showsAnswersOnly({ answersOnly: false, screens: 3 }, PHONE), false);
  });

  it('[W5] the question comes back at once when the last screen is gone', () => {
    const match = aMatch().seat('Ada', 'Bo').does('Ada', { type: 'phones', answersOnly: true }).start();
    const { model, cues } = new Page(match.until('answering'), 'Bo');
    assert.ok(model.room);
    model.applyState({ ...model.room, screens: 2 });
    cues.length = 0;
    model.applyState({ ...model.room, screens: 1 });
    assert.ok(!cues.some(({ kind }) => kind === 'snap'), 'one is still on');
    model.applyState({ ...model.room, screens: 0 });
    assert.ok(cues.some(({ kind }) => kind === 'snap'));
  });
});
