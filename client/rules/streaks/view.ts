import { t } from '../../i18n/t.ts';
import { defineView } from '../define-view.ts';

/** A flame beside whoever has more than one right in a row, and what became of mine under the verdict. */
export const view = defineView({
  rule: 'streaks',
  mark: ({ streak }) => (streak > 1 ? { icon: 'flame', text: String(streak) } : null),
  remark({ outcome, streak, endedStreak }) {
    if (outcome === 'right') return streak > 1 ? t.stage.streak(streak) : null;
    return endedStreak > 1 ? t.stage.streakEnds(endedStreak) : null;
  },
});
