import assert from 'node:assert/strict';
import { CLOSE_CODES, type CloseName } from '#shared/protocol/close-codes.ts';
import { whyOfClose } from './closed.ts';

describe('why a page is out of a room', () => {
  it('offers to load the page anew exactly where the sentence asks for that', () => {
    for (const name of Object.keys(CLOSE_CODES) as CloseName[]) {
      const { sentence } = CLOSE_CODES[name];
      assert.equal(whyOfClose(name) === 'stale', /\b(re)?load\b/i.test(sentence), `${name}: ${sentence}`);
    }
  });
});
