import type { Catalogue } from '../catalogue.ts';
import { figure, listed } from '../figures.ts';
import { matchWords } from './match.ts';

export const watch: Catalogue['watch'] = {
  title: (what, code) => `${what} · ${code} · Quizcade`,
  bigScreen: (round, rounds) =>
    rounds > 0 ? `Pantalla grande, pregunta ${round} de ${rounds}` : `Pantalla grande, pregunta ${round}`,
  bigScreenWaits: 'Pantalla grande',
  overlay: 'Overlay',
  playAlong: 'Juega tú también',
  secondsLeft: (n) => (n === 1 ? 'segundo' : 'segundos'),
  reading: 'Atención',
  ofAnswered: (n) => `de ${n} han respondido`,
  answers: (n) => (n === 1 ? 'respuesta' : 'respuestas'),
  areIn: (n) => (n === 1 ? 'está aquí' : 'están aquí'),
  nobodyYet: 'Escanea el código o escríbelo. Quien llegue primero es el anfitrión.',
  howTo: {
    choice: '',
    multi: matchWords.answers.several,
    order: matchWords.answers.order,
    number: 'Tu mejor cálculo, en el móvil',
    text: 'Escríbelo en el móvil',
  },
  fastest: 'El dedo más rápido',
  nobodyRight: 'Nadie la sabía',
  onPhones: 'Mirad los móviles',
  leads: (name, points) => `${name} va en cabeza por ${figure(points)}`,
  majority: (share, text) => (share === 100 ? `Todos dijisteis ${text}` : `El ${share} % dijo ${text}`),
  over: 'Eso ha sido todo',
  joining: 'Buscando la sala',
  noCode: 'En esta dirección no hay código de sala. Tiene esta forma: /K7PQ/screen o /K7PQ/overlay.',
  noRoom: (code) =>
    `Ahora no hay ninguna sala abierta ${code}. Abre una, pon su código en esta dirección y aparecerá aquí sola.`,
  roomClosed: (code) => `La sala ${code} se ha cerrado. Abre otra y pon su código en esta dirección.`,
  unknownParts: (unknown, known) => `No hay ninguna parte llamada ${listed(unknown)}. Hay: ${listed(known)}.`,
  tooOld: 'Hay un Quizcade más nuevo. Esta página se recarga sola.',
  soundHint: 'Un clic para el sonido · M silencia · F llena la pantalla',
};
