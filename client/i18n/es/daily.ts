import { beginOf } from '#shared/daily/day.ts';
import type { Catalogue } from '../catalogue.ts';
import { dayInUtc, figure, seconds } from '../figures.ts';
import { plural } from './spanish.ts';

const MARKS = { right: 'correcta', part: 'correcta en parte', wrong: 'fallada', none: 'sin respuesta' } as const;
const dateWords = (day: number): string => dayInUtc(beginOf(day));

export const daily: Catalogue['daily'] = {
  date: dateWords,
  title: 'Las diez del día',
  blurb: (questions) => `${questions} preguntas, las mismas para todos aquí. Un intento.`,
  none: 'Aquí no hay preguntas suficientes para las diez del día.',
  start: 'Empezar las diez de hoy',
  startDay: (day) => `Empezar las diez del ${dateWords(day)}`,
  back: 'Volver a tu intento',
  keeping: 'Tu intento está en marcha.',
  see: 'Mira cómo te fue',
  rules: [
    'Decide tu tiempo. Cada pregunta que no aciertas del todo cuesta 20 segundos.',
    'El reloj no espera: lo que pasa mientras no estás, pasado está.',
    'A medianoche UTC llegan preguntas nuevas.',
  ],
  over: (day) =>
    `El día de estas diez, el ${dateWords(day)}, ya pasó. Puedes jugarlas, pero no se te compara con nadie.`,
  today: 'A las diez de hoy',
  loading: 'Mirando tu día',
  played: (n) =>
    n === 0
      ? 'Hoy no las ha jugado nadie todavía'
      : plural(n, { one: '# persona ha jugado hoy', other: '# personas han jugado hoy' }),
  score: (right, of, ms) => `${right} de ${of} en ${seconds(ms)}`,
  fasterThan: (percent) => `Más rápido que el ${percent} % hoy`,
  alone: 'Hoy nadie ha llegado antes que tú.',
  among: (place, of) => `Puesto ${place} de ${of} hoy`,
  late: 'Jugado más tarde: no cuenta entre los demás.',
  streak: (days) => plural(days, { one: '# día seguido', other: '# días seguidos' }),
  noStreak: 'Aún sin días seguidos',
  calendar: 'Tus últimas seis semanas',
  copy: 'Copiar el cuadro',
  copied: 'Copiado. No desvela nada.',
  link: 'Enlace para alguien',
  linkCopied: 'Enlace copiado. Empieza las mismas diez.',
  ghost: (name) => `Fantasma de ${name}`,
  beaten: (name, ms) => `Le ganaste por ${seconds(ms)} a ${name}, el mejor tiempo de ayer.`,
  unbeaten: (name, ms) => `${name}, el mejor tiempo de ayer, fue ${seconds(ms)} más rápido.`,
  even: (name) => `Igual de rápido que ${name}, el mejor tiempo de ayer.`,
  ahead: (ms) => `${seconds(ms)} por delante del fantasma`,
  behind: (ms) => `${seconds(ms)} por detrás del fantasma`,
  level: 'a la par con el fantasma',
  gap: (ms) => `${ms > 0 ? '−' : '+'}${seconds(Math.abs(ms))}`,
  question: (number, mark, ms) => `Pregunta ${number}: ${MARKS[mark]}${mark === 'right' ? `, ${seconds(ms)}` : ''}`,
  days: { kept: 'jugado', late: 'jugado más tarde', missed: 'no jugado', open: 'hoy', ahead: 'por llegar' },
  weekdays: ['Lu', 'Ma', 'Mi', 'Ju', 'Vi', 'Sá', 'Do'],
  shared: ({ day, right, of, timeMs, fasterThan, grid, link }) =>
    [
      `Quizcade, las diez del día, ${dateWords(day)}`,
      `${right}/${of} en ${seconds(timeMs)}${fasterThan === null ? '' : `, más rápido que el ${figure(fasterThan)} %`}`,
      grid,
      link,
    ].join('\n'),
};
