/** With fewer others than this a share of them would be about each one: then only the place is told. */
export const LEAST_OTHERS = 5;

/** How a try stands among those of a day that count. */
export interface Among {
  /** From 1; equal times share a place. */
  readonly place: number;
  /** All of them, this one too. */
  readonly of: number;
  /** Faster than so many per cent of the others, whole and rounded down; null where there are too few, or it would be none (DT5). */
  readonly fasterThan: number | null;
}

/** DT5: where a time stands, of which so many others are quicker and so many slower; the rest are equal. */
export function amongOthers({ others, quicker, slower }: { others: number; quicker: number; slower: number }): Among {
  const percent = Math.floor((100 * slower) / others);
  return {
    place: quicker + 1,
    of: others + 1,
    fasterThan: others < LEAST_OTHERS || percent === 0 ? null : percent,
  };
}
