import type { Catalogue } from '../catalogue.ts';

export const doubleFinale: Catalogue['doubleFinale'] = {
  title: 'Final doble',
  note: 'Última pregunta',
  comes: 'Ahora: la última, doble',
  next: 'La siguiente pregunta es la última y vale el doble.',
};
