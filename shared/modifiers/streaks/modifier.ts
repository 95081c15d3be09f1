import { defineModifier } from '../define-modifier.ts';
import { streakBonus } from './streak-bonus.ts';

/** S4: right answers in a row are worth more and more. */
export const streaks = defineModifier({
  id: 'streaks',
  title: 'Streaks',
  summary: 'Right answers in a row are worth up to 200 more.',
  icon: 'flame',
  group: 'points',
  inShows: true,
  score(_c, sheet) {
    for (const { seat, streak } of sheet.rows) {
      const bonus = streakBonus(streak);
      if (bonus > 0) sheet.add(seat, bonus, 'streak');
    }
  },
});
