/** The same list as few lists, in order, in each of which every key stands once: one unordered write may take each. */
export function wavesOf<T>(list: readonly T[], keyOf: (item: T) => string): T[][] {
  const waves: T[][] = [];
  const places = new Map<string, number>();
  for (const item of list) {
    const key = keyOf(item);
    const place = places.get(key) ?? 0;
    places.set(key, place + 1);
    const wave = waves[place];
    if (wave) wave.push(item);
    else waves.push([item]);
  }
  return waves;
}
