import type { LightningView } from '#shared/modifiers/lightning-round/lightning.ts';
import { t } from '../../i18n/t.ts';
import type { MatchModel } from '../../model/match-model.ts';
import type { Charge } from '../define-view.ts';

export const RULE = 'lightning-round';

type Seen = Pick<MatchModel, 'rules' | 'room'>;

export function lightningOf(model: Pick<MatchModel, 'rules'>): LightningView | null {
  return (model.rules[RULE] as LightningView | undefined) ?? null;
}

/** Null: the question is one like others. */
export function chargeOf(model: Seen): Charge | null {
  const lightning = lightningOf(model);
  const { room } = model;
  if (!room || !lightning || lightning.round === null || lightning.round !== room.round) return null;
  return { icon: 'bolt', title: t.lightningRound.title, factor: lightning.factor, note: t.lightningRound.note };
}
