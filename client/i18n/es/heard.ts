import type { Catalogue } from '../catalogue.ts';
import { ended, listed } from '../figures.ts';

export const heard: Catalogue['heard'] = {
  waiting: (taken, max) => `Sala de espera. ${taken} de ${max} están aquí.`,
  question: ({ question, topic, stem, options }) => `${question}. ${topic}. ${stem} ${options} respuestas.`,
  begins: 'Empieza la partida.',
  over: 'La partida ha terminado.',
  standing: (rank, score) => `Estás en el puesto ${rank} con ${score} puntos.`,
  joined: (who, taken, max) => `${who} en la sala, ${taken} de ${max}.`,
  locked: (text) => (text === undefined ? 'Fijada.' : `Fijada: ${text}`),
  paused: 'El anfitrión ha puesto pausa.',
  missed: 'Esperando al show.',
  resumed: 'La partida sigue.',
  nobodyScored: 'Esta vez no ha puntuado nadie.',
  place: (place, names, score) => `Puesto ${place}: ${listed(names)}, con ${score} puntos.`,
  right: (points, rank) => `Correcto. Más ${points}. Estás en el puesto ${rank}.`,
  partly: (points) => `Correcto en parte. Más ${points}.`,
  noAnswer: 'Sin respuesta.',
  answer: (text, wasRight) => ended(`${wasRight ? 'La respuesta:' : 'La respuesta es'} ${text}`),
  times: (factor, why) => `Por ${factor} ${why}`,
  points: (points, why) => `${points < 0 ? 'Menos' : 'Más'} ${Math.abs(points)} ${why}`,
  experience: (xp) => `Más ${xp} de experiencia.`,
  level: (level) => `Has llegado al nivel ${level}.`,
  fresh: (names) => `Nuevo: ${listed(names)}.`,
  rating: (before, after) => `Puntuación ${after}, ${after >= before ? 'más' : 'menos'} ${Math.abs(after - before)}.`,
  seconds: (n) => `${n} segundos`,
};
