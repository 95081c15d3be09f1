import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ReadFields } from '#shared/questions/formats/row.ts';
import { mendedRow } from './mended-row.ts';

/** What has no text, though everything that is asked for one gets it. */
const TEXTLESS = { toString: 1, valueOf: 1 };

describe('a row that somebody mends', () => {
  it('is refused with a reason where an answer is no text', () => {
    const row = mendedRow(3, { kind: 'choice', stem: 'Which?', options: [{ id: 'a', text: TEXTLESS }], right: ['a'] });
    assert.equal(row.ok, false);
    assert.ok(!row.ok && row.why.length > 0);
  });

  it('is read or refused, whatever a page sends', () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constant(TEXTLESS));
    const option = fc.oneof(value, fc.record({ id: value, text: value }, { requiredKeys: [] }));
    const fields = fc.record(
      { kind: value, stem: value, topic: value, right: value, options: fc.oneof(value, fc.array(option)) },
      { requiredKeys: [] },
    );
    fc.assert(fc.property(fields, (sent) => typeof mendedRow(1, sent as ReadFields).ok === 'boolean'));
  });
});
