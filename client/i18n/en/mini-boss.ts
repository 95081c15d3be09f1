import { figure } from '../figures.ts';

/** What is said around a boss. */
export const miniBoss = {
  title: 'Mini-boss',
  question: (number: number) => `Question ${number}`,
  fightIn: 'Fight in',
  goesOnIn: 'Next in',
  each: 'Each right answer takes one off.',
  questions: (count: number) =>
    count === 1 ? 'The whole room has one question to finish it.' : 'The whole room has two questions to finish it.',
  health: 'Boss health',
  of: (full: number) => `of ${figure(full)}`,
  inTheLead: 'In the lead, in its sights',
  you: 'You',
  half: '½',
  ifFaster: 'points if it is faster',
  hits: (count: number) =>
    count === 0 ? 'Nobody hit it' : count === 1 ? 'One of you hit it' : `${figure(count)} of you hit it at once`,
  oneMore: 'one more to go',
  beaten: (name: string) => `${name} is beaten`,
  bonus: (points: number) => `+${figure(points)} for everybody who hit it`,
  stands: (name: string) => `${name} goes unbeaten`,
  nothingLost: 'Nobody loses anything more. Better luck next time.',
  bossRight: (seconds: string) => `The boss was right too, after ${seconds} s.`,
  bossWrong: 'The boss was wrong.',
  halved: (name: string, isYou: boolean) =>
    isYou
      ? 'Right and faster than you: half of your points are gone.'
      : `Faster than ${name}: half of their points are gone.`,
  more: (count: number) => `+${count}`,
  heardEntrance: (name: string, health: number, taunt: string) =>
    `Mini-boss. ${name}, health ${health}. It says: ${taunt}`,
  heardHit: (damage: number, health: number, full: number) => `${damage} right. Boss health ${health} of ${full}.`,
};
