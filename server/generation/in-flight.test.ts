import assert from 'node:assert/strict';
import { InFlight } from './in-flight.ts';

describe('requests in flight', () => {
  it('are so many, in the order in which they came; whoever is called off leaves the queue', async () => {
    const inFlight = new InFlight(2);
    const begun: string[] = [];
    const ends = new Map<string, () => void>();
    const start = (name: string, signal = new AbortController().signal): Promise<string> =>
      inFlight.run(
        signal,
        () =>
          new Promise((resolve) => {
            begun.push(name);
            ends.set(name, () => resolve(name));
          }),
      );
    const end = async (name: string): Promise<void> => {
      ends.get(name)?.();
      await new Promise((resolve) => setImmediate(resolve));
    };
    const calledOff = new AbortController();
    const all = [start('a'), start('b'), start('c', calledOff.signal), start('d'), start('e')];
    assert.deepEqual(begun, ['a', 'b']);
    const isLeft = assert.rejects(all[2] ?? assert.fail(), /not wanted/);
    calledOff.abort(new Error('not wanted'));
    await isLeft;
    await end('a');
    assert.deepEqual(begun, ['a', 'b', 'd']);
    await end('b');
    await end('d');
    await end('e');
    assert.deepEqual(begun, ['a', 'b', 'd', 'e']);
    const late = start('f');
    await end('f');
    assert.equal(await late, 'f');
  });

  it('give their place back when they fail', async () => {
    const inFlight = new InFlight(1);
    const { signal } = new AbortController();
    await assert.rejects(inFlight.run(signal, () => Promise.reject(new Error('no'))));
    assert.equal(await inFlight.run(signal, async () => 'yes'), 'yes');
    await assert.rejects(inFlight.run(AbortSignal.abort(), async () => 'never'));
  });
});
