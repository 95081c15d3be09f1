import type { Catalogue } from '../catalogue.ts';
import { ended, listed } from '../figures.ts';

export const heard: Catalogue['heard'] = {
  waiting: (taken, max) => `Warteraum. ${taken} von ${max} sind da.`,
  question: ({ question, topic, stem, options }) => `${question}. ${topic}. ${stem} ${options} Antworten.`,
  begins: 'Das Match beginnt.',
  over: 'Das Match ist vorbei.',
  standing: (rank, score) => `Du bist auf Platz ${rank} mit ${score} Punkten.`,
  joined: (who, taken, max) => `${who} dazugekommen, ${taken} von ${max}.`,
  locked: (text) => (text === undefined ? 'Eingeloggt.' : `Eingeloggt: ${text}`),
  paused: 'Der Host macht Pause.',
  missed: 'Wir warten auf die Show.',
  resumed: 'Es geht weiter.',
  nobodyScored: 'Diesmal hat niemand Punkte.',
  place: (place, names, score) => `Platz ${place}: ${listed(names)}, mit ${score} Punkten.`,
  right: (points, rank) => `Richtig. Plus ${points}. Du bist auf Platz ${rank}.`,
  partly: (points) => `Teilweise richtig. Plus ${points}.`,
  noAnswer: 'Keine Antwort.',
  answer: (text, wasRight) => ended(`${wasRight ? 'Die Antwort:' : 'Richtig ist'} ${text}`),
  times: (factor, why) => `Mal ${factor} ${why}`,
  points: (points, why) => `${points < 0 ? 'Minus' : 'Plus'} ${Math.abs(points)} ${why}`,
  experience: (xp) => `Plus ${xp} Erfahrung.`,
  level: (level) => `Level ${level} erreicht.`,
  fresh: (names) => `Neu: ${listed(names)}.`,
  rating: (before, after) => `Wertung ${after}, ${after >= before ? 'plus' : 'minus'} ${Math.abs(after - before)}.`,
  seconds: (n) => `${n} Sekunden`,
};
