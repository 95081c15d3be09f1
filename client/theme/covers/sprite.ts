import type { Primitive } from '../primitives.ts';
import { rect } from '../primitives.ts';
import type { CoverBrief } from './cover-family.ts';

/** Pixels: a mirrored creature among stars, a field of `bits`, or a `crossword`. */
export function sprite(brief: CoverBrief): Primitive[] {
  switch (brief.variant) {
    case 'bits':
      return bits(brief);
    case 'crossword':
      return crossword(brief);
    default:
      return creature(brief);
  }
}

const SIZE = 9;

// A mirrored 9 x 9: the rows of the eyes are always solid, the rim is left to luck.
function creature({ luck, colours, width, height }: CoverBrief): Primitive[] {
  const { accent, pair, deep, paper, ink } = colours;
  const list: Primitive[] = [rect(0, 0, width, height, deep)];
  const pixel = Math.floor(((Math.min(width, height) * 0.78) / SIZE) * 2) / 2;
  const left = (width - pixel * SIZE) / 2;
  const top = (height - pixel * SIZE) / 2;
  for (let star = 0; star < 22; star++) {
    const side = luck.pick([0.16, 0.28]) * pixel;
    list.push(rect(luck.span(0, width), luck.span(0, height), side, side, luck.pick([pair, accent, paper])));
  }
  for (let row = 1; row < SIZE - 1; row++) {
    for (let column = 0; column < 5; column++) {
      const solid = row === 3 || row === 4 || column === 4;
      const likely = row < 2 ? 0.42 : row > 6 ? 0.5 : 0.72;
      if (!solid && !luck.chance(likely)) continue;
      if (row > 6 && column === 4) continue;
      const mirrored = column === 4 ? [4] : [column, SIZE - 1 - column];
      for (const place of mirrored) {
        const corner = (row === 1 || row === 7) && (place === 0 || place === 8);
        if (corner && !luck.chance(0.5)) continue;
        // A little over a pixel, since two SVG cells that only touch can show a seam.
        list.push(rect(left + place * pixel, top + row * pixel, pixel + 0.4, pixel + 0.4, row < 3 ? pair : accent));
      }
    }
  }
  for (const [eye, pupil] of [
    [2, 3],
    [5, 5],
  ] as const) {
    list.push(rect(left + eye * pixel, top + 3 * pixel, pixel * 2, pixel * 2, paper));
    list.push(rect(left + pupil * pixel, top + 4 * pixel, pixel, pixel, ink));
  }
  return list;
}

// A mirrored field of squares, dense in the middle: a chip, seen by something that thinks in pixels.
function bits({ luck, colours, width, height }: CoverBrief): Primitive[] {
  const { accent, pair, deep, paper, ink } = colours;
  const list: Primitive[] = [rect(0, 0, width, height, deep)];
  const columns = 2 * Math.max(3, Math.min(9, Math.round(width / 36))) + 1;
  const pixel = width / columns;
  const rows = Math.ceil(height / pixel);
  const half = (columns - 1) / 2;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column <= half; column++) {
      const away = Math.max((half - column) / half, Math.abs(row + 0.5 - rows / 2) / (rows / 2));
      if (!luck.chance(0.84 - away * 0.46)) continue;
      const fill = luck.pick([accent, accent, accent, pair, paper, ink]);
      const small = luck.chance(0.22);
      const [side, inset] = small ? [pixel * 0.4, pixel * 0.3] : [pixel, 0];
      for (const place of column === half ? [half] : [column, columns - 1 - column]) {
        list.push(rect(place * pixel + inset, row * pixel + inset, side, side, fill));
      }
    }
  }
  return list;
}

// A grid that is the same when turned upside down, as crosswords are; one word is found.
function crossword({ luck, colours, width, height }: CoverBrief): Primitive[] {
  const { accent, pair, deep, paper } = colours;
  const list: Primitive[] = [rect(0, 0, width, height, deep)];
  const columns = Math.max(4, Math.min(11, Math.round(width / 44)));
  const side = width / columns;
  const rows = Math.ceil(height / side);
  const open = Array.from({ length: rows * columns }, () => true);
  for (let index = 0; index < open.length / 2; index++) {
    // No two black squares touch above or beside, so that every word has at least two letters somewhere.
    const free = open[index - columns] !== false && (index % columns === 0 || open[index - 1] !== false);
    if (free && luck.chance(0.42)) {
      open[index] = false;
      open[open.length - 1 - index] = false;
    }
  }
  const wordRow = luck.int(1, Math.max(1, rows - 2));
  const gap = Math.max(1, side * 0.035);
  for (const [index, free] of open.entries()) {
    if (!free) continue;
    const [row, column] = [Math.floor(index / columns), index % columns];
    const fill = row === wordRow ? pair : luck.chance(0.14) ? paper : accent;
    list.push(rect(column * side + gap, row * side + gap, side - gap * 2, side - gap * 2, fill, side * 0.08));
    if (row === wordRow || luck.chance(0.2)) {
      list.push(rect(column * side + side * 0.16, row * side + side * 0.16, side * 0.16, side * 0.16, deep));
    }
  }
  return list;
}
