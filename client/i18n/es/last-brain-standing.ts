import type { Catalogue } from '../catalogue.ts';
import { figure } from '../figures.ts';
import { plural } from './spanish.ts';

export const lastBrainStanding: Catalogue['lastBrainStanding'] = {
  title: 'El último cerebro',
  inTheCrowd: 'En el público',
  cheeringFor: (crowd, alive) => `Sois ${figure(crowd)} animando a ${figure(alive)}`,
  youCallIt: (question) => `Pregunta ${question} · tú apuestas, ellos juegan`,
  whereTo: '¿Adónde irá la mayoría?',
  figures: 'Lo que apostó el público se ve tras la campana.',
  ifYouCallIt: '+50 si aciertas',
  yourCall: 'Tu apuesta',
  noCall: 'Esta vez no hay nada que apostar. Mira cómo les va.',
  yourPick: 'Tu favorito',
  choosePick: '¿Quién quedará? Apoya a alguien',
  again: 'Apoyar a otra persona',
  stillIn: 'sigue dentro',
  roar: 'El clamor',
  roarHint: 'Cada grito del público cuenta. Luego se apaga.',
  cheer: (face) => `Animar: ${face}`,
  points: (points) => plural(points, { one: '# punto de público', other: '# puntos de público' }),
  survived: 'Sobrevives',
  out: 'Estás fuera',
  outHint: 'Desde aquí eres público: apuesta respuestas, apoya a alguien, anima.',
  fell: (fallen) => plural(fallen, { one: 'Ha caído uno', other: 'Han caído #' }),
  watchingHint: 'Se unen a ti en el público.',
  yourPlace: 'Tu puesto',
  yourPoints: 'Tus puntos',
  aboveTheLine: 'Sobre la línea',
  theLine: (points) => `La línea: ${figure(points)}`,
  nobodyFell: 'No cae nadie',
  sudden: 'Muerte súbita: si fallas mientras otro acierta, estás fuera.',
  nextCut: (questions, left) =>
    questions === 1
      ? `Próximo corte tras la siguiente pregunta: quedan ${figure(left)}`
      : `Próximo corte en ${questions} preguntas: quedan ${figure(left)}`,
  nextIn: 'Sigue en',
  calledIt: 'Acertaste: +50',
  missedCall: 'Se fueron a otra',
  seconds: (left) => plural(left, { one: '# segundo', other: '# segundos' }),
  decided: 'Ese fue el último corte.',
  heard: (from, to) =>
    from === to ? `No cae nadie. Quedan ${figure(to)}.` : `El corte: de ${figure(from)} a ${figure(to)}.`,
  heardSurvived: 'Has sobrevivido.',
  heardOut: 'Estás fuera, y ahora en el público.',
};
