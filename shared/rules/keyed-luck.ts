import { type Luck, luckFrom } from './random.ts';
import { type KeyWords, sipHash24 } from './sip-hash.ts';

/** What a match's secret luck hangs on: 128 random bits as 32 hexadecimal digits. It never leaves the server. */
export type LuckKey = string;

const DIGITS = /^[0-9a-f]{32}$/;

/**
 * The stream of luck of this key and these parts, e.g. `keyedLuck(match.key, 'bot', round, seat)`: the same for whoever
 * has the key, forever. Each stream has a key of its own, the keyed hash of its parts, and each of its numbers is the
 * keyed hash of a counter: whatever of a stream can be watched tells nothing of its next number, of another stream or
 * of the key, short of trying 2^128 keys. Throws on anything that is no key, so that no shorter one is used by mistake.
 */
export function keyedLuck(key: LuckKey, ...parts: readonly (string | number)[]): Luck {
  const label = bytesOf(parts);
  const master = wordsOf(key);
  label[0] = 0;
  const first = sipHash24(master, label);
  label[0] = 1;
  const second = sipHash24(master, label);
  const stream: KeyWords = [first.low, first.high, second.low, second.high];
  const block = new Uint8Array(4);
  let drawn = 0;
  return luckFrom(() => {
    for (let i = 0; i < 4; i++) block[i] = drawn >>> (8 * i);
    drawn++;
    const { low, high } = sipHash24(stream, block);
    return ((high >>> 5) * 2 ** 26 + (low >>> 6)) / 2 ** 53;
  });
}

function wordsOf(key: LuckKey): KeyWords {
  if (!DIGITS.test(key)) throw new TypeError('a key of luck is 32 hexadecimal digits');
  const word = (i: number): number => Number.parseInt(key.slice(8 * i, 8 * i + 8), 16);
  return [word(0), word(1), word(2), word(3)];
}

/** The parts as bytes, one in front left free; a zero letter stands between two, which no part holds. */
function bytesOf(parts: readonly (string | number)[]): Uint8Array {
  const text = parts.join('\0');
  const bytes = new Uint8Array(1 + 2 * text.length);
  for (let i = 0; i < text.length; i++) {
    bytes[1 + 2 * i] = text.charCodeAt(i);
    bytes[2 + 2 * i] = text.charCodeAt(i) >> 8;
  }
  return bytes;
}
