import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pack, unpack } from './pack.ts';

describe('a packed record', () => {
  it('is what JSON would have made of it', () =>
    fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.string(),
          fc.oneof({ depthSize: 'medium' }, fc.jsonValue({ noUnicodeString: false }), fc.constant(undefined)),
        ),
        fc.nat(1200),
        fc.array(fc.jsonValue(), { minLength: 1, maxLength: 9 }),
        async (record, length, items) => {
          const list = Array.from({ length }, (_, i) => items[i % items.length]);
          const whole = { ...record, list, deep: { list, deeper: { list: [list, {}] } } };
          assert.deepEqual(await unpack(await pack(whole)), JSON.parse(JSON.stringify(whole)));
        },
      ),
      { numRuns: 40 },
    ));

  it('that is damaged is nothing, and no error', async () => {
    assert.equal(await unpack(Buffer.from('no record')), null);
  });
});
