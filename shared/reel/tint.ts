import { contrast } from '../art/contrast.ts';
import { INK } from '../art/ink.ts';

/** The colours of one frame of a reel. */
export interface Tint {
  readonly ground: string;
  /** Words, and what has to be read. */
  readonly words: string;
  /** What the eye is to find first, and what is beside it. */
  readonly mark: string;
  readonly other: string;
  /** What is behind everything. */
  readonly dim: string;
}

export interface TopicColours {
  readonly accent: string;
  readonly pair: string;
  readonly deep: string;
  readonly paper: string;
}

/** One frame on the accent, one in the deep, one on its pair: three neighbours never look the same. */
export function tintOf(index: number, { accent, pair, deep, paper }: TopicColours): Tint {
  if (index % 3 === 0) return { ground: accent, words: wordsOn(accent), mark: paper, other: pair, dim: deep };
  if (index % 3 === 1) return { ground: deep, words: paper, mark: accent, other: pair, dim: INK };
  return { ground: pair, words: wordsOn(pair), mark: paper, other: accent, dim: deep };
}

function wordsOn(ground: string): string {
  return contrast(INK, ground) >= contrast('#FFFFFF', ground) ? INK : '#FFFFFF';
}
