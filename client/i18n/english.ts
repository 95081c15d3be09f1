import { figure } from './figures.ts';

/** What English does with numbers, names and sentences. */

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

/** Ada, Bo and Cy */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** With a capital. */
export function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence that is to be followed by another: with a full stop, unless it has an end of its own: R.E.M., Jeopardy! */
export function ended(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** 0:24 */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.max(0, seconds % 60)).padStart(2, '0')}`;
}
