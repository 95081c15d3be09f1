import { encode } from '@colyseus/schema';
import { pack, unpack } from 'msgpackr';

/** The few bytes of Colyseus' room protocol that a lean client needs. First byte of a frame: */
export const FRAME = { join: 10, error: 11, data: 13, state: 14, patch: 15 } as const;

/** A message to the room: code, type as a schema string, payload as msgpack. */
export function encodeMessage(type: string, payload: unknown): Buffer {
  const head: number[] = [FRAME.data];
  const it = { offset: 1 };
  encode.string(head as never, type, it);
  return Buffer.concat([Buffer.from(head.slice(0, it.offset)), pack(payload)]);
}

/** Name and payload of a notice, from a frame whose first byte is FRAME.data. */
export function decodeNotice(frame: Buffer): { name: string; payload: unknown } {
  // A schema string: a fixstr byte (0xa0 + length) below 32 bytes, else 0xd9 and a length byte.
  const first = frame[1] ?? 0;
  const [length, from] = first === 0xd9 ? [frame[2] ?? 0, 3] : [first & 0x1f, 2];
  const end = from + length;
  return {
    name: frame.toString('utf8', from, end),
    payload: frame.length > end ? unpack(frame.subarray(end)) : undefined,
  };
}

/** Whether a frame is the notice `name`, without unpacking it. */
export function isNotice(frame: Buffer, name: string): boolean {
  return (
    frame[0] === FRAME.data &&
    (frame[1] ?? 0) === 0xa0 + name.length &&
    frame.toString('latin1', 2, 2 + name.length) === name
  );
}
