import type { Catalogue } from '../catalogue.ts';
import { figure } from '../figures.ts';

export const chainReaction: Catalogue['chainReaction'] = {
  chainOf: (size) => `${figure(size)}er-Kette`,
  first: '0 ms',
  after: (ms) => `+${figure(ms)}`,
  more: (count) => `+${figure(count)} mehr`,
  points: (points) => figure(points),
  heard: (size, place, afterMs, first, points) => {
    const chain = `${figure(size)}er-Kette.`;
    if (place === null) return chain;
    if (place === 1) return `${chain} Du hast sie begonnen. Plus ${figure(points)}.`;
    return `${chain} Du warst auf Platz ${place}, ${figure(afterMs)} Millisekunden nach ${first}. Plus ${figure(points)}.`;
  },
};
