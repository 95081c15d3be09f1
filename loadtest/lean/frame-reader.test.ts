import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FrameReader, OPCODE } from './frame-reader.ts';
import { maskedFrame } from './masked-frame.ts';

/** A frame as a server sends it. */
function serverFrame(payload: Uint8Array, opcode: number): Buffer {
  const long = payload.length > 125 ? (payload.length > 0xffff ? 8 : 2) : 0;
  const head = Buffer.alloc(2 + long);
  head[0] = 0x80 | opcode;
  head[1] = long === 0 ? payload.length : long === 2 ? 126 : 127;
  if (long === 2) head.writeUInt16BE(payload.length, 2);
  if (long === 8) head.writeBigUInt64BE(BigInt(payload.length), 2);
  return Buffer.concat([head, payload]);
}

function readAll(chunks: readonly Buffer[]): { opcode: number; text: string }[] {
  const got: { opcode: number; text: string }[] = [];
  const reader = new FrameReader((opcode, payload) => got.push({ opcode, text: payload.toString('latin1') }));
  for (const chunk of chunks) {
    const shared = Buffer.from(chunk);
    reader.read(shared);
    shared.fill(0xee); // the memory is used again for what comes next
  }
  return got;
}

describe('the frame reader of the swarm', () => {
  it('reads the same frames however the stream is cut', () => {
    const frame = fc.record({
      size: fc.oneof(fc.integer({ min: 0, max: 130 }), fc.constantFrom(125, 126, 65_535, 65_536)),
      opcode: fc.constantFrom(OPCODE.binary, OPCODE.ping, OPCODE.close),
    });
    fc.assert(
      fc.property(
        fc.array(frame, { maxLength: 6 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
        (frames, cuts) => {
          const payloads = frames.map(({ size }, i) => Buffer.alloc(size, i + 1));
          const stream = Buffer.concat(frames.map(({ opcode }, i) => serverFrame(payloads[i] as Buffer, opcode)));
          const at = [...new Set(cuts.map((cut) => Math.floor(cut * stream.length)))].sort((a, b) => a - b);
          const chunks = [0, ...at].map((from, i) => stream.subarray(from, at[i] ?? stream.length));
          assert.deepEqual(
            readAll(chunks),
            frames.map(({ opcode }, i) => ({ opcode, text: (payloads[i] as Buffer).toString('latin1') })),
          );
        },
      ),
    );
  });

  it('understands no fragments, no masks, and no frame without end', () => {
    for (const bytes of [
      [0x02, 0x00],
      [0x82, 0x80, 1, 2, 3, 4],
      [0x82, 0x7f, 0, 0, 1, 0, 0, 0, 0, 0],
    ])
      assert.throws(() => readAll([Buffer.from(bytes)]), RangeError);
  });

  it('is spoken to in frames that a server can unmask', () => {
    for (const size of [0, 5, 125, 126, 3000]) {
      const frame = maskedFrame(Buffer.alloc(size, 7));
      const head = size > 125 ? 4 : 2;
      const mask = frame.subarray(head, head + 4);
      const payload = frame.subarray(head + 4).map((byte, i) => byte ^ (mask[i & 3] ?? 0));
      assert.deepEqual(
        [frame[0], (frame[1] ?? 0) & 0x80, payload.length, payload.every((byte) => byte === 7)],
        [0x82, 0x80, size, true],
      );
      assert.notEqual(mask.readUInt32BE(0), 0);
    }
  });
});
