/** Where the words of a wall stand, px of its box. Pure. */
export interface Wall {
  readonly size: number;
  readonly chips: readonly {
    /** Which word; -1: how many more there are. */
    readonly word: number;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  /** Words that found no room. */
  readonly left: number;
}

const SIZES = [24, 22, 20, 18, 16, 15, 14];
const GAP = 8;
const PAD = 12;

/** The height of a chip with words of this size. */
export function chipHeight(size: number): number {
  return Math.round(size * 1.75);
}

/**
 * Words in the order they come, row by row, in the largest type in which all of them fit; where none does, as many as
 * fit in the smallest, and a last chip for the rest. `widthAt` is the width of a chip's content, `moreAt` of the last one's.
 */
export function layWall(
  count: number,
  { width, height }: { readonly width: number; readonly height: number },
  widthAt: (size: number, word: number) => number,
  moreAt: (size: number, left: number) => number,
): Wall {
  const room = { width: width - 2 * PAD, height: height - 2 * PAD };
  const size = SIZES.find((one) => rowsOf(count, one, room, (i) => widthAt(one, i)).taken === count) ?? 14;
  const all = rowsOf(count, size, room, (i) => widthAt(size, i));
  let shown = all.taken;
  let rows = all.rows;
  // The chip for the rest needs a place of its own.
  while (shown > 0 && shown < count) {
    const left = count - shown;
    const tried = rowsOf(shown + 1, size, room, (i) => (i === shown ? moreAt(size, left) : widthAt(size, i)));
    if (tried.taken === shown + 1) {
      rows = tried.rows;
      break;
    }
    shown--;
  }
  const high = chipHeight(size);
  const top = PAD + (room.height - rows.length * (high + GAP) + GAP) / 2;
  return {
    size,
    left: count - shown,
    chips: rows.flatMap((row, r) => {
      const wide = row.reduce((sum, chip) => sum + chip.width + GAP, -GAP);
      let x = PAD + (room.width - wide) / 2;
      return row.map(({ word, width: own }) => {
        const chip = { word: word < shown ? word : -1, x, y: top + r * (high + GAP), width: own, height: high };
        x += own + GAP;
        return chip;
      });
    }),
  };
}

function rowsOf(
  count: number,
  size: number,
  { width, height }: { width: number; height: number },
  widthOf: (word: number) => number,
): { rows: { word: number; width: number }[][]; taken: number } {
  const most = Math.max(1, Math.floor((height + GAP) / (chipHeight(size) + GAP)));
  const rows: { word: number; width: number }[][] = [];
  let free = 0;
  for (let word = 0; word < count; word++) {
    const own = Math.min(width, widthOf(word));
    if (rows.length === 0 || own > free) {
      if (rows.length === most) return { rows, taken: word };
      rows.push([]);
      free = width;
    }
    rows.at(-1)?.push({ word, width: own });
    free -= own + GAP;
  }
  return { rows, taken: count };
}
