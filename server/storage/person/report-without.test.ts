import assert from 'node:assert/strict';
import { reportIdOf } from '../ports/reports.ts';
import { reportWithout } from './report-without.ts';

const REPORT = {
  ...{ id: reportIdOf('m', 1, 'ada'), at: 1, matchId: 'm', lineId: 1, authorId: 'bo', reporterId: 'ada', name: 'Bo' },
  ...{ text: 'a bad line', before: [{ name: 'Ada', text: 'hello' }] },
};

describe('what is left of a report', () => {
  const left = () => reportWithout(REPORT, { playerId: 'ada', names: new Set(['Ada']) }) ?? assert.fail();

  it('[PF5] is the same report, and leads back to nobody', () => {
    assert.equal(left().id, REPORT.id);
    assert.notEqual(left().reporterId, left().reporterId, 'two reports lead to each other');
    assert.doesNotMatch(JSON.stringify(left()), /ada|Ada/);
  });
});
