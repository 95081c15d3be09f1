import type { FinaleView } from '#shared/modifiers/double-finale/modifier.ts';
import { t } from '../../i18n/t.ts';
import type { MatchModel } from '../../model/match-model.ts';
import type { Charge } from '../define-view.ts';

export const RULE = 'double-finale';

export function finaleOf(model: Pick<MatchModel, 'rules'>): FinaleView | null {
  return (model.rules[RULE] as FinaleView | undefined) ?? null;
}

/** Null: the question is not the last. */
export function chargeOf(model: Pick<MatchModel, 'rules'>): Charge | null {
  const finale = finaleOf(model);
  return finale?.isNow
    ? { icon: 'trophy', title: t.doubleFinale.title, factor: finale.factor, note: t.doubleFinale.note }
    : null;
}
