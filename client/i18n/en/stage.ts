import type { Why } from '#shared/rules/sheet.ts';
import { figure, inSeconds } from '../figures.ts';
import { ordinal, plural } from './english.ts';

/** Every word that the canvas draws, with the same voice as the page: short, kind, sentence case. */
export const stage = {
  place: (rank: number) => ordinal(rank),
  seconds: (n: number) => (n === 1 ? 'second' : 'seconds'),
  ofSeconds: (ms: number, isShort: boolean) => `of ${ms / 1000} ${isShort ? 's' : 'seconds'}`,
  /** `of` 0: nobody knows yet how many there will be. */
  questionOf: (n: number, of: number) => (of > 0 ? `Question ${n} of ${of}` : `Question ${n}`),
  locked: 'Locked',
  lockedIn: (ms: number) => `in ${inSeconds(ms)} s`,
  answered: (of: number, isShort: boolean) => (isShort ? ` of ${of} in` : ` of ${of} answered`),
  paused: 'Paused',
  bell: 'Time is up',
  everyoneIn: 'Everyone is in',
  leans: 'The room leans',
  tooFew: 'Too few to tell',
  yours: 'Yours',
  answer: 'Answer',
  percent: (share: number) => `${share}%`,
  /** Of a long answer, over it. */
  majorityThis: (share: number) => (share === 100 ? 'You all said this' : `${share}% of you said this`),
  points: (n: number) => `${n < 0 ? '' : '+'}${figure(n)}`,
  took: (ms: number) => `${inSeconds(ms)} s`,
  rightIn: (ms: number) => `Right in ${inSeconds(ms)} s`,
  right: 'Right',
  streak: (n: number) => `${n} in a row`,
  /** Of a question with one right option, or of another kind. */
  notThis: (kind: string) => (kind === 'choice' ? 'Not this one' : 'Not quite'),
  /** Of several, of an order, of an estimate: some of it. */
  partly: (n: number) => (n > 0 ? `Partly: +${figure(n)}` : 'Partly right'),
  noAnswer: 'The bell was first',
  theAnswer: 'The answer',
  /** +50 streak, ×2 lightning, -120 stolen; a remark stands alone. */
  why: ({ why, points, factor }: Pick<Why, 'why' | 'points' | 'factor'>) => {
    if (factor !== undefined) return `×${factor} ${why}`;
    return points === 0 ? why : `${points > 0 ? '+' : ''}${figure(points)} ${why}`;
  },
  streakEnds: (n: number) => `Streak of ${n} ends`,
  /** Where one stands now, the place (`<b>`) set strong: Still 3rd, or after a remark: now 5th. */
  standing: (rank: number, isSame: boolean, isFirst: boolean) =>
    [isSame ? (isFirst ? 'Still' : 'still') : isFirst ? 'Now' : 'now', ordinal(rank)] as const,
  behind: (n: number) => `, ${figure(n)} behind`,
  source: (text: string) => `Source: ${text}`,
  leaderboard: 'Leaderboard',
  fastest: 'Fastest fingers',
  fastestOne: 'Fastest',
  knewIt: 'Knew it',
  ofAll: (n: number, of: number) => `${n} of ${of}`,
  secondsUnit: 's',
  slowLine: 'slow line',
  slow: 'slow',
  /** Of one among the fastest, where people have how quick their line is. */
  bot: 'bot',
  milliseconds: (n: number) => `${n} ms`,
  ofPlayers: (n: number) => `of ${n}`,
  behindWho: (n: number) => ` · ${figure(n)} behind `,
  players: (n: number) => plural(n, { one: '# player', other: '# players' }),
  questions: (n: number) => plural(n, { one: '# question', other: '# questions' }),
  nextIn: 'Next in',
  /** Over the topic of the next question of a mixed match. */
  nextStop: 'Next stop',
  podiumNext: 'Podium in',
  plus: (n: number) => `+${n}`,
} as const;
