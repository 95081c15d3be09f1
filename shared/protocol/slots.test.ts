import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LINE } from './line.ts';
import { LINE_HANG_UP, LINE_HEAR, LINE_OPEN, LINE_SAY } from './line-requests.ts';
import { readSlot, readTexts, writeSlot, writeTexts } from './slots.ts';

/** A map that counts what is changed in it. */
class CountedMap extends Map<string, string> {
  changes = 0;
  override set(key: string, value: string): this {
    this.changes += 1;
    return super.set(key, value);
  }
  override delete(key: string): boolean {
    this.changes += Number(this.has(key));
    return super.delete(key);
  }
}

describe('what a rule shows, on the wire', () => {
  it('[G5] comes back as it was, whatever was there before', () => {
    const shown = fc.oneof(fc.constant(null), fc.jsonValue());
    fc.assert(
      fc.property(shown, shown, (before, value) => {
        const fields = new CountedMap();
        writeSlot(fields, before);
        writeSlot(fields, value);
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        const isEmpty =
          typeof plain === 'object' && plain !== null && !Array.isArray(plain) && Object.keys(plain).length === 0;
        assert.deepEqual(readSlot(fields), isEmpty ? null : plain);
        fields.changes = 0;
        writeSlot(fields, structuredClone(value));
        assert.equal(fields.changes, 0, 'what is equal costs nothing');
      }),
    );
  });

  it('[G5] travels field by field, and a value without fields under no name', () => {
    for (const [value, texts] of [
      [
        { a: 1, b: [true] },
        { a: '1', b: '[true]' },
      ],
      [[1, 2], { '': '[1,2]' }],
      ['word', { '': '"word"' }],
      [0, { '': '0' }],
      [false, { '': 'false' }],
      [null, {}],
      [undefined, {}],
      [{}, {}],
      [{ '': 7, b: 1 }, { '': '{"":7,"b":1}' }],
    ] as const) {
      const fields = new CountedMap();
      writeSlot(fields, value);
      assert.deepEqual(Object.fromEntries(fields), texts, JSON.stringify(value));
    }
  });

  it('[G5] changes only what has changed, and forgets what is not there any more', () => {
    const texts = new CountedMap();
    writeTexts(texts, { a: 1, b: 2, c: 3 });
    texts.changes = 0;
    writeTexts(texts, { a: 1, b: 5, d: undefined });
    assert.deepEqual([texts.changes, readTexts(texts)], [2, { a: 1, b: 5 }]);
    writeTexts(texts, { a: undefined, b: 5 });
    assert.deepEqual(readTexts(texts), { b: 5 });
    // The name of a property that every object has is a name like any other.
    texts.set('constructor', '1');
    writeTexts(texts, { b: 5 });
    assert.deepEqual(readTexts(texts), { b: 5 });
  });
});

describe('the gate of the line', () => {
  it('takes what a page sends, up to its bounds', () => {
    const long = 'x'.repeat(41);
    const frame = Buffer.from('beep').toString('base64');
    for (const [schema, good, bad] of [
      [
        LINE_OPEN,
        [{ roomId: 'r', sessionId: 's' }],
        [{}, { roomId: 'r' }, { sessionId: 's' }, { roomId: long, sessionId: 's' }, { roomId: 'r', sessionId: long }],
      ],
      [
        LINE_HEAR,
        [{ line: 'l', after: 0 }],
        [{ line: 'l' }, { after: 0 }, { line: long, after: 0 }, { line: 'l', after: -1 }, { line: 'l', after: 0.5 }],
      ],
      [LINE_HANG_UP, [{ line: 'l' }], [{}, { line: long }, { line: 7 }]],
      [
        LINE_SAY,
        [
          { line: 'l', from: 0, frames: [] },
          { line: 'l', from: 9, frames: Array(LINE.framesMax).fill(frame) },
        ],
        [
          { line: 'l', from: 0 },
          { line: 'l', from: 0, frames: Array(LINE.framesMax + 1).fill(frame) },
          { line: 'l', from: 0, frames: ['no base 64!'] },
          { line: 'l', from: 0, frames: ['A'.repeat(6004)] },
          { from: 0, frames: [] },
        ],
      ],
    ] as const) {
      for (const value of good) assert.ok(schema.safeParse(value).success, JSON.stringify(value));
      for (const value of bad) assert.ok(!schema.safeParse(value).success, JSON.stringify(value).slice(0, 80));
    }
  });
});
