/** A colour between two, as CSS `color-mix(in srgb)` has it: `share` of the first. Hex in, hex out. */
export function mix(first: string, second: string, share: number): string {
  const [a, b] = [channels(first), channels(second)];
  const hex = a.map((value, i) =>
    Math.round(value * share + (b[i] ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}

/** The same colour, partly seen through. */
export function faded(colour: string, alpha: number): string {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  return `rgba(${red},${green},${blue},${alpha})`;
}

/** For Phaser's tints. */
export function tintOf(colour: string): number {
  return Number.parseInt(colour.slice(1), 16);
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
