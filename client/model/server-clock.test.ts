import assert from 'node:assert/strict';
import { ServerClock } from './server-clock.ts';

describe('the server clock', () => {
  it('believes the shortest round trip', () => {
    let local = 1_000;
    const clock = new ServerClock(() => local);
    clock.guess(50_000);
    assert.equal(clock.now(), 50_000);
    const trip = (ms: number, serverNow: number) => {
      const sent = clock.mark();
      local += ms;
      clock.heard({ sent, now: serverNow });
    };
    trip(400, 90_000); // a slow one: up to 200 ms wrong
    trip(20, 90_500);
    assert.equal(clock.now(), 90_510);
    trip(600, 99_999);
    assert.ok(Math.abs(clock.now() - 91_110) < 1);
    assert.equal(clock.roundTrip, 20);
  });
});
