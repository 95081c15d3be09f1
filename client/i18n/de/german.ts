import { figure } from '../figures.ts';
import { pluralOf } from '../plural.ts';

/** What German does with numbers. */

const COUNTS = [
  'kein',
  'ein',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];

/** zwei, drei, ... 13: before a noun in the plural. */
export function countWord(n: number): string {
  return COUNTS[n] ?? figure(n);
}

/** 1 Punkt, 2 Punkte: `plural(n, { one: '# Punkt', other: '# Punkte' })`. */
export const plural = pluralOf('de');
