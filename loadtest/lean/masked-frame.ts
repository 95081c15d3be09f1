import { OPCODE } from './frame-reader.ts';

/** Any mask will do that is not zero: a server leaves out unmasking for that one, and would be measured too cheap. */
const MASK = Buffer.from([0x51, 0x75, 0x69, 0x7a]);
const FINAL_BIT = 0x80;
const MASKED_BIT = 0x80;

/** A whole frame as a client sends it. Frames of the same bytes are made once and sent by everybody. */
export function maskedFrame(payload: Uint8Array, opcode: number = OPCODE.binary): Buffer {
  const isLong = payload.length > 125;
  if (payload.length > 0xffff) throw new RangeError(`a lean client sends no frame of ${payload.length} bytes`);
  const head = isLong ? 4 : 2;
  const frame = Buffer.allocUnsafe(head + 4 + payload.length);
  frame[0] = FINAL_BIT | opcode;
  frame[1] = MASKED_BIT | (isLong ? 126 : payload.length);
  if (isLong) frame.writeUInt16BE(payload.length, 2);
  MASK.copy(frame, head);
  for (let i = 0; i < payload.length; i++) frame[head + 4 + i] = (payload[i] as number) ^ (MASK[i & 3] as number);
  return frame;
}
