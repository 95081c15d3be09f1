import type { Why } from '#shared/rules/sheet.ts';
import { countWord, placeWord } from '../i18n/english.ts';

/** Every word that the canvas draws, with the same voice as the page: short, kind, sentence case. */
export const words = {
  seconds: (n: number) => (n === 1 ? 'second' : 'seconds'),
  ofSeconds: (ms: number, isShort: boolean) => `of ${ms / 1000} ${isShort ? 's' : 'seconds'}`,
  /** `of` 0: nobody knows yet how many there will be. */
  questionOf: (n: number, of: number) => (of > 0 ? `Question ${n} of ${of}` : `Question ${n}`),
  locked: 'Locked',
  lockedIn: (ms: number) => `in ${inSeconds(ms)} s`,
  answered: (of: number, isShort: boolean) => (isShort ? ` of ${of} in` : ` of ${of} have answered`),
  paused: 'Paused',
  bell: 'Time is up',
  everyoneIn: 'Everyone is in',
  leans: 'The room leans',
  tooFew: 'Too few to tell',
  yours: 'Yours',
  answer: 'Answer',
  percent: (share: number) => `${share}%`,
  points: (n: number) => `${n < 0 ? '' : '+'}${score(n)}`,
  took: (ms: number) => `${inSeconds(ms)} s`,
  rightIn: (ms: number) => `Right in ${inSeconds(ms)} s`,
  right: 'Right',
  streak: (n: number) => `${n} in a row`,
  /** Of a question with one right option, or of another kind. */
  notThis: (kind: string) => (kind === 'choice' ? 'Not this one' : 'Not quite'),
  /** Of several, of an order, of an estimate: some of it. */
  partly: (n: number) => (n > 0 ? `Partly: +${score(n)}` : 'Partly right'),
  noAnswer: 'The bell was first',
  theAnswer: 'The answer',
  /** +50 streak, ×2 lightning, -120 stolen; a remark stands alone. */
  why: ({ why, points, factor }: Pick<Why, 'why' | 'points' | 'factor'>) => {
    if (factor !== undefined) return `×${factor} ${why}`;
    return points === 0 ? why : `${points > 0 ? '+' : ''}${score(points)} ${why}`;
  },
  streakEnds: (n: number) => `Streak of ${n} ends`,
  still: (isFirst: boolean) => (isFirst ? 'Still' : 'still'),
  now: (isFirst: boolean) => (isFirst ? 'Now' : 'now'),
  behind: (n: number) => `, ${score(n)} behind`,
  source: (text: string) => `Source: ${text}`,
  leaderboard: 'Leaderboard',
  fastest: 'Fastest fingers',
  fastestOne: 'Fastest',
  knewIt: 'Knew it',
  ofAll: (n: number, of: number) => `${n} of ${of}`,
  secondsUnit: 's',
  slowLine: 'slow line',
  slow: 'slow',
  milliseconds: (n: number) => `${n} ms`,
  ofPlayers: (n: number) => `of ${n}`,
  behindWho: (n: number) => ` · ${score(n)} behind `,
  players: (n: number) => `${n} ${n === 1 ? 'player' : 'players'}`,
  questions: (n: number) => `${n} ${n === 1 ? 'question' : 'questions'}`,
  nextIn: 'Next in',
  podiumNext: 'Podium in',
  plus: (n: number) => `+${n}`,
} as const;

/** 12,480 */
export function score(n: number): string {
  return n.toLocaleString('en');
}

/** 0.94 */
export function inSeconds(ms: number): string {
  return (Math.floor(ms / 10) / 100).toFixed(2);
}

/** "Up two, to second": what the round did to a place. `before` 0: there was none; `points`: what one has since. */
export function headline(rank: number, before: number, points: number): string {
  const place = placeWord(rank);
  if (rank <= 0) return 'Where everybody stands';
  if (before <= 0 && points <= 0) return 'Your first points are still to come';
  if (before <= 0) return rank === 1 ? 'You start in the lead' : `You start in ${place} place`;
  const moved = before - rank;
  if (moved === 0) return `Still ${place}`;
  return `${moved > 0 ? 'Up' : 'Down'} ${countWord(Math.abs(moved))}, to ${place}`;
}
