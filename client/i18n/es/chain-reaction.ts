import type { Catalogue } from '../catalogue.ts';
import { figure } from '../figures.ts';
import { ordinal } from './spanish.ts';

export const chainReaction: Catalogue['chainReaction'] = {
  chainOf: (size) => `Cadena de ${figure(size)}`,
  first: '0 ms',
  after: (ms) => `+${figure(ms)}`,
  more: (count) => `+${figure(count)} más`,
  points: (points) => figure(points),
  heard: (size, place, afterMs, first, points) => {
    const chain = `Cadena de ${figure(size)}.`;
    if (place === null) return chain;
    if (place === 1) return `${chain} La empezaste tú. Más ${figure(points)}.`;
    return `${chain} Fuiste el ${ordinal(place)}, ${figure(afterMs)} milisegundos después de ${first}. Más ${figure(points)}.`;
  },
};
