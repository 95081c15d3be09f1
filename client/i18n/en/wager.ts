import { figure, signed } from '../figures.ts';
import { ordinal } from './english.ts';

/** What wager says. */
export const wager = {
  title: 'Wager',
  last: 'Last question',
  next: 'Next question',
  difficulty: { easy: 'easy', medium: 'medium', hard: 'hard' },
  sure: 'How sure are you?',
  kind: (topic: string, difficulty: string) => `${topic}, ${difficulty}.`,
  likeIt: (right: number, asked: number) => `You have been right on ${figure(right)} of ${figure(asked)} like it.`,
  of: (score: number) => `of your ${figure(score)}`,
  parts: ['None', 'Quarter', 'Half', 'All in'],
  slider: 'Stake',
  sliderValue: (stake: number, score: number, right: number, wrong: number) =>
    `${figure(stake)} of ${figure(score)}. If right ${figure(right)}. If wrong ${figure(wrong)}.`,
  stake: (points: number) => (points === 0 ? 'Stake nothing' : `Stake ${figure(points)}`),
  staked: (points: number) => (points === 0 ? 'You stake nothing' : `${figure(points)} on the table`),
  table: 'On the table',
  safe: 'Safe',
  ifRight: 'If right',
  ifWrong: 'If wrong',
  first: 'First, whatever the others do',
  firstUnless: (name: string, stake: number) => `First, unless ${name} stakes ${figure(stake)}`,
  about: (place: number) => `About ${ordinal(place)}`,
  sealed: (staked: number, stakers: number) =>
    `${figure(staked)} of ${figure(stakers)} have staked. Sealed until the answer.`,
  nothing: 'You have no points to stake. Watch how brave the others are.',
  mark: (points: number) => signed(points),
  heard: (topic: string, difficulty: string, purse: number) =>
    `How sure are you? ${topic}, ${difficulty}. You may stake up to ${figure(purse)} points.`,
  heardStaked: (points: number) => `Sealed: you stake ${figure(points)}.`,
} as const;
