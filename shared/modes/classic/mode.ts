import { speedPoints } from '../../rules/scoring/speed.ts';
import { defineMode } from '../define-mode.ts';

/** Speed and streaks, two to sixty-four players. */
export const classic = defineMode({
  id: 'classic',
  title: 'Classic',
  summary: 'Be right, be quick, keep your streak. 2 to 64 players.',
  lines: ['One answer per question, and it is final.', 'The sooner you are right, the more it is worth.'],
  icon: 'bolt',
  players: { min: 2, max: 64 },
  comesWith: ['streaks', 'crowd-meter'],
  inShows: true,
  score(_c, sheet) {
    for (const { seat, credit, ms } of sheet.rows) sheet.add(seat, speedPoints(credit, ms, sheet.windowMs), '');
  },
});
