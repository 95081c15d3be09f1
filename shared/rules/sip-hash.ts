/** A key of 128 bits as four words of 32, the low ones first. */
export type KeyWords = readonly [number, number, number, number];

/** 64 bits as two unsigned words. */
export interface Hash64 {
  readonly low: number;
  readonly high: number;
}

/**
 * SipHash-2-4 (Aumasson and Bernstein): a keyed hash made to be one. Without the key nobody has found a way to tell its
 * results from dice, or to learn anything of one result from any number of others. It wants nothing but 32-bit
 * additions, so it runs wherever the rules run, at once and without waiting.
 */
export function sipHash24([k0, k1, k2, k3]: KeyWords, message: Uint8Array): Hash64 {
  // Four words of 64 bits, each as low and high half.
  const v = new Int32Array(8);
  v[0] = k0 ^ 0x70736575;
  v[1] = k1 ^ 0x736f6d65;
  v[2] = k2 ^ 0x6e646f6d;
  v[3] = k3 ^ 0x646f7261;
  v[4] = k0 ^ 0x6e657261;
  v[5] = k1 ^ 0x6c796765;
  v[6] = k2 ^ 0x79746573;
  v[7] = k3 ^ 0x74656462;
  const whole = message.length - (message.length % 8);
  for (let at = 0; at <= whole; at += 8) {
    const low = wordAt(message, at);
    // The last block ends with the length, so that no message is the beginning of another.
    const high = wordAt(message, at + 4) | (at === whole ? (message.length & 0xff) << 24 : 0);
    v[6] = (v[6] as number) ^ low;
    v[7] = (v[7] as number) ^ high;
    mix(v, 2);
    v[0] = (v[0] as number) ^ low;
    v[1] = (v[1] as number) ^ high;
  }
  v[4] = (v[4] as number) ^ 0xff;
  mix(v, 4);
  const half = (i: 0 | 1): number =>
    ((v[i] as number) ^ (v[i + 2] as number) ^ (v[i + 4] as number) ^ (v[i + 6] as number)) >>> 0;
  return { low: half(0), high: half(1) };
}

function wordAt(message: Uint8Array, at: number): number {
  const a = message[at] ?? 0;
  const b = message[at + 1] ?? 0;
  const c = message[at + 2] ?? 0;
  const d = message[at + 3] ?? 0;
  return a | (b << 8) | (c << 16) | (d << 24);
}

/** SipRound, so many times. `aL` and `aH` are the halves of v0, and so on; sums of low halves carry into the high ones. */
function mix(v: Int32Array, rounds: number): void {
  let aL = v[0] as number;
  let aH = v[1] as number;
  let bL = v[2] as number;
  let bH = v[3] as number;
  let cL = v[4] as number;
  let cH = v[5] as number;
  let dL = v[6] as number;
  let dH = v[7] as number;
  let turned: number;
  for (let i = 0; i < rounds; i++) {
    // v0 += v1; v1 <<<= 13; v1 ^= v0; v0 <<<= 32
    aL = (aL + bL) | 0;
    aH = (aH + bH + (aL >>> 0 < bL >>> 0 ? 1 : 0)) | 0;
    turned = (bL << 13) | (bH >>> 19);
    bH = ((bH << 13) | (bL >>> 19)) ^ aH;
    bL = turned ^ aL;
    turned = aL;
    aL = aH;
    aH = turned;
    // v2 += v3; v3 <<<= 16; v3 ^= v2
    cL = (cL + dL) | 0;
    cH = (cH + dH + (cL >>> 0 < dL >>> 0 ? 1 : 0)) | 0;
    turned = (dL << 16) | (dH >>> 16);
    dH = ((dH << 16) | (dL >>> 16)) ^ cH;
    dL = turned ^ cL;
    // v0 += v3; v3 <<<= 21; v3 ^= v0
    aL = (aL + dL) | 0;
    aH = (aH + dH + (aL >>> 0 < dL >>> 0 ? 1 : 0)) | 0;
    turned = (dL << 21) | (dH >>> 11);
    dH = ((dH << 21) | (dL >>> 11)) ^ aH;
    dL = turned ^ aL;
    // v2 += v1; v1 <<<= 17; v1 ^= v2; v2 <<<= 32
    cL = (cL + bL) | 0;
    cH = (cH + bH + (cL >>> 0 < bL >>> 0 ? 1 : 0)) | 0;
    turned = (bL << 17) | (bH >>> 15);
    bH = ((bH << 17) | (bL >>> 15)) ^ cH;
    bL = turned ^ cL;
    turned = cL;
    cL = cH;
    cH = turned;
  }
  v[0] = aL;
  v[1] = aH;
  v[2] = bL;
  v[3] = bH;
  v[4] = cL;
  v[5] = cH;
  v[6] = dL;
  v[7] = dH;
}
