import assert from 'node:assert/strict';
import { ApiError, serverAway } from './api-error.ts';
import { hedged } from './hedged.ts';

const QUICK = { everyMs: 5, most: 4 };

describe('a question asked more than once', () => {
  it('is asked once where the answer comes at once, and has the first answer otherwise', async () => {
    let asked = 0;
    assert.equal(await hedged(async () => ++asked, QUICK), 1);
    await new Promise((resolve) => setTimeout(resolve, 15));
    assert.equal(asked, 1);
    const signals: AbortSignal[] = [];
    const answer = await hedged((signal) => {
      signals.push(signal);
      return signals.length < 3 ? new Promise<string>(() => {}) : Promise.resolve('third');
    }, QUICK);
    assert.deepEqual([answer, signals.length, signals.every(({ aborted }) => aborted)], ['third', 3, true]);
  });

  it('fails at once where nobody is there, and with what a server says', async () => {
    let asked = 0;
    const nobody = (): Promise<never> => {
      asked++;
      return Promise.reject(serverAway());
    };
    await assert.rejects(hedged(nobody, QUICK), { code: 'network/away' });
    assert.equal(asked, 1);
    const unknown = new ApiError('room/unknown', 'No such room.');
    await assert.rejects(
      hedged(() => Promise.reject(unknown), QUICK),
      unknown,
    );
  });
});
