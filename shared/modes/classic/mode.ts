import { speedPoints } from '../../rules/scoring/speed.ts';
import { defineMode } from '../define-mode.ts';

/** Speed and streaks, two to sixty-four players. */
export const classic = defineMode({
  id: 'classic',
  title: 'Classic',
  summary: 'Speed and streaks, 2 to 64',
  lines: ['One answer to each question, and it stands.', 'Right is worth more the sooner you are.'],
  icon: 'bolt',
  players: { min: 2, max: 64 },
  comesWith: ['streaks', 'crowd-meter'],
  score(_c, sheet) {
    for (const { seat, credit, ms } of sheet.rows) sheet.add(seat, speedPoints(credit, ms, sheet.windowMs), '');
  },
});
