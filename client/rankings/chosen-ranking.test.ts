import assert from 'node:assert/strict';
import { askOf, chosenRanking, rankingPath } from './chosen-ranking.ts';

const chosen = (path: string) => chosenRanking(new URLSearchParams(path.split('?')[1] ?? ''));

describe('the address of a list', () => {
  it('says which one it is, and no more than it has to', () => {
    for (const path of [
      '/rankings',
      '/rankings?list=week',
      '/rankings?list=rating&mode=saboteur',
      '/rankings?list=ever&topic=space&among=friends&from=40',
    ])
      assert.equal(rankingPath(chosen(path)), path);
  });

  it('is today’s where it makes no sense', () => {
    assert.deepEqual(chosen('/rankings?list=month&from=-3&among=enemies'), {
      ...{ kind: 'today', topic: null, mode: null, isAmongFriends: false, from: 0 },
    });
    for (const from of ['x', '1.5', '1e99', '']) assert.equal(chosen(`/rankings?from=${from}`).from, 0, from);
    assert.equal(chosen('/rankings?topic=space&mode=classic').topic, null, 'a list is of one of the two');
    assert.equal(chosen('/rankings?list=rating&topic=space').topic, null, 'a rating is of a mode');
  });

  it('asks for the rating of the first mode where none is chosen', () => {
    assert.deepEqual(askOf(chosen('/rankings?list=rating'), 'pass', 'classic'), {
      ...{ pass: 'pass', kind: 'rating', mode: 'classic', from: 0 },
    });
    assert.deepEqual(askOf(chosen('/rankings'), undefined, 'classic'), { kind: 'today', from: 0 });
  });
});
