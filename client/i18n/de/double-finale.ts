import type { Catalogue } from '../catalogue.ts';

export const doubleFinale: Catalogue['doubleFinale'] = {
  title: 'Doppeltes Finale',
  note: 'Letzte Frage',
  comes: 'Gleich: die letzte, doppelt',
  next: 'Die nächste Frage ist die letzte und zählt doppelt.',
};
