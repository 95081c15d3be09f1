import type { ArtLuck } from '../art-luck.ts';
import type { Primitive } from '../primitives.ts';

/** The five flat colours of a cover. */
export interface CoverColours {
  readonly accent: string;
  readonly pair: string;
  readonly deep: string;
  readonly paper: string;
  readonly ink: string;
}

/** What a family is given: luck of the cover's seed, colours, and a box in px. */
export interface CoverBrief {
  readonly luck: ArtLuck;
  readonly colours: CoverColours;
  readonly width: number;
  readonly height: number;
  /** One of the family's recipes; an unknown one is the family's first. */
  readonly variant?: string;
  /** A stage: nothing that stands alone, since it would sit behind words. */
  readonly calm: boolean;
}

export type DrawCover = (brief: CoverBrief) => Primitive[];

/** One cell of a pattern: its corner and its side. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly row: number;
  readonly column: number;
}

/**
 * Square cells over the box, row by row. A cell is about 84 px: a small box has two columns, a large one `most`, a
 * wide strip two more.
 */
export function cellsOf({ width, height }: CoverBrief, most: number): Cell[] {
  const limit = width > height * 2.4 ? most + 2 : most;
  const columns = Math.max(2, Math.min(Math.round(width / 84), limit));
  const side = width / columns;
  return Array.from({ length: Math.ceil(height / side) * columns }, (_, index) => {
    const row = Math.floor(index / columns);
    const column = index % columns;
    return { x: column * side, y: row * side, side, row, column };
  });
}
