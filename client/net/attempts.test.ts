import assert from 'node:assert/strict';
import { Attempts } from './attempts.ts';

describe('the attempts to come in', () => {
  it('tell a newcomer within seconds that the live connection is blocked', () => {
    const attempts = new Attempts(0);
    let at = 0;
    while (!attempts.isEnough(false, at)) {
      attempts.failed('open');
      at += attempts.waitMs(1);
    }
    assert.equal(attempts.trouble, 'blocked');
    assert.ok(at >= 8000 && at <= 15_000, `after ${at} ms`);
  });

  it('do not call a server blocked that is away, nor one failure trouble', () => {
    const attempts = new Attempts(0);
    attempts.failed('open');
    assert.equal(attempts.trouble, null);
    attempts.failed('find');
    assert.equal(attempts.trouble, 'away');
    attempts.failed('open');
    attempts.failed('open');
    assert.equal(attempts.trouble, 'blocked');
    attempts.reset(0);
    assert.equal(attempts.trouble, null);
  });

  it('come back for whoever has a seat for minutes, ever slower', () => {
    const attempts = new Attempts(0);
    const waits: number[] = [];
    while (!attempts.isEnough(true, 1e6)) {
      attempts.failed('find');
      waits.push(attempts.waitMs(0));
    }
    assert.deepEqual(waits.slice(0, 7), [0, 250, 500, 1000, 2000, 4000, 4000]);
    assert.equal(waits.length, 30);
  });
});
