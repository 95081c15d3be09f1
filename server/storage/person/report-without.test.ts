import assert from 'node:assert/strict';
import { reportWithout } from './report-without.ts';

const REPORT = {
  ...{ id: 'm/1/ada', at: 1, matchId: 'm', authorId: 'bo', reporterId: 'ada', name: 'Bo', text: 'a bad line' },
  before: [{ name: 'Ada', text: 'hello' }],
};

describe('what is left of a report', () => {
  const left = (key: string, id = REPORT.id) =>
    reportWithout({ ...REPORT, id }, { playerId: 'ada', names: new Set(['Ada']), key }) ?? assert.fail();

  it('[PF5] is the same each time it is made, and leads back to nobody without the key', () => {
    assert.deepEqual(left('a key'), left('a key'));
    assert.notEqual(left('a key').id, left('another key').id);
    assert.notEqual(left('a key').reporterId, left('a key', 'm/2/ada').reporterId, 'two reports lead to each other');
    assert.doesNotMatch(JSON.stringify(left('a key')), /ada|Ada/);
  });
});
