import { figure } from '../figures.ts';
import { pluralOf } from '../plural.ts';

/** What Spanish does with numbers. */

const COUNTS = ['cero', 'un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'];

/** dos, tres, ... 11: before a noun in the plural. */
export function countWord(n: number): string {
  return COUNTS[n] ?? figure(n);
}

/** 3.º */
export function ordinal(n: number): string {
  return `${n}.º`;
}

/** 1 punto, 2 puntos: `plural(n, { one: '# punto', other: '# puntos' })`. */
export const plural = pluralOf('es');
