import assert from 'node:assert/strict';
import { aMatch } from '#shared/testing/a-match.ts';
import { isSlow, mayRemove, peopleOf } from './room-people.ts';
import { Page } from './testing/a-page.ts';

const troubled = ({ model }: Page): string[] =>
  peopleOf(model)
    .filter(isSlow)
    .map(({ name }) => name);

describe('the people of a room, as its host sees them', () => {
  it('[H13] whoever has not answered stands first, where that is shown', () => {
    const match = aMatch().seat('Ada', 'Bo', 'Cy').start().until('answering');
    const page = new Page(match, 'Ada');
    assert.deepEqual(troubled(page), [], 'nobody has answered yet');
    match.answers('Bo', 'yes', { after: 500 });
    assert.deepEqual(troubled(page.sync()), ['Ada', 'Cy']);
    match.until('locked');
    assert.deepEqual(troubled(page.sync()), ['Ada', 'Cy']);

    // Where faces would tell what somebody answered (V8) the host learns no more than everybody.
    const many = aMatch().seat('Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo').start().until('answering');
    const host = new Page(many, 'Ada');
    many.answers('Bo', 'yes', { after: 500 });
    assert.deepEqual(troubled(host.sync()), []);
    many.until('locked');
    assert.deepEqual(troubled(host.sync()), ['Ada', 'Cy', 'Di', 'Ed', 'Flo']);
  });

  it('[H13] of a crowd whoever is slow is named beside the best', () => {
    const match = aMatch().seat('Ada', 'Bo').start();
    const page = new Page(match, 'Ada');
    const slow = { avatar: 'x', missed: 2, tripMs: 0 };
    page.model.applyNotice('slow', {
      people: [
        { seat: 99, name: 'Zoe', ...slow },
        { seat: 1, name: 'Bo', ...slow, missed: 1 },
      ],
    });
    assert.deepEqual(
      peopleOf(page.model).map(({ name, missed }) => [name, missed]),
      [
        ['Zoe', 2],
        ['Bo', 1],
        ['Ada', 0],
      ],
    );
  });

  it('[FP3] whoever was too fast for a human is among them, also where a crowd has hidden them, and holds nobody up', () => {
    const match = aMatch().seat('Ada', 'Bo').start();
    const page = new Page(match, 'Ada');
    const [far, near] = [
      { seat: 99, name: 'Zoe', avatar: 'x', answers: 3 },
      { seat: 1, name: 'Bo', avatar: 'x', answers: 1 },
    ];
    page.model.applyNotice('tooFast', { people: [far, near] });
    page.model.applyNotice('slow', { people: [{ seat: 99, name: 'Zoe', avatar: 'x', missed: 1, tripMs: 0 }] });
    const told = peopleOf(page.model).map(({ name, tooFast, missed }) => [name, tooFast, missed]);
    assert.deepEqual(told, [
      ['Zoe', 3, 1],
      ['Ada', 0, 0],
      ['Bo', 1, 0],
    ]);
    page.model.applyNotice('tooFast', { people: [near] });
    assert.deepEqual(troubled(page), ['Zoe']);
  });

  it('[H8] [H10] nobody removes themselves, and a co-host nobody who opened the room', () => {
    const match = aMatch({ opener: 'Ada' }).seat('Ada', 'Bo', 'Cy').does('Ada', { type: 'cohost', seat: 1 });
    const removes = (name: string): number[] => {
      const { model } = new Page(match, name);
      return [0, 1, 2].filter((seat) => mayRemove(model, seat));
    };
    assert.deepEqual([removes('Ada'), removes('Bo'), removes('Cy')], [[1, 2], [2], []]);
  });
});
