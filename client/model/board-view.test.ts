import assert from 'node:assert/strict';
import { AT_ONCE, aMatch } from '#shared/testing/a-match.ts';
import { boardMoment, movingRows } from './board-view.ts';
import { railOf } from './standings.ts';
import { Page } from './testing/a-page.ts';

/** Two rounds: Ada wins the first, Cy the second by more. */
function board(): Page {
  const match = aMatch().seat('Ada', 'Bo', 'Cy').start().until('answering');
  match.answers('Ada', 'yes', { after: 9_000 }).answers('Bo', 'yes', { after: 14_000 }).until('scoreboard');
  match.until('answering').answers('Cy', 'yes', AT_ONCE).until('scoreboard');
  return new Page(match, 'Bo');
}

describe('the ladder between two questions', () => {
  it('begins with the places and scores of before', () => {
    const { model } = board();
    const { room } = model;
    assert.ok(room);
    assert.deepEqual(
      movingRows(railOf(model), room.seats).map(({ row, from, to, scoreBefore, gain }) => [
        row.name,
        from,
        to,
        scoreBefore + gain === row.score,
      ]),
      [
        ['Cy', 2, 0, true],
        ['Ada', 0, 1, true],
        ['Bo', 1, 2, true],
      ],
    );
  });

  it('slides, and then has its headline, by the clock of its phase', () => {
    const { model } = board();
    const room = model.room ?? assert.fail();
    const at = (ms: number, span = 4_000) =>
      boardMoment({ ...room, endsAt: room.startedAt + span }, room.startedAt + ms, false);
    assert.deepEqual(
      [at(0), at(600)].map(({ slid, told }) => [slid, told]),
      [
        [0, 0],
        [0, 0],
      ],
    );
    assert.ok(at(1_000).slid > 0 && at(1_000).slid < 1 && at(1_000).told === 0);
    assert.deepEqual(at(2_000), { slid: 1, told: 1 });
    assert.deepEqual(at(1_000, 2_000), at(2_000), 'a short board is as quick');
    assert.deepEqual(boardMoment(room, room.startedAt, true), { slid: 1, told: 1 });
    const paused = { ...room, pausedAt: room.startedAt + 1_000 };
    assert.deepEqual(boardMoment(paused, room.startedAt + 9_000, false), boardMoment(paused, room.startedAt, false));
  });

  it('leaves whoever has no place of before where they are', () => {
    const match = aMatch().seat('Ada', 'Bo').start().until('answering').answers('Bo', 'yes').until('scoreboard');
    const { model } = new Page(match, 'Ada');
    for (const { from, to } of movingRows(railOf(model), model.room?.seats ?? [])) assert.equal(from, to);
  });
});
