import type { LightningView } from '#shared/modifiers/lightning-round/lightning.ts';
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
  return { icon: 'bolt', title: 'Lightning round', factor: lightning.factor, note: 'Half the time' };
}

/** "7.5 seconds" */
export function secondsOf(windowMs: number): string {
  return `${(windowMs / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} seconds`;
}
