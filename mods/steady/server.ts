import { defineMod, defineMode } from '#shared/mod-api.ts';
import { words } from './words.ts';

/** What a right answer is worth, however long it took. */
const RIGHT_POINTS = 500;

/** Classic without the hurry: everything of it is there, and only what is different is said. */
export default defineMod((game) => {
  const classic = game.mode('classic');
  return {
    modes: [
      defineMode({
        ...classic,
        id: 'steady:classic',
        title: 'Steady',
        summary: 'As classic, with twice the time and no prize for haste.',
        lines: ['Every right answer is worth the same.', 'You have twice the time.'],
        icon: 'clock',
        comesWith: ['streaks'],
        window: (_c, ms) => ms * 2,
        score(_c, sheet) {
          for (const { seat, credit } of sheet.rows) sheet.add(seat, Math.round(RIGHT_POINTS * credit), '');
        },
      }),
    ],
    words,
  };
});
