import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RESERVE_START_SPACE as HIS_SPACE, Packr as HisPackr, unpack as hisUnpack } from 'msgpackr';
import { Packr, RESERVE_START_SPACE, unpack } from './small-msgpackr.ts';

/** As the server packs (`@colyseus/core`, Protocol). */
const server = new HisPackr({ useRecords: false });

/** Whatever goes over the wire, and times in ms, which need more than 32 bits. */
const messages = fc.anything({
  maxDepth: 4,
  key: fc.string().filter((key) => key !== '__proto__'),
  values: [
    fc.string({ unit: 'grapheme' }),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true }).map((value) => value + 0), // of -0 the server makes 0
    fc.constant(null),
  ],
});

describe('the small msgpackr of the page', () => {
  it('reads what the server packs, after any header', () => {
    fc.assert(
      fc.property(messages, fc.nat({ max: 40 }), (message, start) => {
        const packed = server.pack(message);
        const frame = new Uint8Array(start + packed.length);
        frame.set(packed, start);
        assert.deepEqual(unpack(frame, { start }), hisUnpack(packed));
      }),
    );
  });

  it('packs what the server reads, with room for the header', () => {
    fc.assert(
      fc.property(messages, fc.nat({ max: 40 }), (message, header) => {
        const packed = new Packr().pack(message, RESERVE_START_SPACE | header);
        assert.deepEqual(hisUnpack(packed.subarray(header)), hisUnpack(server.pack(message)));
      }),
    );
  });

  it('leaves out what is undefined on its way up, and reads it on its way down', () => {
    const message = { text: 'hello', round: undefined, at: 1_790_000_000_000 };
    const up: unknown = hisUnpack(new Packr().pack(message));
    assert.deepEqual([up, typeof (up as typeof message).at], [{ text: 'hello', at: 1_790_000_000_000 }, 'number']);
    assert.deepEqual(unpack(server.pack(message), { start: 0 }), message);
  });

  it('lets no message touch what all objects have', () => {
    const packed = server.pack(JSON.parse('{"__proto__": {"isOurs": true}}'));
    assert.throws(() => unpack(packed, { start: 0 }), /__proto__/);
    assert.equal(({} as { isOurs?: boolean }).isOurs, undefined);
  });

  it('means the same by the space that is asked for', () => assert.equal(RESERVE_START_SPACE, HIS_SPACE));
});
