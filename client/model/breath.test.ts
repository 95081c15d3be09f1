import assert from 'node:assert/strict';
import { aMatch } from '#shared/testing/a-match.ts';
import { breathOf, isEveryoneIn } from './breath.ts';
import { Page } from './testing/a-page.ts';

/** Two people whose window is open, as one of them sees it. */
function open(): Page {
  return new Page(aMatch().seat('Ada', 'Bo').start().until('answering'), 'Ada');
}

describe('the stage in the last seconds', () => {
  it('breathes three times, deeper each time, and not before', () => {
    const { model } = open();
    const { endsAt } = model.room ?? assert.fail();
    const deepest = [3, 2, 1].map((left) => breathOf(model, endsAt - left * 1000 + 500).level);
    assert.deepEqual(
      deepest.map((level) => Math.round(level * 3)),
      [1, 2, 3],
    );
    assert.deepEqual(breathOf(model, endsAt - 3_100), { level: 0, lean: 0 });
    for (let ms = 3_000; ms > 0; ms -= 37) {
      const { level, lean } = breathOf(model, endsAt - ms);
      assert.ok(level >= 0 && level <= 1 && Math.abs(lean) <= 1);
    }
  });

  it('stands still in a pause, and is held when everybody is in', () => {
    const { model, match } = open();
    const room = model.room ?? assert.fail();
    model.applyState({ ...room, pausedAt: room.endsAt - 1_500 });
    assert.deepEqual(breathOf(model, room.endsAt - 500), { level: 0, lean: 0 });
    match.after(1_000).answers('Ada', 'yes').answers('Bo', 'no');
    const page = new Page(match, 'Bo');
    assert.equal(page.model.room?.stage, 'closed');
    assert.deepEqual([isEveryoneIn(page.model), breathOf(page.model, match.now).level], [true, 1]);
  });

  it('says nothing of everybody where somebody was too late', () => {
    const { match } = open();
    const page = new Page(match.answers('Ada', 'yes').until('locked'), 'Ada');
    assert.equal(isEveryoneIn(page.model), false);
  });
});
