import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyedLuck } from './keyed-luck.ts';
import { type KeyWords, sipHash24 } from './sip-hash.ts';

const MASK = (1n << 64n) - 1n;

/** SipHash-2-4 a second time, slowly and in whole 64-bit numbers, as its paper has it. */
function slowSipHash([k0, k1, k2, k3]: KeyWords, message: Uint8Array): bigint {
  const wide = (low: number, high: number): bigint => BigInt(low >>> 0) | (BigInt(high >>> 0) << 32n);
  const turn = (x: bigint, by: bigint): bigint => ((x << by) | (x >> (64n - by))) & MASK;
  const [a, b] = [wide(k0, k1), wide(k2, k3)];
  let v0 = a ^ 0x736f6d6570736575n;
  let v1 = b ^ 0x646f72616e646f6dn;
  let v2 = a ^ 0x6c7967656e657261n;
  let v3 = b ^ 0x7465646279746573n;
  const rounds = (n: number): void => {
    for (let i = 0; i < n; i++) {
      v0 = (v0 + v1) & MASK;
      v1 = turn(v1, 13n) ^ v0;
      v0 = turn(v0, 32n);
      v2 = (v2 + v3) & MASK;
      v3 = turn(v3, 16n) ^ v2;
      v0 = (v0 + v3) & MASK;
      v3 = turn(v3, 21n) ^ v0;
      v2 = (v2 + v1) & MASK;
      v1 = turn(v1, 17n) ^ v2;
      v2 = turn(v2, 32n);
    }
  };
  const padded = [...message];
  while (padded.length % 8 !== 7) padded.push(0);
  padded.push(message.length & 0xff);
  for (let i = 0; i < padded.length; i += 8) {
    const block = padded.slice(i, i + 8).reduce((sum, byte, at) => sum | (BigInt(byte) << BigInt(8 * at)), 0n);
    v3 ^= block;
    rounds(2);
    v0 ^= block;
  }
  v2 ^= 0xffn;
  rounds(4);
  return v0 ^ v1 ^ v2 ^ v3;
}

const inHex = ({ low, high }: { low: number; high: number }): string =>
  [high, low].map((word) => word.toString(16).padStart(8, '0')).join('');
const KEY = '000102030405060708090a0b0c0d0e0f';
const some = (key: string, ...label: string[]): number[] => {
  const luck = keyedLuck(key, ...label);
  return Array.from({ length: 4 }, () => luck.next());
};

describe('keyed luck', () => {
  it('is SipHash-2-4 as its authors published it', () => {
    const key: KeyWords = [0x03020100, 0x07060504, 0x0b0a0908, 0x0f0e0d0c];
    const message = (length: number) => Uint8Array.from({ length }, (_, i) => i);
    assert.equal(inHex(sipHash24(key, message(15))), 'a129ca6149be45e5');
    assert.equal(inHex(sipHash24(key, message(0))), '726fdb47dd0e0e31');
    assert.equal(inHex(sipHash24(key, message(8))), '93f5f5799a932462');
  });

  it('agrees with a second way of reckoning it, for any key and message', () => {
    const word = fc.integer({ min: 0, max: 0xffffffff });
    fc.assert(
      fc.property(fc.tuple(word, word, word, word), fc.uint8Array({ maxLength: 80 }), (key, message) => {
        assert.equal(BigInt(`0x${inHex(sipHash24(key, message))}`), slowSipHash(key, message));
      }),
    );
  });

  it('gives the same for a key and a label, and something else for any other label', () => {
    assert.deepEqual(some(KEY, 'bot', '3'), some(KEY, 'bot', '3'));
    const streams = [some(KEY, 'bot', '3'), some(KEY, 'bot3'), some(KEY, 'bot', '4'), some(KEY, 'option-order', '3')];
    assert.equal(new Set(streams.flat()).size, 16);
  });

  it('[L2] uses every bit of the key: each of the 128 changes every stream', () => {
    const seen = new Set(some(KEY, 'x').map(String));
    for (let bit = 0; bit < 128; bit++) {
      const digit = Math.floor(bit / 4);
      const changed = (Number.parseInt(KEY[digit] ?? '', 16) ^ (1 << (bit % 4))).toString(16);
      for (const value of some(KEY.slice(0, digit) + changed + KEY.slice(digit + 1), 'x')) seen.add(String(value));
    }
    assert.equal(seen.size, 4 * 129);
  });

  it('[L2] takes no key that is shorter, or no key at all', () => {
    for (const key of ['', 'test', KEY.slice(1), `${KEY}0`, KEY.toUpperCase(), '12345678'])
      assert.throws(() => keyedLuck(key, 'x'), /32 hexadecimal digits/);
  });

  it('is even: each of ten places comes up about as often, and one draw says nothing of the next', () => {
    const luck = keyedLuck(KEY, 'even');
    const counts = new Array<number>(10).fill(0);
    let rising = 0;
    for (let i = 0, last = 0.5; i < 20_000; i++) {
      const value = luck.next();
      counts[Math.floor(value * 10)] = (counts[Math.floor(value * 10)] ?? 0) + 1;
      if (value > last) rising++;
      last = value;
    }
    assert.ok(
      counts.every((count) => Math.abs(count - 2000) < 250),
      String(counts),
    );
    assert.ok(Math.abs(rising - 10_000) < 400, `${rising} of 20000 rise`);
  });
});
