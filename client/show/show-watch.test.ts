import assert from 'node:assert/strict';
import type { ShowStatus } from '#shared/shows/status.ts';
import { ApiError } from '../net/api-error.ts';
import { createShowWatch } from './show-watch.ts';

/** What the page does with a show is tested in a browser: here it matters which one it is. */
const aShow = (title: string) => ({ title }) as ShowStatus;

/** Callbacks that wait until the test says so. */
function aTimer() {
  let waiting: { work: () => void; ms: number }[] = [];
  return {
    waiting: () => waiting.map(({ ms }) => ms),
    later: (work: () => void, ms: number) => void waiting.push({ work, ms }),
    async pass(ms: number): Promise<void> {
      const due = waiting.filter((one) => one.ms <= ms);
      waiting = waiting.filter((one) => one.ms > ms);
      for (const { work } of due) work();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe("a show on its host's page", () => {
  it('says why a press was refused while it is looked at, until the next press or for a while', async () => {
    const timer = aTimer();
    let no: ApiError | null = new ApiError('show/paused', 'The show is paused.');
    const watch = createShowWatch({
      look: async () => aShow('looked at'),
      press: async () => (no ? Promise.reject(no) : aShow('pressed')),
      later: timer.later,
    });
    await watch.begin();
    await watch.press({ do: 'next' });
    await timer.pass(1000);
    assert.deepEqual([watch.state.value.refused, watch.state.value.show?.title], ['The show is paused.', 'looked at']);
    await timer.pass(8000);
    assert.equal(watch.state.value.refused, '');
    await watch.press({ do: 'next' });
    no = null;
    await watch.press({ do: 'next' });
    assert.deepEqual([watch.state.value.refused, watch.state.value.show?.title], ['', 'pressed']);
    no = new ApiError('show/paused', 'Another reason.');
    await watch.press({ do: 'next' });
    assert.equal(watch.state.value.refused, 'Another reason.');
  });

  it('is looked at no more when it is lost, and found by a good answer that was on its way', async () => {
    const timer = aTimer();
    const looks: (ApiError | ShowStatus)[] = [
      new ApiError('network/away', 'The server does not answer.'),
      aShow('here'),
      new ApiError('show/unknown', 'There is no such show.'),
    ];
    const watch = createShowWatch({
      look: async () => {
        const next = looks.shift();
        assert.ok(next, 'it was looked at once too often');
        return next instanceof ApiError ? Promise.reject(next) : next;
      },
      press: async () => aShow('still here'),
      later: timer.later,
    });
    await watch.begin();
    assert.deepEqual([watch.state.value.trouble, watch.state.value.lost], ['The server does not answer.', null]);
    await timer.pass(1000);
    assert.equal(watch.state.value.trouble, '');
    await timer.pass(1000);
    assert.deepEqual([watch.state.value.lost, timer.waiting()], ['show/unknown', []]);
    await watch.press({ do: 'pause' });
    assert.deepEqual([watch.state.value.lost, watch.state.value.trouble], [null, '']);
    assert.deepEqual(timer.waiting(), [1000], 'and is looked at again');
    watch.end();
  });
});
