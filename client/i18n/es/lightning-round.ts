import type { Catalogue } from '../catalogue.ts';
import { figure } from '../figures.ts';

export const lightningRound: Catalogue['lightningRound'] = {
  title: 'Ronda relámpago',
  note: 'La mitad de tiempo',
  comes: 'Ahora: relámpago',
  next: 'La siguiente pregunta es relámpago: la mitad de tiempo, el doble de puntos.',
  reading: ({ windowMs, question, topic, stem, options }) =>
    `Ronda relámpago. ${figure(windowMs / 1000)} segundos, el doble de puntos. ${question}. ${topic}. ${stem} ${options} respuestas.`,
};
