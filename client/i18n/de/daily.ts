import { beginOf } from '#shared/daily/day.ts';
import type { Catalogue } from '../catalogue.ts';
import { dayInUtc, figure, seconds } from '../figures.ts';
import { plural } from './german.ts';

const MARKS = { right: 'richtig', part: 'teilweise richtig', wrong: 'falsch', none: 'keine Antwort' } as const;
const dateWords = (day: number): string => dayInUtc(beginOf(day));

export const daily: Catalogue['daily'] = {
  date: dateWords,
  title: 'Zehn des Tages',
  blurb: (questions) => `${questions} Fragen, für alle hier dieselben. Ein Versuch.`,
  none: 'Für die Zehn des Tages gibt es hier nicht genug Fragen.',
  start: 'Die Zehn von heute starten',
  startDay: (day) => `Die Zehn vom ${dateWords(day)} starten`,
  back: 'Zurück zu deinem Versuch',
  keeping: 'Dein Versuch läuft.',
  see: 'Schau, wie es lief',
  rules: [
    'Deine Zeit entscheidet. Jede Frage, die nicht ganz stimmt, kostet 20 Sekunden.',
    'Die Uhr wartet nicht: Was vergeht, während du weg bist, ist vergangen.',
    'Neue Fragen gibt es um Mitternacht UTC.',
  ],
  over: (day) =>
    `Der Tag dieser Zehn, der ${dateWords(day)}, ist vorbei. Du kannst sie spielen, verglichen wirst du nicht.`,
  today: 'Zu den Zehn von heute',
  loading: 'Dein Tag wird nachgesehen',
  played: (n) =>
    n === 0
      ? 'Heute hat sie noch niemand gespielt'
      : plural(n, { one: '# hat heute gespielt', other: '# haben heute gespielt' }),
  score: (right, of, ms) => `${right} von ${of} in ${seconds(ms)}`,
  fasterThan: (percent) => `Schneller als ${percent} % heute`,
  alone: 'Du bist heute die erste Person hier.',
  among: (place, of) => `Platz ${place} von ${of} heute`,
  late: 'Später gespielt: Es zählt nicht unter den anderen.',
  streak: (days) => plural(days, { one: '# Tag in Folge', other: '# Tage in Folge' }),
  noStreak: 'Noch keine Tage in Folge',
  calendar: 'Deine letzten sechs Wochen',
  copy: 'Raster kopieren',
  copied: 'Kopiert. Es verrät nichts.',
  link: 'Link zum Weitergeben',
  linkCopied: 'Link kopiert. Er startet dieselben Zehn.',
  ghost: (name) => `Geist von ${name}`,
  beaten: (name, ms) => `Du warst ${seconds(ms)} schneller als ${name}, gestern Platz eins.`,
  unbeaten: (name, ms) => `${name}, gestern Platz eins, war ${seconds(ms)} schneller.`,
  even: (name) => `So schnell wie ${name}, gestern Platz eins.`,
  ahead: (ms) => `${seconds(ms)} vor dem Geist`,
  behind: (ms) => `${seconds(ms)} hinter dem Geist`,
  level: 'gleichauf mit dem Geist',
  gap: (ms) => `${ms > 0 ? '−' : '+'}${seconds(Math.abs(ms))}`,
  question: (number, mark, ms) => `Frage ${number}: ${MARKS[mark]}${mark === 'right' ? `, ${seconds(ms)}` : ''}`,
  days: {
    kept: 'gespielt',
    late: 'später gespielt',
    missed: 'nicht gespielt',
    open: 'heute',
    ahead: 'kommt noch',
  },
  weekdays: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
  shared: ({ day, right, of, timeMs, fasterThan, grid, link }) =>
    [
      `Quizcade, Zehn des Tages, ${dateWords(day)}`,
      `${right}/${of} in ${seconds(timeMs)}${fasterThan === null ? '' : `, schneller als ${figure(fasterThan)} %`}`,
      grid,
      link,
    ].join('\n'),
};
