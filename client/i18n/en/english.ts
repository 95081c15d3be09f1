import { figure } from '../figures.ts';
import { pluralOf } from '../plural.ts';

/** What English does with numbers. */

const PLACES = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** 4th */
export function ordinal(n: number): string {
  const tens = n % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}

/** first, second, ... 11th */
export function placeWord(rank: number): string {
  return PLACES[rank] ?? ordinal(rank);
}

/** no, one, two, ... 11 */
export function countWord(n: number): string {
  return COUNTS[n] ?? figure(n);
}

/** 1 point, 2 points: `plural(n, { one: '# point', other: '# points' })`. */
export const plural = pluralOf('en-GB');
