import type { Look } from '../../rules/context.ts';
import { defineModifier } from '../define-modifier.ts';

/** DF1: what the last question is worth, times. */
export const FINALE_FACTOR = 2;

/** What everybody sees of it. */
export interface FinaleView {
  /** The next question is the last. */
  readonly isNext: boolean;
  /** The question that is asked, or told, is the last. */
  readonly isNow: boolean;
  readonly factor: number;
}

/** The last question counts double, so that nobody has won before it. */
export const doubleFinale = defineModifier({
  id: 'double-finale',
  title: 'Double finale',
  summary: 'The last question counts double.',
  icon: 'trophy',
  group: 'points',
  // Where people drop out until one is left, nobody knows which question is the last before it is over.
  clashes: ['last-brain-standing'],
  score(c, sheet) {
    if (!isFinale(c)) return;
    for (const { seat } of sheet.rows) sheet.times(seat, FINALE_FACTOR, 'finale');
  },
  sees: {
    all: (c): FinaleView => ({
      isNext: c.questionsLeft === 1 && ['told', 'between'].includes(c.match.phase.stage),
      isNow: isFinale(c),
      factor: FINALE_FACTOR,
    }),
  },
});

function isFinale(c: Look): boolean {
  return c.match.round !== null && c.questionsLeft === 0 && c.match.phase.stage !== 'over';
}
