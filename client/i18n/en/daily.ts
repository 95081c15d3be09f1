import { beginOf } from '#shared/daily/day.ts';
import type { DailyMark } from '#shared/daily/tried.ts';
import { dayInUtc, figure, seconds } from '../figures.ts';
import { ordinal } from './english.ts';

const MARKS: Readonly<Record<DailyMark, string>> = {
  right: 'right',
  part: 'partly right',
  wrong: 'wrong',
  none: 'no answer',
};

/** The daily ten: on the wall, on its page and beside its questions. */
export const daily = {
  date: (day: number) => dateWords(day),
  title: 'Daily ten',
  blurb: (questions: number) => `${questions} questions, the same for everybody here. One try.`,
  none: 'There are not enough questions here for a daily ten.',
  start: 'Start today’s ten',
  startDay: (day: number) => `Start the ten of ${dateWords(day)}`,
  back: 'Back to your try',
  keeping: 'Your try is under way.',
  see: 'See how it went',
  rules: [
    'Your time decides. A question that you do not get right costs 20 seconds.',
    'The clock does not wait: what passes while you are away has passed.',
    'New questions come at midnight UTC.',
  ],
  over: (day: number) =>
    `The day of these ten, ${dateWords(day)}, is over. You can play them; others are not compared with you.`,
  today: 'To today’s ten',
  loading: 'Looking at your day',
  played: (n: number) => (n === 0 ? 'Nobody has played it yet today' : `${figure(n)} played today`),
  score: (right: number, of: number, ms: number) => `${right} of ${of} in ${seconds(ms)}`,
  fasterThan: (percent: number) => `Faster than ${percent}% today`,
  alone: 'You are the first today.',
  among: (place: number, of: number) => `${ordinal(place)} of ${of} today`,
  late: 'Played later: it is not counted among the others.',
  streak: (days: number) => (days === 1 ? '1 day in a row' : `${days} days in a row`),
  noStreak: 'No days in a row yet',
  calendar: 'Your last six weeks',
  copy: 'Copy the grid',
  copied: 'Copied. It gives nothing away.',
  link: 'Link for a friend',
  linkCopied: 'Link copied. It starts the same ten.',
  ghost: (name: string) => `${name}’s ghost`,
  beaten: (name: string, ms: number) => `You beat ${name}, yesterday’s best, by ${seconds(ms)}.`,
  unbeaten: (name: string, ms: number) => `${name}, yesterday’s best, was ${seconds(ms)} quicker.`,
  even: (name: string) => `As quick as ${name}, yesterday’s best.`,
  ahead: (ms: number) => `${seconds(ms)} ahead of the ghost`,
  behind: (ms: number) => `${seconds(ms)} behind the ghost`,
  level: 'level with the ghost',
  gap: (ms: number) => `${ms > 0 ? '−' : '+'}${seconds(Math.abs(ms))}`,
  question: (number: number, mark: DailyMark, ms: number) =>
    `Question ${number}: ${MARKS[mark]}${mark === 'right' ? `, ${seconds(ms)}` : ''}`,
  days: { kept: 'played', late: 'played later', missed: 'not played', open: 'today', ahead: 'to come' },
  weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  /** What is pasted somewhere: it says how it went, and nothing of what was asked. */
  shared: (args: {
    day: number;
    right: number;
    of: number;
    timeMs: number;
    fasterThan: number | null;
    grid: string;
    link: string;
  }) =>
    [
      `Quizcade daily ten, ${dateWords(args.day)}`,
      `${args.right}/${args.of} in ${seconds(args.timeMs)}${args.fasterThan === null ? '' : `, faster than ${args.fasterThan}%`}`,
      args.grid,
      args.link,
    ].join('\n'),
} as const;

function dateWords(day: number): string {
  return dayInUtc(beginOf(day));
}
