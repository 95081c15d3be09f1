import type { Moment } from '../../story/moment.ts';
import type { Recap } from '../../story/recap.ts';

const ONE_ROUND = { begins: 7, round: 7 } as const;

/** One moment of each kind. */
export const EVERY_MOMENT: readonly Moment[] = [
  { ...ONE_ROUND, kind: 'finish', seats: [0, 1, 2], byMs: 12 },
  { ...ONE_ROUND, kind: 'chain', seats: [0, 1, 2, 3, 4], size: 5 },
  { kind: 'climb', begins: 2, round: 14, seat: 1, ranks: [9, 9, 7, 8, 5, 4, 3, 3, 2, 2, 2, 2] },
  { ...ONE_ROUND, kind: 'lone', seat: 2, players: 14 },
  { kind: 'streak', begins: 3, round: 8, seat: 4, count: 6 },
  { ...ONE_ROUND, kind: 'lead', seat: 0, over: 2 },
  { ...ONE_ROUND, kind: 'cut', seat: 1, from: 8, to: 4, by: 20 },
  { ...ONE_ROUND, kind: 'unmasking', seat: 4, votes: 5 },
  { ...ONE_ROUND, kind: 'steal', seat: 0, over: 1, points: 100, byMs: 12 },
];

/** A recap of five people with these moments. */
export function aRecap(moments: readonly Moment[] = EVERY_MOMENT.slice(0, 3), topic = 'pop90'): Recap {
  const names = ['Noor', 'Lou', 'Kenji', 'Circuit', 'Ida'];
  return {
    ...{ matchId: '0b5f6c1e-6a34-4f2e-9c1d-2f6d7c3f9a10', mode: 'classic', topic, moments },
    people: names.map((name, seat) => ({ seat, name, avatar: name, bot: name === 'Circuit' })),
  };
}
