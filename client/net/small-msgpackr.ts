import { Decoder, Encoder, ExtensionCodec } from '@msgpack/msgpack';

/*
 * What the SDK asks of `msgpackr`, in half its size. The bundle has this in its place (scripts/slim-sdk.ts); the server
 * goes on with `msgpackr`, and small-msgpackr.test.ts holds that the two understand each other.
 */

/** The SDK asks for so many bytes before what is packed: the sum of this flag and their count. */
export const RESERVE_START_SPACE = 2048;

/** `msgpackr` writes `undefined` as an extension of this type. */
const UNDEFINED_TYPE = 0;

const extensionCodec = new ExtensionCodec();
extensionCodec.register({ type: UNDEFINED_TYPE, encode: () => null, decode: () => undefined });

// A key `__proto__` is refused by the library; no message has keys that a person chose.
const decoder = new Decoder({ extensionCodec });

export class Packr {
  // All numbers go as floats: of an integer beyond 32 bits, such as a time, `msgpackr` would make a BigInt.
  private readonly encoder = new Encoder({ extensionCodec, ignoreUndefined: true, forceIntegerToFloat: true });

  /** A fresh array, its first bytes free for a header. */
  pack(value: unknown, options: number = RESERVE_START_SPACE): Uint8Array {
    const headerBytes = options & (RESERVE_START_SPACE - 1);
    const packed = this.encoder.encodeSharedRef(value);
    const whole = new Uint8Array(headerBytes + packed.length);
    whole.set(packed, headerBytes);
    return whole;
  }
}

/** What was packed from `start` to the end. */
export function unpack(bytes: Uint8Array, { start }: { readonly start: number }): unknown {
  return decoder.decode(bytes.subarray(start));
}
