import { ended, listed, upper } from '../figures.ts';
import { ordinal, placeWord } from './english.ts';

/** What a screen reader says of the match: whole sentences, short enough to be heard while it goes on. */
export const heard = {
  waiting: (taken: number, max: number) => `Waiting room. ${taken} of ${max} are in.`,
  question: (args: { question: string; topic: string; stem: string; options: number }) =>
    `${args.question}. ${args.topic}. ${args.stem} ${args.options} answers.`,
  begins: 'The match begins.',
  over: 'The match is over.',
  standing: (rank: number, score: number) => `You are ${ordinal(rank)} with ${score} points.`,
  joined: (who: string | number, taken: number, max: number) => `${who} joined, ${taken} of ${max}.`,
  locked: (text: string | undefined) => (text === undefined ? 'Locked.' : `Locked: ${text}`),
  paused: 'Paused by the host.',
  missed: 'Waiting for the show.',
  resumed: 'The match goes on.',
  nobodyScored: 'Nobody scored this time.',
  place: (place: number, names: readonly string[], score: number) =>
    `${upper(placeWord(place))}: ${listed(names)}, with ${score} points.`,
  right: (points: number, rank: number) => `Right. Plus ${points}. You are ${ordinal(rank)}.`,
  partly: (points: number) => (points > 0 ? `Partly right. Plus ${points}.` : 'Partly right.'),
  noAnswer: 'No answer given.',
  /** After "Right." it is a reminder, else it is news. */
  answer: (text: string, wasRight: boolean) => ended(`${wasRight ? 'The answer:' : 'The answer is'} ${text}`),
  times: (factor: number, why: string) => `Times ${factor} ${why}`,
  points: (points: number, why: string) => `${points < 0 ? 'Minus' : 'Plus'} ${Math.abs(points)} ${why}`,
  experience: (xp: number) => `Plus ${xp} experience.`,
  level: (level: number) => `Level ${level} reached.`,
  fresh: (names: readonly string[]) => `New: ${names.join(', ')}.`,
  rating: (before: number, after: number) =>
    `Rating ${after}, ${after >= before ? 'plus' : 'minus'} ${Math.abs(after - before)}.`,
  seconds: (n: number) => `${n} seconds`,
} as const;
