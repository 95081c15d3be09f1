import { isUtf8 } from 'node:buffer';

/** How a type that is text begins: a short text has its length in the first byte, longer ones in 1, 2 or 4 bytes after it. */
const SHORT_TEXT_TAG = 0xa0;
const LENGTH_BYTES: ReadonlyMap<number, number> = new Map([
  [0xd9, 1],
  [0xda, 2],
  [0xdb, 4],
]);

/**
 * Whether the type of a message frame can be read: a number, or text that is all there and is UTF-8. Colyseus would
 * read it anyway, and print a line on the console for each byte that it does not like.
 */
export function hasReadableType(frame: Buffer): boolean {
  const first = frame[1] ?? 0;
  const isShort = first >= SHORT_TEXT_TAG && first < SHORT_TEXT_TAG + 32;
  const lengthBytes = LENGTH_BYTES.get(first) ?? 0;
  if (!isShort && lengthBytes === 0) return true;
  const from = 2 + lengthBytes;
  if (frame.length < from) return false;
  let length = first - SHORT_TEXT_TAG;
  if (lengthBytes > 0) length = frame.readUIntLE(2, lengthBytes);
  return frame.length >= from + length && isUtf8(frame.subarray(from, from + length));
}
