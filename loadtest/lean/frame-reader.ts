/** What the second half of a byte's first nibble says of a WebSocket frame. */
export const OPCODE = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

const FINAL_BIT = 0x80;
const MASKED_BIT = 0x80;
/** Lengths of 126 and 127 say that the length itself follows in two or in eight bytes. */
const LENGTH_IN_TWO = 126;
const LENGTH_IN_EIGHT = 127;
/** A payload that no peer of ours sends; whoever announces more is not understood, bytes. */
const PAYLOAD_MAX_BYTES = 64 * 1024 * 1024;

export type OnFrame = (opcode: number, payload: Buffer) => void;

/**
 * Cuts the byte stream of a server into WebSocket frames. It copies nothing but the beginning of a frame whose end has
 * not come yet: a payload is a view into the chunk, and is gone when the callback returns.
 */
export class FrameReader {
  private readonly onFrame: OnFrame;
  private carry: Buffer | null = null;

  constructor(onFrame: OnFrame) {
    this.onFrame = onFrame;
  }

  /** Throws a RangeError at what a server of ours never sends: fragments, masks, huge frames. */
  read(chunk: Buffer): void {
    const bytes = this.carry ? Buffer.concat([this.carry, chunk]) : chunk;
    this.carry = null;
    let at = 0;
    while (bytes.length - at >= 2) {
      const first = bytes[at] as number;
      const second = bytes[at + 1] as number;
      if ((first & FINAL_BIT) === 0 || (second & MASKED_BIT) !== 0)
        throw new RangeError('a server sent a frame in fragments, or masked');
      let length = second;
      let from = at + 2;
      if (second === LENGTH_IN_TWO) {
        if (bytes.length < from + 2) break;
        length = bytes.readUInt16BE(from);
        from += 2;
      } else if (second === LENGTH_IN_EIGHT) {
        if (bytes.length < from + 8) break;
        length = Number(bytes.readBigUInt64BE(from));
        from += 8;
      }
      if (length > PAYLOAD_MAX_BYTES) throw new RangeError(`a server announced a frame of ${length} bytes`);
      if (bytes.length < from + length) break;
      at = from + length;
      this.onFrame(first & 0x0f, bytes.subarray(from, at));
    }
    if (at < bytes.length) this.carry = Buffer.from(bytes.subarray(at));
  }
}
