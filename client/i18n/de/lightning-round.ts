import type { Catalogue } from '../catalogue.ts';
import { figure } from '../figures.ts';

export const lightningRound: Catalogue['lightningRound'] = {
  title: 'Blitzrunde',
  note: 'Halbe Zeit',
  comes: 'Gleich: Blitz',
  next: 'Die nächste Frage ist ein Blitz: halbe Zeit, doppelte Punkte.',
  reading: ({ windowMs, question, topic, stem, options }) =>
    `Blitzrunde. ${figure(windowMs / 1000)} Sekunden, doppelte Punkte. ${question}. ${topic}. ${stem} ${options} Antworten.`,
};
