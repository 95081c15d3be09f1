import fc from 'fast-check';

/**
 * Any text at all: each code point that UTF-16 can write, assigned or not, surrogates alone aside. fast-check's own
 * `unit: 'binary'` gives the same, and first spends seconds on an index of all of them.
 */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const codePoint = fc.oneof(
    { arbitrary: fc.integer({ min: 0, max: 0x7f }), weight: 1 },
    { arbitrary: fc.integer({ min: 0, max: 0xd7ff }), weight: 1 },
    { arbitrary: fc.integer({ min: 0xe000, max: 0x10ffff }), weight: 1 },
  );
  return fc.array(codePoint, { maxLength }).map((points) => String.fromCodePoint(...points));
}
