import { figure } from '../figures.ts';
import { ordinal } from './english.ts';

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** What chain reaction says. */
export const chainReaction = {
  chainOf: (size: number) => `Chain of ${NUMBERS[size] ?? figure(size)}`,
  first: '0 ms',
  after: (ms: number) => `+${figure(ms)}`,
  more: (count: number) => `+${figure(count)} more`,
  points: (points: number) => figure(points),
  heard: (size: number, place: number | null, afterMs: number, first: string, points: number) =>
    place === null
      ? `Chain of ${NUMBERS[size] ?? figure(size)}.`
      : place === 1
        ? `Chain of ${NUMBERS[size] ?? figure(size)}. You began it. Plus ${figure(points)}.`
        : `Chain of ${NUMBERS[size] ?? figure(size)}. You were ${ordinal(place)}, ${figure(afterMs)} milliseconds after ${first}. Plus ${figure(points)}.`,
} as const;
