/** Where a row lies in its list, px from the top of the list. */
export interface RowBox {
  readonly top: number;
  readonly height: number;
}

/** The place that row `from` would have, carried `by` px down: it has passed a row whose middle its own middle has passed. */
export function placeOf(rows: readonly RowBox[], from: number, by: number): number {
  const own = rows[from];
  if (!own) return from;
  const middle = own.top + own.height / 2 + by;
  return rows.filter((row, i) => i !== from && row.top + row.height / 2 < middle).length;
}

/** How far row `from` is carried, px down: never out of its list, which would make the page longer under the pointer. */
export function carriedBy(rows: readonly RowBox[], from: number, by: number): number {
  const own = rows[from];
  const [first, last] = [rows[0], rows.at(-1)];
  if (!own || !first || !last) return 0;
  return Math.max(first.top - own.top, Math.min(by, last.top + last.height - own.top - own.height));
}

/** How far each row makes room, px, while row `from` is held over place `to`; the held one itself goes with the pointer. */
export function roomFor(rows: readonly RowBox[], from: number, to: number, gap: number): number[] {
  const space = (rows[from]?.height ?? 0) + gap;
  return rows.map((_, i) => {
    if (i > from && i <= to) return -space;
    return i < from && i >= to ? space : 0;
  });
}

/** How fast the window goes while something is held near its edge, px a frame; 0 away from the edges. */
export function pullOf(y: number, window: number): number {
  const edge = Math.min(EDGE_PX, window / 4);
  if (y < edge) return -Math.ceil(((edge - y) / edge) * FASTEST_PX);
  if (y > window - edge) return Math.ceil(((y - window + edge) / edge) * FASTEST_PX);
  return 0;
}

const EDGE_PX = 96;
const FASTEST_PX = 14;
